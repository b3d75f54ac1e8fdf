import { DomainError } from '@traverse/kernel';
import type { BankGateway, IncomingFile, IncomingFiles, OutgoingBatch, RemoteStatus, SendOutcome } from './bank-gateway.port.js';
import { readPain002, statusOutcome } from './pain002.js';

export interface SimulatedBankOptions {
  /** Such as http://127.0.0.1:4100 */
  readonly baseUrl: string;
  readonly timeoutMs: number;
}

/** Answers by which the bank itself says that it did not take this file. Others (a proxy's, a wrong address, "not now") leave a doubt. */
const REFUSING_STATUSES = new Set([400, 413, 415, 422]);

function field(value: unknown, name: 'name' | 'cause' | 'code'): unknown {
  return value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[name] : undefined;
}

function reasonOf(error: unknown): string {
  if (field(error, 'name') === 'TimeoutError') return 'no-answer-in-time';
  if (error instanceof DomainError) return 'answer-unreadable';
  return field(field(error, 'cause'), 'code') === 'ECONNREFUSED' ? 'not-reachable' : 'connection-lost';
}

/**
 * The simulated bank over HTTP.
 *
 * Nobody listening (ECONNREFUSED) is `unknown` and not `refused`, although nothing can have arrived: a bank that is down for a minute has not
 * refused anything, and a refusal would void the batch. `statusOf` answers `not-received` once the bank is back, and the same bytes are sent again.
 * A refusal with DU01 (this MsgId came before with other bytes) is a refusal: these bytes were not and will not be executed.
 */
export class SimulatedBankGateway implements BankGateway {
  readonly name = 'simulated-bank';
  readonly canTell = true;

  constructor(private readonly options: SimulatedBankOptions) {}

  async send(batch: OutgoingBatch): Promise<SendOutcome> {
    try {
      const response = await fetch(this.url('/payments'), {
        method: 'POST',
        body: new Uint8Array(batch.bytes),
        headers: { 'content-type': 'application/xml', 'x-batch-id': batch.batchId, 'x-fencing-id': batch.fencingId },
        // A payment file is not carried on to wherever an answer points.
        redirect: 'error',
        signal: AbortSignal.timeout(this.options.timeoutMs),
      });
      return this.understand(response.status, new Uint8Array(await response.arrayBuffer()), batch.msgId);
    } catch (error) {
      return { kind: 'unknown', reason: reasonOf(error) };
    }
  }

  async statusOf(msgId: string): Promise<RemoteStatus> {
    try {
      const response = await this.get(`/payments/${encodeURIComponent(msgId)}`);
      if (response.status === 404) return 'not-received';
      const body: unknown = response.ok ? await response.json() : undefined;
      const status = body !== null && typeof body === 'object' && 'status' in body ? body.status : undefined;
      return status === 'accepted' || status === 'refused' ? status : 'unknown';
    } catch {
      return 'unknown';
    }
  }

  async fetchFiles(cursor: string | null): Promise<IncomingFiles> {
    try {
      const response = await this.get(`/files${cursor === null ? '' : `?after=${encodeURIComponent(cursor)}`}`);
      if (!response.ok) throw new Error(`status ${response.status}`);
      return readPage(await response.json(), cursor);
    } catch (error) {
      throw new DomainError('finance.bank-unreachable', { status: 503, params: { gateway: this.name, reason: reasonOf(error) } });
    }
  }

  private understand(status: number, body: Uint8Array, msgId: string): SendOutcome {
    if (REFUSING_STATUSES.has(status)) {
      return { kind: 'refused', code: `http-${status}`, message: 'The bank did not take the file' };
    }
    if (status !== 200) return { kind: 'unknown', reason: `http-${status}` };
    const report = readPain002(body);
    if (report.originalMessageId !== msgId) return { kind: 'unknown', reason: 'answer-to-another-file' };
    const outcome = statusOutcome(report.status);
    if (outcome === 'rejected') {
      return { kind: 'refused', code: report.reasons[0]?.code ?? 'NARR', message: 'The bank refused the whole file' };
    }
    return outcome === 'unknown' ? { kind: 'unknown', reason: 'answer-without-status' } : { kind: 'accepted', reference: report.messageId };
  }

  private get(path: string): Promise<Response> {
    return fetch(this.url(path), { signal: AbortSignal.timeout(this.options.timeoutMs) });
  }

  private url(path: string): string {
    return this.options.baseUrl.replace(/\/+$/, '') + path;
  }
}

function readPage(body: unknown, cursor: string | null): IncomingFiles {
  if (body === null || typeof body !== 'object' || !('files' in body) || !Array.isArray(body.files)) throw new Error('not a list of files');
  const next = 'cursor' in body && typeof body.cursor === 'string' ? body.cursor : cursor;
  return { files: body.files.map(readFileRow), cursor: next };
}

function readFileRow(row: unknown): IncomingFile {
  const { id, kind, bytes } = row as Record<string, unknown>;
  if (typeof id !== 'string' || typeof bytes !== 'string' || (kind !== 'pain.002' && kind !== 'camt.054')) throw new Error('not a file');
  return { id, kind, bytes: Buffer.from(bytes, 'base64') };
}
