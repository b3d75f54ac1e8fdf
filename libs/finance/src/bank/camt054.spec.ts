import { readCamt } from './camt054.js';
import { IBAN } from './payment-batch.samples.js';

const notification = (entries: string, id = 'NTF-1') =>
  `<Ntfctn><Id>${id}</Id><Acct><Id><IBAN>${IBAN.de}</IBAN></Id></Acct>${entries}</Ntfctn>`;

const file = (inside: string) => `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn>
<GrpHdr><MsgId>MSG-1</MsgId><CreDtTm>2026-11-25T06:00:00Z</CreDtTm></GrpHdr>${inside}</BkToCstmrDbtCdtNtfctn></Document>`;

interface EntryParts {
  readonly amount?: string;
  readonly direction?: string;
  readonly status?: string;
  readonly reference?: string;
  readonly details?: string;
}

const entry = ({
  amount = '7500.00',
  direction = 'DBIT',
  status = '<Cd>BOOK</Cd>',
  reference = '<AcctSvcrRef>B-1</AcctSvcrRef>',
  details = '',
}: EntryParts = {}) =>
  `<Ntry><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>${direction}</CdtDbtInd><Sts>${status}</Sts><BookgDt><Dt>2026-11-25</Dt></BookgDt>` +
  `<ValDt><DtTm>2026-11-26T00:00:00+01:00</DtTm></ValDt>${reference}<BkTxCd/>${details}</Ntry>`;

const transaction = (id: string, more = '') =>
  `<TxDtls><Refs><PmtInfId>TRV-1</PmtInfId><InstrId>I-${id}</InstrId><EndToEndId>${id}</EndToEndId></Refs>${more}</TxDtls>`;

const details = (...transactions: string[]) => `<NtryDtls>${transactions.join('')}</NtryDtls>`;

const amount = (text: string) => `<Amt Ccy="EUR">${text}</Amt>`;

test('a debit with its references', () => {
  const party = `<RltdPties><CdtrAcct><Id><IBAN>${IBAN.at}</IBAN></Id></CdtrAcct></RltdPties>`;
  const read = readCamt(file(notification(entry({ details: details(transaction('A', party)) }))));
  expect(read).toMatchObject({ message: 'camt.054.001.08', messageId: 'MSG-1', statementIds: ['NTF-1'], ignored: 0 });
  expect(read.entries).toEqual([
    {
      key: expect.stringMatching(/^[0-9a-f]{64}$/),
      occurrence: 0,
      statementId: 'NTF-1',
      accountIban: IBAN.de,
      direction: 'debit',
      amountMinor: 750_000n,
      currency: 'EUR',
      bookingDate: '2026-11-25',
      valueDate: '2026-11-26',
      acctSvcrRef: 'B-1',
      reversal: false,
      msgId: undefined,
      pmtInfId: 'TRV-1',
      instrId: 'I-A',
      endToEndId: 'A',
      counterpartyIban: IBAN.at,
      returnReason: undefined,
    },
  ]);
});

test('a return is a credit with the reason and the references of the original payment', () => {
  const returned = transaction('A', '<RtrInf><Rsn><Cd>AC04</Cd></Rsn><AddtlInf>Account closed</AddtlInf></RtrInf>');
  const [read] = readCamt(file(notification(entry({ direction: 'CRDT', details: details(returned) })))).entries;
  expect(read).toMatchObject({ direction: 'credit', endToEndId: 'A', returnReason: { code: 'AC04', text: 'Account closed' } });
});

test('only booked entries count; older versions write the status without a code', () => {
  const read = readCamt(
    file(
      notification(
        entry() + entry({ status: '<Cd>PDNG</Cd>' }) + entry({ status: '<Cd>INFO</Cd>' }) + entry({ status: 'BOOK', reference: '' }),
      ),
    ),
  );
  expect(read.entries).toHaveLength(2);
  expect(read.ignored).toBe(2);
});

