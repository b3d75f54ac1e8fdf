import { readPain002, statusOfTransaction, statusOutcome } from './pain002.js';

const report = (inside: string, namespace = 'urn:iso:std:iso:20022:tech:xsd:pain.002.001.10') => `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="${namespace}"><CstmrPmtStsRpt>
  <GrpHdr><MsgId>STS-1</MsgId><CreDtTm>2026-11-23T10:00:00Z</CreDtTm></GrpHdr>${inside}
</CstmrPmtStsRpt></Document>`;

const group = (status: string, more = '') =>
  `<OrgnlGrpInfAndSts><OrgnlMsgId>TRV-1</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>${status && `<GrpSts>${status}</GrpSts>`}${more}</OrgnlGrpInfAndSts>`;

const reason = (code: string, text = '') => `<StsRsnInf><Rsn><Cd>${code}</Cd></Rsn>${text && `<AddtlInf>${text}</AddtlInf>`}</StsRsnInf>`;

const payment = (inside: string) => `<OrgnlPmtInfAndSts><OrgnlPmtInfId>TRV-1</OrgnlPmtInfId>${inside}</OrgnlPmtInfAndSts>`;

const transaction = (id: string, inside: string) =>
  `<TxInfAndSts><OrgnlInstrId>${id}</OrgnlInstrId><OrgnlEndToEndId>${id}</OrgnlEndToEndId>${inside}</TxInfAndSts>`;

const asked = (endToEndId: string) => ({ endToEndId, pmtInfId: 'TRV-1' });

test('a group status holds for every transaction, with its reasons', () => {
  const read = readPain002(report(group('RJCT', reason('AM10', 'Sum &amp; count &#60;wrong&#x3E;'))));
  expect(read).toMatchObject({
    message: 'pain.002.001.10',
    messageId: 'STS-1',
    originalMessageId: 'TRV-1',
    originalMessageName: 'pain.001.001.09',
    status: 'RJCT',
  });
  expect(read.reasons).toEqual([{ code: 'AM10', text: 'Sum & count <wrong>' }]);
  expect(statusOfTransaction(read, asked('A'))).toEqual({ status: 'RJCT', outcome: 'rejected', reasons: read.reasons });
});

test('the lower level wins, and what is absent is inherited', () => {
  const inside = `<PmtInfSts>RJCT</PmtInfSts>${reason('AC01')}${transaction('A', '')}${transaction('B', '<TxSts>ACSP</TxSts>')}${transaction('C', reason('AC04'))}`;
  const read = readPain002(report(group('PART') + payment(inside)));
  expect(read.payments[0]?.transactions.map((one) => [one.endToEndId, one.status, one.statusFrom, one.reasons[0]?.code])).toEqual([
    ['A', 'RJCT', 'payment', 'AC01'],
    ['B', 'ACSP', 'transaction', undefined],
    ['C', 'RJCT', 'payment', 'AC04'],
  ]);
  expect(statusOfTransaction(read, asked('not listed')).outcome).toBe('rejected');
});

test('in a partly accepted file the transactions that are not listed are in process', () => {
  const read = readPain002(report(group('PART') + payment(transaction('A', `<TxSts>RJCT</TxSts>${reason('AC04')}`))));
  expect(statusOfTransaction(read, asked('A'))).toMatchObject({ outcome: 'rejected', reasons: [{ code: 'AC04' }] });
  expect(statusOfTransaction(read, asked('B'))).toEqual({ status: 'PART', outcome: 'in-process', reasons: [] });
});

test('a rejection is not hidden by another line about the same transaction', () => {
  const read = readPain002(
    report(group('PART') + payment(transaction('A', `<TxSts>RJCT</TxSts>${reason('AC04')}`) + transaction('A', '<TxSts>ACSP</TxSts>'))),
  );
  expect(statusOfTransaction(read, asked('A')).outcome).toBe('rejected');
});

test('no status at all is unknown, and so is a code that we do not know', () => {
  expect(statusOfTransaction(readPain002(report(group(''))), asked('A')).outcome).toBe('unknown');
  expect(statusOutcome('ZZZZ')).toBe('unknown');
});

test.each([
  ['ACTC', 'in-process'],
  ['ACSC', 'reported-settled'],
  ['RVNM', 'hold'],
  ['RCVC', 'in-process'],
])('%s means %s', (code, outcome) => expect(statusOutcome(code)).toBe(outcome));

test('a prefix on every element changes nothing', () => {
  const prefixed = report(group('ACTC'), 'PLACE')
    .replace('xmlns="PLACE"', 'xmlns:p="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"')
    .replace(/<(\/?)([A-Z])/g, '<$1p:$2');
  expect(readPain002(prefixed).status).toBe('ACTC');
});

test.each([
  ['doctype', report(group('ACTC')).replace('<Document', '<!DOCTYPE x [<!ENTITY a "b">]><Document')],
  ['unreadable', report(group('ACTC')).replace('</GrpHdr>', '')],
  ['unreadable', ''],
  ['unreadable', 'MsgId;Status\nTRV-1;ACTC'],
  ['unreadable', report('<__proto__>x</__proto__>')],
  ['wrong-kind', report(group('ACTC'), 'urn:iso:std:iso:20022:tech:xsd:camt.054.001.08')],
  ['wrong-kind', report(group('ACTC'), 'urn:example:pain.002.001.10')],
  ['wrong-kind', '<html><body>502</body></html>'],
  ['wrong-kind', report(group('ACTC')).replaceAll('CstmrPmtStsRpt', 'Other')],
  ['incomplete', report('')],
  ['incomplete', report(group('ACTC').replace('TRV-1', ' '))],
  ['not-utf8', Buffer.from(report(group('ACTC', reason('NARR', 'Zürich'))), 'latin1')],
])('refuses with %s', (code, source) => {
  expect(() => readPain002(source)).toThrow(expect.objectContaining({ code: `finance.bank-file-${code}`, status: 422 }));
});

test('reads the bytes of a file with a byte-order mark', () => {
  expect(readPain002(Buffer.from(`\uFEFF${report(group('ACTC'))}`)).status).toBe('ACTC');
});
