/**
 * A payout run on bare `pg`: the same facts read and the same rows written as by the house, in the same steps of so many payouts, one transaction each,
 * by prepared statements one after another; files are sent while the next are written. No workflow, no guards, no entities, no jobs, one look at the
 * statement. What `payout-run` measures us against.
 */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import pg from 'pg';

import { formatDecimal, newId } from '@traverse/kernel';

import { SQL } from './bare-run-sql.js';

type Row = Record<string, string | null>;
type Ask = (name: keyof typeof SQL, values: readonly unknown[]) => Promise<Row[]>;

export interface BareRun {
  readonly pool: pg.Pool;
  readonly runId: string;
  readonly bankUrl: string;
  readonly step: number;
  readonly sendsAtOnce: number;
  readonly maker: string;
  readonly checker: string;
  /** Who hears that a payout is settled. */
  readonly hearers: readonly string[];
}

const PART_BYTES = 256 * 1024;
const NOBODY = '00000000-0000-0000-0000-000000000000';
const given = (row: Row | undefined, name: string): string => row?.[name] ?? '';

async function inTransaction<T>(pool: pg.Pool, work: (ask: Ask) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const result = await work(async (name, values) => (await client.query<Row>({ name, text: SQL[name], values: [...values] })).rows);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

/** The rows of a step, locked, with what decides beside them. */
async function facts(ask: Ask, ids: readonly string[]): Promise<{ payouts: Row[]; accountOf: Map<string, Row> }> {
  const vouchers = await ask('vouchers', [ids]);
  const payouts = await ask('payouts', [ids]);
  const payees = [...new Set(payouts.map((row) => given(row, 'payee_organisation_id')))];
  const accounts = await ask('accounts', [payees]);
  const holds = await ask('holds', [payees]);
  if (holds.length > 0 || vouchers.some((row) => row['state'] === 'revoked')) throw new Error('not to be paid');
  return { payouts, accountOf: new Map(accounts.map((row) => [given(row, 'organisation_id'), row])) };
}

/** Returns the batches in their order. */
export async function makeBare({ pool, runId, step, maker }: BareRun): Promise<string[]> {
  const batchIds: string[] = [];
  let place: readonly string[] = [NOBODY, '', NOBODY];
  for (;;) {
    const made = await inTransaction(pool, async (ask) => {
      const next = await ask('next', [...place, step]);
      const last = next.at(-1);
      if (!last) return null;
      const { payouts, accountOf } = await facts(
        ask,
        next.map((row) => given(row, 'id')),
      );
      const batchId = newId();
      const [number] = await ask('number', []);
      const total = payouts.reduce((sum, row) => sum + BigInt(given(row, 'amount_minor')), 0n);
      const programme = given(payouts[0], 'programme_id');
      await ask('batch', [
        batchId,
        given(number, 'number'),
        last['authority_id'],
        programme,
        last['currency'],
        payouts.length,
        total.toString(),
        maker,
        runId,
      ]);
      await ask('batchMade', [batchId]);
      const accounts = payouts.map((row) => given(accountOf.get(given(row, 'payee_organisation_id')), 'id'));
      await ask('putIn', [batchId, payouts.map((row) => row['id']), accounts]);
      await ask('putInAudit', [batchId]);
      place = [given(last, 'authority_id'), given(last, 'currency'), given(last, 'id')];
      await ask('run', [runId, place.join('/'), 1, payouts.length]);
      return { batchId, payouts: payouts.length };
    });
    if (made) batchIds.push(made.batchId);
    if (!made || made.payouts < step) return batchIds;
  }
}

async function lockBatch(ask: Ask, batchId: string): Promise<{ batch: Row; payouts: Row[]; accountOf: Map<string, Row> }> {
  const ids = (await ask('inBatch', [batchId])).map((row) => given(row, 'id'));
  const found = await facts(ask, ids);
  const [batch] = await ask('lockBatch', [batchId]);
  const [alarm] = await ask('alarm', []);
  if (!batch || (alarm as { open?: unknown } | undefined)?.open === true) throw new Error('not now');
  return { batch, ...found };
}

export function checkBare({ pool, runId, checker }: BareRun, batchId: string): Promise<void> {
  return inTransaction(pool, async (ask) => {
    await lockBatch(ask, batchId);
    await ask('check', [batchId, checker]);
    await ask('checkAudit', [batchId]);
    await ask('tell', [newId(), 'finance.batch.checked.v1', batchId]);
    await ask('run', [runId, batchId, 0, 0]);
  });
}

function fileText(
  batch: Row,
  authority: Row | undefined,
  payouts: readonly Row[],
  accountOf: ReadonlyMap<string, Row>,
  payeeOf: ReadonlyMap<string, Row>,
): string {
  const msgId = `${given(batch, 'number')}-${given(batch, 'id').slice(-8).toUpperCase()}`;
  const sum = formatDecimal(BigInt(given(batch, 'total_minor')), 'EUR');
  const lines = [...payouts]
    .sort((a, b) => (given(a, 'end_to_end_id') < given(b, 'end_to_end_id') ? -1 : 1))
    .map((row) => {
      const [account, payee] = [accountOf.get(given(row, 'payee_organisation_id')), payeeOf.get(given(row, 'payee_organisation_id'))];
      const amount = formatDecimal(BigInt(given(row, 'amount_minor')), 'EUR');
      const address = `<PstlAdr><StrtNm>${given(payee, 'street')}</StrtNm><BldgNb>${given(payee, 'building_number')}</BldgNb><PstCd>${given(payee, 'post_code')}</PstCd><TwnNm>${given(payee, 'town_name')}</TwnNm><Ctry>${given(payee, 'country_code')}</Ctry></PstlAdr>`;
      return `<CdtTrfTxInf><PmtId><InstrId>${given(row, 'instr_id')}</InstrId><EndToEndId>${given(row, 'end_to_end_id')}</EndToEndId></PmtId><Amt><InstdAmt Ccy="EUR">${amount}</InstdAmt></Amt><Cdtr><Nm>${given(account, 'holder_name')}</Nm>${address}</Cdtr><CdtrAcct><Id><IBAN>${given(account, 'iban')}</IBAN></Id></CdtrAcct><RmtInf><Ustrd>Innovation voucher, claim ${given(row, 'end_to_end_id').slice(0, -3)}</Ustrd></RmtInf></CdtTrfTxInf>`;
    });
  return `<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"><CstmrCdtTrfInitn><GrpHdr><MsgId>${msgId}</MsgId><NbOfTxs>${payouts.length}</NbOfTxs><CtrlSum>${sum}</CtrlSum></GrpHdr><PmtInf><PmtInfId>${msgId}</PmtInfId><PmtMtd>TRF</PmtMtd><ReqdExctnDt><Dt>2026-11-30</Dt></ReqdExctnDt><Dbtr><Nm>${given(authority, 'name')}</Nm></Dbtr><DbtrAcct><Id><IBAN>${given(authority, 'iban')}</IBAN></Id></DbtrAcct>${lines.join('')}</PmtInf></CstmrCdtTrfInitn></Document>`;
}

/** Returns the event that says that it may be sent. */
export function releaseBare({ pool, runId, checker }: BareRun, batchId: string): Promise<string> {
  return inTransaction(pool, async (ask) => {
    const { batch, payouts, accountOf } = await lockBatch(ask, batchId);
    const payees = await ask('payees', [payouts.map((row) => row['payee_organisation_id'])]);
    const [authority] = await ask('authority', [batch['authority_id']]);
    const text = fileText(batch, authority, payouts, accountOf, new Map(payees.map((row) => [given(row, 'id'), row])));
    const bytes = Buffer.from(text);
    await ask('file', [batchId, /<MsgId>([^<]*)/.exec(text)?.[1], '2026-11-30', bytes, createHash('sha256').update(bytes).digest('hex')]);
    await ask('holdLock', [batchId]);
    await ask('hold', [batchId]);
    await ask('release', [batchId, checker]);
    await ask('releaseAudit', [batchId]);
    const eventId = newId();
    await ask('tell', [eventId, 'finance.batch.released.v1', batchId]);
    await ask('deliver', [eventId, 'finance.send-batch']);
    await ask('run', [runId, batchId, 0, 0]);
    return eventId;
  });
}

export async function sendBare({ pool, bankUrl }: BareRun, batchId: string, eventId: string): Promise<void> {
  const bytes = await inTransaction(pool, async (ask) => {
    await ask('lockBatch', [batchId]);
    await ask('alarm', []);
    await ask('begin', [batchId, newId()]);
    await ask('beginAudit', [batchId]);
    const [file] = await ask('readFile', [batchId]);
    return file?.['bytes'] as unknown as Buffer;
  });
  const response = await fetch(`${bankUrl}/payments`, { method: 'POST', body: new Uint8Array(bytes) });
  if (!(await response.text()).includes('ACTC')) throw new Error('the bank did not take it');
  await inTransaction(pool, async (ask) => {
    await ask('lockBatch', [batchId]);
    const ids = (await ask('inBatch', [batchId])).map((row) => row['id']);
    await ask('payouts', [ids]);
    await ask('sent', [batchId]);
    await ask('sentAudit', [batchId]);
    await ask('tell', [newId(), 'finance.batch.sent.v1', batchId]);
    await ask('payoutsSent', [batchId]);
    await ask('payoutsSentAudit', [batchId]);
    await ask('payoutsSentEvents', [batchId]);
    await ask('inbox', [eventId, 'finance.send-batch']);
    await ask('delivered', [eventId]);
  });
}

/** All released and sent, so many at a time on their way to the bank. */
export async function releaseAndSendBare(run: BareRun, batchIds: readonly string[]): Promise<void> {
  const sending = new Set<Promise<void>>();
  for (const batchId of batchIds) {
    const eventId = await releaseBare(run, batchId);
    const one = sendBare(run, batchId, eventId).finally(() => sending.delete(one));
    sending.add(one);
    if (sending.size >= run.sendsAtOnce) await Promise.race(sending);
  }
  await Promise.all(sending);
}

interface Line {
  readonly endToEndId: string;
  readonly reference: string;
  readonly amountMinor: string;
  readonly day: string;
}

async function settleStep({ pool, hearers }: BareRun, fileId: string, lines: readonly Line[]): Promise<void> {
  if (lines.length === 0) return;
  await inTransaction(pool, async (ask) => {
    const keys = lines.map((line) => createHash('sha256').update(`${line.reference}/${line.endToEndId}`).digest('hex'));
    await ask('known', [keys]);
    const named = await ask('named', [lines.map((line) => line.endToEndId)]);
    await ask('claims', [named.map((row) => row['claim_id'])]);
    await ask('batches', [[...new Set(named.map((row) => row['batch_id']))]]);
    await ask('payouts', [named.map((row) => row['id'])]);
    const rowOf = new Map(named.map((row) => [given(row, 'end_to_end_id'), row]));
    const ids = lines.map((line) => {
      const row = rowOf.get(line.endToEndId);
      if (row?.['state'] !== 'sent' || row['amount_minor'] !== line.amountMinor) throw new Error(`${line.endToEndId} does not fit`);
      return given(row, 'id');
    });
    const [days, references] = [lines.map((line) => line.day), lines.map((line) => line.reference)];
    await ask('settle', [ids, days, references]);
    await ask('settleAudit', [ids]);
    await ask('settleEvents', [ids, hearers]);
    await ask('postLock', [ids]);
    await ask('post', [ids]);
    const of = (value: string): string[] => lines.map(() => value);
    const [amounts, names] = [lines.map((line) => line.amountMinor), lines.map((line) => line.endToEndId)];
    await ask('entries', [fileId, keys, of('debit'), amounts, of('EUR'), days, names, references, ids]);
  });
}

const ENTRY = /^<Ntry><Amt Ccy="EUR">(\d+)\.(\d\d)<.*?<BookgDt><Dt>([^<]*)<.*?<AcctSvcrRef>([^<]*)<.*<EndToEndId>([^<]*)</;

/** The bank's statement, kept in parts and settled step by step. */
export async function settleBare(run: BareRun): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'traverse-bench-'));
  const path = join(folder, 'statement.xml');
  try {
    const { body } = await fetch(`${run.bankUrl}/statement`);
    if (!body) throw new Error('no statement');
    await pipeline(Readable.fromWeb(body as never), createWriteStream(path));
    const hash = createHash('sha256');
    for await (const bytes of createReadStream(path) as AsyncIterable<Buffer>) hash.update(bytes);
    const fileId = newId();
    await inTransaction(run.pool, async (ask) => {
      await ask('bankFile', [fileId, hash.digest('hex')]);
      let position = 0;
      for await (const bytes of createReadStream(path, { highWaterMark: PART_BYTES }) as AsyncIterable<Buffer>)
        await ask('part', [fileId, position++, bytes]);
    });
    let lines: Line[] = [];
    for await (const line of createInterface({ input: createReadStream(path) })) {
      const [, euros = '', cents = '', day = '', reference = '', endToEndId = ''] = ENTRY.exec(line) ?? [];
      if (endToEndId) lines.push({ endToEndId, reference, amountMinor: BigInt(euros + cents).toString(), day });
      if (lines.length < run.step) continue;
      await settleStep(run, fileId, lines);
      lines = [];
    }
    await settleStep(run, fileId, lines);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