test('a collective entry gives one movement a transaction, each with its own amount', () => {
  const inside = details(transaction('A', amount('2500.00')), transaction('B', `<AmtDtls><TxAmt>${amount('5000.00')}</TxAmt></AmtDtls>`));
  const { entries } = readCamt(file(notification(entry({ details: inside }))));
  expect(entries.map((one) => [one.endToEndId, one.amountMinor])).toEqual([['A', 250_000n], ['B', 500_000n]]); // prettier-ignore
  expect(new Set(entries.map((one) => one.key)).size).toBe(2);
});

test('a batch booked as one entry leads to the payment block', () => {
  const batch = '<NtryDtls><Btch><PmtInfId>TRV-1</PmtInfId><NbOfTxs>3</NbOfTxs></Btch></NtryDtls>';
  const { entries } = readCamt(file(notification(entry({ details: batch }))));
  expect(entries).toMatchObject([{ pmtInfId: 'TRV-1', endToEndId: undefined, amountMinor: 750_000n }]);
});

test('the key is the same when the file comes twice, and tells apart whatever is another movement', () => {
  const keys = (inside: string) => readCamt(file(inside)).entries.map((one) => one.key);
  const once = keys(notification(entry({ details: details(transaction('A')) })));
  expect(keys(notification(entry({ details: details(transaction('A')) })))).toEqual(once);
  expect(keys(notification(entry({ details: details(transaction('A')) }), 'NTF-2'))).not.toEqual(once);
  expect(keys(notification(entry({ direction: 'CRDT', details: details(transaction('A')) })))).not.toEqual(once);
  const bare = entry({ reference: '' });
  const twins = keys(notification(bare + bare));
  expect(new Set(twins).size).toBe(2);
  expect(keys(notification(bare + bare))).toEqual(twins);
});

test.each([
  ['12.5', 1250n],
  ['12', 1200n],
  ['12.50000', 1250n],
  ['0.01', 1n],
])('the amount %s', (text, minor) => expect(readCamt(file(notification(entry({ amount: text })))).entries[0]?.amountMinor).toBe(minor));

test('a day statement (camt.053) is read the same way; NOTPROVIDED is no reference', () => {
  const statement = file(notification(entry({ details: details(transaction('NOTPROVIDED')) })))
    .replaceAll('Ntfctn>', 'Stmt>')
    .replaceAll('BkToCstmrDbtCdtStmt', 'BkToCstmrStmt')
    .replace('camt.054', 'camt.053');
  expect(readCamt(statement)).toMatchObject({ message: 'camt.053.001.08', entries: [{ endToEndId: undefined, instrId: 'I-NOTPROVIDED' }] });
});

test.each([
  ['bad-amount', file(notification(entry({ amount: '12.505' })))],
  ['bad-amount', file(notification(entry({ amount: '-1.00' })))],
  ['bad-amount', file(notification(entry())).replace(' Ccy="EUR"', '')],
  ['incomplete', file(notification(entry({ direction: 'SIDEWAYS' })))],
  ['incomplete', file(notification(entry({ details: details(transaction('A'), transaction('B')) })))],
  ['incomplete', file('<Ntfctn><Id>N</Id></Ntfctn>')],
  ['wrong-kind', file('').replace('camt.054', 'camt.052')],
  ['doctype', `<!DOCTYPE Document SYSTEM "file:///etc/passwd">${file('')}`],
])('refuses with %s', (code, source) => {
  expect(() => readCamt(source)).toThrow(expect.objectContaining({ code: `finance.bank-file-${code}` }));
});

test('an error never quotes the file', () => {
  try {
    readCamt(file(notification(entry({ amount: IBAN.at }))));
    throw new Error('It was read');
  } catch (error) {
    expect(JSON.stringify({ ...(error as Error), message: (error as Error).message })).not.toContain('AT48');
    expect(error).toMatchObject({ code: 'finance.bank-file-bad-amount' });
  }
});
