import type { PaymentBatch, PaymentTransaction } from './payment-batch.js';

/** Batches for tests; the accounts are the published examples of their countries. */
export const IBAN = {
  de: 'DE89370400440532013000',
  fr: 'FR1420041010050500013M02606',
  it: 'IT60X0542811101000000123456',
  at: 'AT483200000012345864',
  ch: 'CH5604835012345678009',
  si: 'SI56263300012039086',
  li: 'LI21088100002324013AA',
  qr: 'CH4431999123000889012',
} as const;

export function sepaTransaction(changes: Partial<PaymentTransaction> = {}): PaymentTransaction {
  return {
    instrId: 'VCH-2026-000123-01',
    endToEndId: 'VCH-2026-000123-01',
    amountMinor: 750_000n,
    currency: 'EUR',
    creditor: {
      name: 'Prototypenbau Köstler & Söhne GmbH',
      iban: IBAN.at,
      address: { streetName: 'Römerstraße', buildingNumber: '7a', postCode: '6900', townName: 'Bregenz', countryCode: 'AT' },
    },
    remittance: 'Voucher VCH-2026-000123, claim 1',
    ...changes,
  };
}

export function sepaBatch(changes: Partial<PaymentBatch> = {}): PaymentBatch {
  return {
    msgId: 'TRV-2026-000007',
    createdAt: new Date('2026-11-23T09:30:00.123Z'),
    executionDate: '2026-11-25',
    profile: 'sepa',
    debtor: {
      name: 'Regionalagentur Oberland',
      iban: IBAN.de,
      bic: 'COBADEFFXXX',
      address: { townName: 'Kempten', postCode: '87435', countryCode: 'DE' },
    },
    transactions: [sepaTransaction()],
    ...changes,
  };
}

export function swissBatch(changes: Partial<PaymentBatch> = {}): PaymentBatch {
  const transaction = sepaTransaction({
    currency: 'CHF',
    creditor: {
      name: 'Atelier Zürichsee Šimunović & Cie',
      iban: IBAN.li,
      bic: 'POFICHBEXXX',
      address: { townName: 'Vaduz', postCode: '9490', countryCode: 'LI' },
    },
  });
  return {
    ...sepaBatch(),
    profile: 'swiss-domestic',
    debtor: { name: 'Kanton Musterwil', iban: IBAN.ch },
    transactions: [transaction],
    ...changes,
  };
}
