import { checkPaymentBatch } from './check-payment-batch.js';
import { IBAN, sepaBatch, sepaTransaction, swissBatch } from './payment-batch.samples.js';

const codes = (batch: Parameters<typeof checkPaymentBatch>[0]): string[] =>
  checkPaymentBatch(batch).map(({ path, code }) => `${path}: ${code}`);

test('a sound batch has no problems', () => {
  expect(checkPaymentBatch(sepaBatch({ expected: { transactions: 1, sumMinor: 750_000n } }))).toEqual([]);
  expect(checkPaymentBatch(swissBatch())).toEqual([]);
});

test('every problem is named at once', () => {
  const creditor = { ...sepaTransaction().creditor, iban: 'AT611904300234573202', name: 'Фирма', bic: 'COBADEF' };
  const batch = sepaBatch({
    msgId: '/x',
    executionDate: '2026-02-30',
    transactions: [sepaTransaction({ creditor, amountMinor: 0n, currency: 'CHF', remittance: ' ' }), sepaTransaction()],
    expected: { transactions: 3, sumMinor: 1n },
  });
  expect(codes(batch).sort()).toEqual([
    'executionDate: date-invalid',
    'expected.sumMinor: control-sum-differs',
    'expected.transactions: count-differs',
    'msgId: reference-invalid',
    'transactions.0.amountMinor: amount-out-of-range',
    'transactions.0.creditor.bic: bic-invalid',
    'transactions.0.creditor.iban: iban-invalid',
    'transactions.0.creditor.name: text-unwritable',
    'transactions.0.currency: currency-not-in-profile',
    'transactions.0.remittance: text-missing',
    'transactions.1.endToEndId: reference-duplicate',
    'transactions.1.instrId: reference-duplicate',
  ]);
});

test('problems quote neither accounts nor names', () => {
  const creditor = { ...sepaTransaction().creditor, iban: 'AT611904300234573202', name: 'Фирма' };
  const said = JSON.stringify(checkPaymentBatch(sepaBatch({ transactions: [sepaTransaction({ creditor })] })));
  expect(said).not.toMatch(/AT6119|Фирма/);
});

test('SEPA: the amount limits, and no account outside the SEPA area', () => {
  expect(codes(sepaBatch({ transactions: [sepaTransaction({ amountMinor: 99_999_999_999n })] }))).toEqual([]);
  expect(codes(sepaBatch({ transactions: [sepaTransaction({ amountMinor: 100_000_000_000n })] }))).toEqual([
    'transactions.0.amountMinor: amount-out-of-range',
  ]);
  const creditor = { ...sepaTransaction().creditor, iban: 'TR330006100519786457841326' };
  expect(codes(sepaBatch({ transactions: [sepaTransaction({ creditor })] }))).toEqual([
    'transactions.0.creditor.iban: account-country-not-in-profile',
  ]);
});

test('Swiss domestic: accounts in CH and LI, town known, and no QR-IBAN, which would need its own reference', () => {
  const [transaction = sepaTransaction()] = swissBatch().transactions;
  const withIban = (iban: string) => swissBatch({ transactions: [{ ...transaction, creditor: { ...transaction.creditor, iban } }] });
  expect(codes(withIban(IBAN.ch))).toEqual([]);
  expect(codes(withIban(IBAN.at))).toEqual(['transactions.0.creditor.iban: account-country-not-in-profile']);
  expect(codes(withIban(IBAN.qr))).toEqual(['transactions.0.creditor.iban: qr-iban-not-payable']);
  const noTown = { ...transaction, creditor: { ...transaction.creditor, address: { countryCode: 'LI' } } };
  expect(codes(swissBatch({ transactions: [noTown] }))).toEqual(['transactions.0.creditor.address.townName: text-missing']);
});

test('a QR-IBAN and its reference go together, in Switzerland only; others take a creditor reference', () => {
  const [transaction = sepaTransaction()] = swissBatch().transactions;
  const swiss = (iban: string, reference: string) =>
    codes(swissBatch({ transactions: [{ ...transaction, reference, creditor: { ...transaction.creditor, iban } }] }));
  // Published examples: SIX, Implementation Guidelines QR-bill; ISO 11649.
  const [qrr, scor] = ['210000000003139471430009017', 'RF18539007547034'];
  expect(swiss(IBAN.qr, qrr)).toEqual([]);
  expect(swiss(IBAN.ch, scor)).toEqual([]);
  expect(swiss(IBAN.ch, qrr)).toEqual(['transactions.0.reference: qr-reference-without-qr-iban']);
  expect(swiss(IBAN.qr, scor)).toEqual(['transactions.0.reference: qr-reference-missing']);
  expect(swiss(IBAN.ch, 'RF19539007547034')).toEqual(['transactions.0.reference: creditor-reference-invalid']);
  expect(swiss(IBAN.ch, qrr.replace(/7$/, '8'))).toEqual(['transactions.0.reference: creditor-reference-invalid']);
  expect(codes(sepaBatch({ transactions: [sepaTransaction({ reference: qrr })] }))).toEqual([
    'transactions.0.reference: qr-reference-without-qr-iban',
  ]);
  expect(codes(sepaBatch({ transactions: [sepaTransaction({ reference: scor })] }))).toEqual([]);
});

test('the Swiss profile cannot go without addresses', () => {
  expect(codes(swissBatch({ addressMode: 'none' }))).toEqual(['addressMode: address-mode-not-in-profile']);
  expect(codes(sepaBatch({ addressMode: 'none' }))).toEqual([]);
});

test('an empty batch is a problem', () => {
  expect(codes(sepaBatch({ transactions: [] }))).toEqual(['transactions: no-transactions']);
});
