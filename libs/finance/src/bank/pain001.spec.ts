import fc from 'fast-check';
import { describeWithReferenceData, schemaErrors } from '../../../../test/support/reference-data.js';
import { openBankFile } from './bank-xml.js';
import { IBAN, sepaBatch, sepaTransaction, swissBatch } from './payment-batch.samples.js';
import { isHeadShape, isTransferShape } from './pain001-shape.js';
import { checkPaymentBatch, Pain001Writer, type PaymentBatch, type PaymentTransaction, writePain001 } from './pain001.js';

const read = (xml: string) => openBankFile(xml, { 'pain.001': 'CstmrCdtTrfInitn' }).body;

describe('a SEPA file', () => {
  const body = read(writePain001(sepaBatch()));
  const block = body.at('PmtInf');
  const transfer = body.at('PmtInf', 'CdtTrfTxInf');

  test('carries the header, the totals and the one payment block', () => {
    expect(body.text('GrpHdr', 'MsgId')).toBe('TRV-2026-000007');
    expect(body.text('GrpHdr', 'CreDtTm')).toBe('2026-11-23T09:30:00Z');
    expect([body.text('GrpHdr', 'NbOfTxs'), body.text('GrpHdr', 'CtrlSum')]).toEqual(['1', '7500.00']);
    expect(body.all('PmtInf')).toHaveLength(1);
    expect([block?.text('PmtInfId'), block?.text('PmtMtd'), block?.text('BtchBookg')]).toEqual(['TRV-2026-000007', 'TRF', 'false']);
    expect([block?.text('PmtTpInf', 'SvcLvl', 'Cd'), block?.text('ChrgBr'), block?.text('ReqdExctnDt', 'Dt')]).toEqual([
      'SEPA',
      'SLEV',
      '2026-11-25',
    ]);
    expect([block?.text('DbtrAcct', 'Id', 'IBAN'), block?.text('DbtrAgt', 'FinInstnId', 'BICFI')]).toEqual([IBAN.de, 'COBADEFFXXX']);
  });

  test('carries the payment in the letters of the EPC with a structured address', () => {
    expect(transfer?.text('PmtId', 'EndToEndId')).toBe('VCH-2026-000123-01');
    expect(transfer?.at('Amt', 'InstdAmt')?.attribute('Ccy')).toBe('EUR');
    expect(transfer?.text('Amt', 'InstdAmt')).toBe('7500.00');
    expect(transfer?.text('Cdtr', 'Nm')).toBe('Prototypenbau Koestler + Soehne GmbH');
    const address = transfer?.at('Cdtr', 'PstlAdr');
    expect(['StrtNm', 'BldgNb', 'PstCd', 'TwnNm', 'Ctry'].map((name) => address?.text(name))).toEqual([
      'Roemerstrasse',
      '7a',
      '6900',
      'Bregenz',
      'AT',
    ]);
    expect(transfer?.text('RmtInf', 'Ustrd')).toBe('Voucher VCH-2026-000123, claim 1');
    expect(transfer?.at('CdtrAgt')).toBeUndefined();
  });

  test('without a BIC the debtor bank is NOTPROVIDED; the minimal address is town and country; an unknown town leaves the address out', () => {
    const noTown = sepaTransaction({ creditor: { ...sepaTransaction().creditor, address: { streetName: 'Gasse', countryCode: 'AT' } } });
    const other = sepaTransaction({ instrId: 'B', endToEndId: 'B' });
    const minimal = read(
      writePain001(sepaBatch({ debtor: { name: 'Agentur', iban: IBAN.de }, addressMode: 'minimal', transactions: [noTown, other] })),
    );
    expect(minimal.text('PmtInf', 'DbtrAgt', 'FinInstnId', 'Othr', 'Id')).toBe('NOTPROVIDED');
    const [first, second] = minimal.at('PmtInf')?.all('CdtTrfTxInf') ?? [];
    expect(first?.at('Cdtr', 'PstlAdr')).toBeUndefined();
    expect(['StrtNm', 'PstCd', 'TwnNm', 'Ctry'].map((name) => second?.text('Cdtr', 'PstlAdr', name))).toEqual([
      undefined,
      undefined,
      'Bregenz',
      'AT',
    ]);
  });
});

test('a Swiss domestic file: no SEPA service level, accents kept, banks taken from the IBAN', () => {
  const body = read(writePain001(swissBatch()));
  expect(body.at('PmtInf', 'PmtTpInf')).toBeUndefined();
  expect(body.at('PmtInf', 'ChrgBr')).toBeUndefined();
  expect(body.text('PmtInf', 'DbtrAgt', 'FinInstnId', 'ClrSysMmbId', 'MmbId')).toBe('04835');
  expect(body.at('PmtInf', 'CdtTrfTxInf', 'CdtrAgt')).toBeUndefined();
  expect(body.text('PmtInf', 'CdtTrfTxInf', 'Cdtr', 'Nm')).toBe('Atelier Zürichsee Šimunović & Cie');
  expect(body.at('PmtInf', 'CdtTrfTxInf', 'Amt', 'InstdAmt')?.attribute('Ccy')).toBe('CHF');
});

