import type { BankCharset } from './bank-text.js';
import type { PaymentProfile } from './payment-batch.js';

type CountryTest = (country: string) => boolean;

export interface ProfileRules {
  readonly currency: string;
  readonly charset: BankCharset;
  readonly maxName: number;
  readonly maxAmountMinor: bigint;
  readonly addressRequired: boolean;
  readonly sepa: boolean;
  readonly debtorCountry: (isSepa: CountryTest) => CountryTest;
  readonly creditorCountry: (isSepa: CountryTest) => CountryTest;
}

/** Accounts whose bank follows from the IBAN itself under the Swiss Payment Standards. */
export function isSwissAccountCountry(country: string): boolean {
  return country === 'CH' || country === 'LI';
}

const PROFILES: Readonly<Record<PaymentProfile, ProfileRules>> = {
  sepa: {
    currency: 'EUR',
    charset: 'epc',
    maxName: 70,
    // SEPA Credit Transfer: 0.01 to 999,999,999.99 EUR.
    maxAmountMinor: 99_999_999_999n,
    addressRequired: false,
    sepa: true,
    debtorCountry: (isSepa) => isSepa,
    creditorCountry: (isSepa) => isSepa,
  },
  'swiss-domestic': {
    currency: 'CHF',
    charset: 'swiss',
    maxName: 140,
    maxAmountMinor: 999_999_999_999n,
    addressRequired: true,
    sepa: false,
    debtorCountry: () => isSwissAccountCountry,
    creditorCountry: () => isSwissAccountCountry,
  },
};

export function profileOf(profile: PaymentProfile): ProfileRules {
  return PROFILES[profile];
}
