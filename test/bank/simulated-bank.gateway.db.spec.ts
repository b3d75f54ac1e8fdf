import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SimulatedBankGateway } from '../../libs/finance/src/bank/simulated-bank.gateway.js';

/** Answers that the simulated bank never gives, but a proxy before a bank, or another bank, might. */
let server: Server;
let answer: { status: number; body: string; headers?: Record<string, string> };
let asked: { method: string | undefined; url: string | undefined }[];

beforeEach(async () => {
  asked = [];
  server = createServer((request, response) => {
    asked.push({ method: request.method, url: request.url });
    request.resume().on('end', () => response.writeHead(answer.status, answer.headers).end(answer.body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const gateway = () => new SimulatedBankGateway({ baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, timeoutMs: 5000 });
const send = () => gateway().send({ batchId: 'b', msgId: 'TRV-1', fencingId: 'f', bytes: Buffer.from('<x/>'), currency: 'EUR' });

const report = (msgId: string, status: string) =>
  '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt><GrpHdr><MsgId>S</MsgId></GrpHdr>' +
  `<OrgnlGrpInfAndSts><OrgnlMsgId>${msgId}</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>${status}</OrgnlGrpInfAndSts></CstmrPmtStsRpt></Document>`;

test.each([
  [500, '', { kind: 'unknown', reason: 'http-500' }],
  [502, '', { kind: 'unknown', reason: 'http-502' }],
  [404, '', { kind: 'unknown', reason: 'http-404' }],
  [429, '', { kind: 'unknown', reason: 'http-429' }],
  [202, '', { kind: 'unknown', reason: 'http-202' }],
  [400, '', { kind: 'refused', code: 'http-400' }],
  [200, '<html>Welcome</html>', { kind: 'unknown', reason: 'answer-unreadable' }],
  [200, '', { kind: 'unknown', reason: 'answer-unreadable' }],
  [200, report('TRV-2', '<GrpSts>RJCT</GrpSts>'), { kind: 'unknown', reason: 'answer-to-another-file' }],
  [200, report('TRV-1', ''), { kind: 'unknown', reason: 'answer-without-status' }],
  [200, report('TRV-1', '<GrpSts>RJCT</GrpSts>'), { kind: 'refused', code: 'NARR' }],
  [200, report('TRV-1', '<GrpSts>ACCP</GrpSts>'), { kind: 'accepted', reference: 'S' }],
])('%i %s', async (status, body, outcome) => {
  answer = { status, body };
  expect(await send()).toMatchObject(outcome);
});

test('a payment file does not follow a redirection', async () => {
  answer = { status: 307, body: '', headers: { location: '/elsewhere' } };
  expect(await send()).toMatchObject({ kind: 'unknown' });
  expect(asked).toEqual([{ method: 'POST', url: '/payments' }]);
});

test.each([
  [200, '{"status":"accepted"}', 'accepted'],
  [200, '{"status":"perhaps"}', 'unknown'],
  [200, 'null', 'unknown'],
  [200, 'not json', 'unknown'],
  [404, '', 'not-received'],
  [500, '', 'unknown'],
])('asked for a status: %i %s means %s', async (status, body, expected) => {
  answer = { status, body };
  expect(await gateway().statusOf('A/B')).toBe(expected);
  expect(asked).toEqual([{ method: 'GET', url: '/payments/A%2FB' }]);
});

test.each(['{}', '[]', '{"files":[{"id":1}],"cursor":"1"}', '{"files":[null]}', 'x'])('a list of files that is none: %s', async (body) => {
  answer = { status: 200, body };
  await expect(gateway().fetchFiles('7')).rejects.toMatchObject({ code: 'finance.bank-unreachable', status: 503 });
  expect(asked).toEqual([{ method: 'GET', url: '/files?after=7' }]);
});