test('how much of the address the bank takes', () => {
  const addressIn = (addressMode: PaymentBatch['addressMode']) => {
    const address = read(writePain001(sepaBatch({ addressMode }))).at('PmtInf', 'CdtTrfTxInf', 'Cdtr', 'PstlAdr');
    return ['StrtNm', 'BldgNb', 'PstCd', 'TwnNm', 'Ctry', 'AdrLine'].map((name) => address?.text(name));
  };
  expect(addressIn('none')).toEqual(Array(6).fill(undefined));
  expect(addressIn('minimal')).toEqual([undefined, undefined, undefined, 'Bregenz', 'AT', undefined]);
  expect(addressIn('hybrid')).toEqual([undefined, undefined, '6900', 'Bregenz', 'AT', 'Roemerstrasse 7a']);
});

test('one debit for the block when the bank is asked for it', () => {
  expect(read(writePain001(sepaBatch({ batchBooking: true }))).text('PmtInf', 'BtchBookg')).toBe('true');
});

test('a creditor reference stands instead of the free text', () => {
  const transfer = read(writePain001(sepaBatch({ transactions: [sepaTransaction({ reference: 'RF18539007547034' })] }))).at(
    'PmtInf',
    'CdtTrfTxInf',
  );
  expect(transfer?.text('RmtInf', 'Ustrd')).toBeUndefined();
  const reference = transfer?.at('RmtInf', 'Strd', 'CdtrRefInf');
  expect([reference?.text('Tp', 'CdOrPrtry', 'Cd'), reference?.text('Ref')]).toEqual(['SCOR', 'RF18539007547034']);
});

describe('payment by payment', () => {
  const { transactions, ...rest } = sepaBatch({
    transactions: ['A', 'B'].map((id) => sepaTransaction({ instrId: id, endToEndId: id })),
  });
  const [first = sepaTransaction(), second = sepaTransaction()] = transactions;
  const writer = (count = 2, sumMinor = 1_500_000n) => new Pain001Writer({ ...rest, expected: { transactions: count, sumMinor } });
  const refused = (code: string) => expect.objectContaining({ fields: [expect.objectContaining({ code: `finance.payment.${code}` })] });

  test('gives the bytes of the batch as a whole', () => {
    const stream = writer();
    const text = stream.start() + stream.transfer(first) + stream.transfer(second) + stream.end();
    expect(text).toBe(writePain001({ ...rest, transactions }));
  });

  test('ends only when the totals are met', () => {
    const short = writer();
    short.transfer(first);
    expect(() => short.end()).toThrow(refused('count-differs'));
    const wrong = writer(1, 1n);
    wrong.transfer(first);
    expect(() => wrong.end()).toThrow(refused('control-sum-differs'));
  });

  test('takes no payment twice, and none that is wrong', () => {
    const stream = writer();
    stream.transfer(first);
    expect(() => stream.transfer(first)).toThrow(refused('reference-out-of-order'));
    expect(() => stream.transfer({ ...second, amountMinor: 0n })).toThrow(refused('amount-out-of-range'));
  });
});

test('the shape knows a line that is not right', () => {
  const [, , , , line = ''] = writePain001(sepaBatch()).split('\n');
  const [xml = '', document = '', group = '', block = ''] = writePain001(sepaBatch()).split('\n');
  expect(isTransferShape(`${line}\n`)).toBe(true);
  expect(isHeadShape(`${xml}\n${document}\n${group}\n${block}\n`)).toBe(true);
  const broken: readonly [RegExp, string][] = [
    [/<CdtrAcct>.*<\/CdtrAcct>/, ''],
    [/<EndToEndId>[^<]*/, `<EndToEndId>${'X'.repeat(36)}`],
    [/<EndToEndId>/, '<EndToEndId>/'],
    [/7500\.00/, '7500'],
    [/<Nm>[^<]*/, '<Nm>'],
    [/(<Ustrd>)/, '$1<b/>'],
    [/(<Cdtr>.*<\/Cdtr>)(<CdtrAcct>.*<\/CdtrAcct>)/, '$2$1'],
  ];
  for (const [from, to] of broken) expect([String(from), isTransferShape(`${line.replace(from, to)}\n`)]).toEqual([String(from), false]);
});

test('the same batch gives the same bytes; a batch with problems gives none, and all of them', () => {
  expect(writePain001(sepaBatch())).toBe(writePain001(sepaBatch()));
  const bad = sepaBatch({ msgId: '', transactions: [sepaTransaction({ amountMinor: -1n })] });
  const fields = checkPaymentBatch(bad).map((problem) => ({ ...problem, code: `finance.payment.${problem.code}` }));
  expect(() => writePain001(bad)).toThrow(expect.objectContaining({ code: 'finance.payment-file-invalid', status: 422, fields }));
  expect(checkPaymentBatch(bad)).toHaveLength(2);
});

/** Letters of Latin alphabets with all their marks, control characters, punctuation, symbols: what people type and paste. */
const typed = fc.oneof(
  { arbitrary: fc.integer({ min: 0x20, max: 0x17f }), weight: 8 },
  { arbitrary: fc.integer({ min: 0, max: 0x1f }), weight: 1 },
  { arbitrary: fc.integer({ min: 0x300, max: 0x36f }), weight: 1 },
  { arbitrary: fc.integer({ min: 0x2000, max: 0x206f }), weight: 1 },
  { arbitrary: fc.integer({ min: 0x1f600, max: 0x1f64f }), weight: 1 },
);
const typedText = fc.array(typed, { maxLength: 180 }).map((points) => String.fromCodePoint(...points));
/** With one Latin letter in front, so that something remains to be written. */
const anyText = fc
  .oneof(
    { arbitrary: typedText, weight: 60 },
    { arbitrary: fc.constant('ß'.repeat(150)), weight: 5 },
    { arbitrary: fc.string({ unit: 'binary', maxLength: 100 }), weight: 1 },
  )
  .map((text) => `A${text}`);

function anyBatch(base: PaymentBatch, ibans: readonly string[], max: bigint): fc.Arbitrary<PaymentBatch> {
  const one = fc.record({
    amountMinor: fc.bigInt({ min: 1n, max }),
    iban: fc.constantFrom(...ibans),
    name: anyText,
    remittance: anyText,
    street: fc.option(anyText),
    town: anyText,
  });
  return fc.array(one, { minLength: 1, maxLength: 5 }).map((rows) => ({
    ...base,
    transactions: rows.map((row, index): PaymentTransaction => {
      const address = { streetName: row.street, buildingNumber: row.street, townName: row.town, postCode: row.street, countryCode: 'AT' };
      const reference = `VCH-${index}`;
      return {
        instrId: reference,
        endToEndId: reference,
        amountMinor: row.amountMinor,
        currency: base.profile === 'sepa' ? 'EUR' : 'CHF',
        creditor: { name: row.name, iban: row.iban, address },
        remittance: row.remittance,
      };
    }),
  }));
}

const anyFile = fc.oneof(
  anyBatch(sepaBatch(), [IBAN.de, IBAN.fr, IBAN.it, IBAN.at, IBAN.ch, IBAN.si, IBAN.li], 99_999_999_999n),
  anyBatch(swissBatch(), [IBAN.ch, IBAN.li], 999_999_999_999n),
);

test('whatever the names: either every problem is told, or the control sum is the exact sum of the amounts', () => {
  fc.assert(
    fc.property(anyFile, (batch) => {
      const problems = checkPaymentBatch(batch);
      expect(problems.filter((problem) => problem.code !== 'text-unwritable')).toEqual([]);
      if (problems.length > 0) return;
      const body = read(writePain001(batch));
      const amounts =
        body
          .at('PmtInf')
          ?.all('CdtTrfTxInf')
          .map((transfer) => BigInt(transfer.must('Amt', 'InstdAmt').replace('.', ''))) ?? [];
      expect(amounts).toEqual(batch.transactions.map((transaction) => transaction.amountMinor));
      expect(BigInt(body.must('GrpHdr', 'CtrlSum').replace('.', ''))).toBe(amounts.reduce((sum, amount) => sum + amount, 0n));
      expect(body.text('PmtInf', 'CtrlSum')).toBe(body.text('GrpHdr', 'CtrlSum'));
    }),
  );
});

describeWithReferenceData('pain.001.001.09 against its schema', () => {
  test('both profiles and any names are valid, a broken file is not', async () => {
    const writable = fc.sample(anyFile, 300).filter((batch) => checkPaymentBatch(batch).length === 0);
    expect(writable.length).toBeGreaterThan(30);
    const files = [
      sepaBatch(),
      swissBatch(),
      sepaBatch({ addressMode: 'minimal', debtor: { name: 'Agentur', iban: IBAN.de } }),
      sepaBatch({ addressMode: 'none', batchBooking: true }),
      sepaBatch({ addressMode: 'hybrid', transactions: [sepaTransaction({ reference: 'RF18539007547034' })] }),
      swissBatch({ addressMode: 'hybrid' }),
      swissBatch({
        transactions: swissBatch().transactions.map((one) => ({
          ...one,
          reference: '210000000003139471430009017',
          creditor: { ...one.creditor, iban: IBAN.qr },
        })),
      }),
      ...writable,
    ].map(writePain001);
    const broken = writePain001(sepaBatch()).replace('<PmtMtd>TRF</PmtMtd>', '');
    const errors = await schemaErrors('pain.001.001.09', [...files, broken]);
    expect(errors.slice(0, -1)).toEqual(files.map(() => []));
    expect(errors.at(-1)?.join()).toContain('PmtMtd');
  });
});
