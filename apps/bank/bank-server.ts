import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Bank, type Reception } from './bank.js';
import { BadRule } from './behaviours.js';
import { page } from './page.js';

export interface BankServerOptions {
  readonly directory: string;
  /** 0: any free one. */
  readonly port: number;
}

export interface RunningBank {
  readonly url: string;
  close(): Promise<void>;
}

const MAX_BODY_BYTES = 32 * 1024 * 1024;
const FILES_A_PAGE = 100;

class HttpError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) throw new HttpError(413, `At most ${MAX_BODY_BYTES} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  try {
    return JSON.parse((await readBody(request)).toString('utf8')) as unknown;
  } catch (error) {
    throw error instanceof HttpError ? error : new HttpError(400, 'The body is not JSON');
  }
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  });
  response.end(body);
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  send(response, status, 'application/json', JSON.stringify(body));
}

function header(request: IncomingMessage, name: string): string | null {
  const value = request.headers[name];
  return typeof value === 'string' ? value.slice(0, 100) : null;
}

class BankServer {
  private readonly timers = new Set<NodeJS.Timeout>();

  constructor(private readonly bank: Bank) {}

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://bank');
    const path = url.pathname;
    const route = `${request.method ?? ''} ${path}`;
    if (route === 'POST /payments') return this.takePayments(request, response);
    if (route === 'POST /control') return sendJson(response, 201, this.bank.behaviours.add(await readJson(request)));
    if (route === 'GET /control') return sendJson(response, 200, { rules: this.bank.behaviours.list() });
    if (route === 'DELETE /control') {
      this.bank.behaviours.clear();
      return sendJson(response, 200, { rules: [] });
    }
    if (route === 'GET /files') return sendJson(response, 200, this.filesAfter(url.searchParams.get('after')));
    if (route === 'GET /log') return sendJson(response, 200, this.log());
    if (route === 'GET /health') return sendJson(response, 200, { status: 'ok' });
    if (route === 'GET /') return send(response, 200, 'text/html', page(this.bank));
    if (request.method === 'GET' && path.startsWith('/payments/')) return this.sendMessage(response, path.slice('/payments/'.length));
    if (request.method === 'GET' && path.startsWith('/files/')) return this.sendFile(response, path.slice('/files/'.length));
    throw new HttpError(404, 'There is nothing here');
  }

  close(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.bank.close();
  }

  private async takePayments(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const bytes = await readBody(request);
    const reception = this.bank.receive({ bytes, batchId: header(request, 'x-batch-id'), fencingId: header(request, 'x-fencing-id') });
    const { answer } = reception;
    if (answer === 'never') return;
    if (answer === 'cut') {
      response.destroy();
      return;
    }
    if (answer === 'at-once') return this.answer(response, reception);
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      this.answer(response, reception);
    }, answer.afterMs);
    this.timers.add(timer);
  }

  private answer(response: ServerResponse, { status, body }: Reception): void {
    if (response.destroyed) return;
    if (status === 200) send(response, 200, 'application/xml', body);
    else sendJson(response, status, { error: body });
  }

  private filesAfter(after: string | null): unknown {
    if (after !== null && !/^\d{1,12}$/.test(after)) throw new HttpError(400, 'after: the cursor of an earlier answer');
    const from = Number(after ?? 0);
    const files = this.bank.state.files.slice(from, from + FILES_A_PAGE);
    const rows = files.map(({ id, kind, xml }) => ({ id, kind, url: `/files/${id}`, bytes: Buffer.from(xml).toString('base64') }));
    return { files: rows, cursor: String(from + files.length) };
  }

  private sendFile(response: ServerResponse, id: string): void {
    const file = this.bank.state.files.find((one) => one.id === id);
    if (!file) throw new HttpError(404, 'No such file');
    send(response, 200, 'application/xml', file.xml);
  }

  private sendMessage(response: ServerResponse, encoded: string): void {
    const message = this.bank.state.messages.get(decodeURIComponent(encoded));
    if (!message) throw new HttpError(404, 'No such message');
    sendJson(response, 200, { msgId: message.msgId, status: message.status, reasonCode: message.reasonCode, sha256: message.sha256 });
  }

  private log(): unknown {
    const { state } = this.bank;
    const messages = [...state.messages.values()].map(({ msgId, status, reasonCode, sha256 }) => {
      const deliveries = state.deliveries.filter((delivery) => delivery.msgId === msgId).length;
      return { msgId, status, reasonCode, sha256, deliveries };
    });
    return {
      endToEndIds: state.endToEndIds(),
      messages,
      deliveries: state.deliveries,
      files: state.files.map(({ id, kind }) => ({ id, kind })),
    };
  }
}

function sendError(response: ServerResponse, error: unknown): void {
  if (response.headersSent || response.destroyed) return;
  if (error instanceof HttpError) return sendJson(response, error.status, { error: error.message });
  if (error instanceof BadRule) return sendJson(response, 400, { error: error.message, problems: error.problems });
  if (error instanceof URIError) return sendJson(response, 400, { error: 'The address is not well-formed' });
  console.error('bank: unexpected', error instanceof Error ? error.stack : error);
  sendJson(response, 500, { error: 'Unexpected' });
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function end(server: Server, bank: BankServer): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      bank.close();
      resolve();
    });
    // Connections that are meant never to be answered would keep it open.
    server.closeAllConnections();
  });
}

export async function startBank(options: BankServerOptions): Promise<RunningBank> {
  const bank = new BankServer(new Bank(options.directory));
  const server = createServer((request, response) => {
    bank.handle(request, response).catch((error: unknown) => sendError(response, error));
  });
  try {
    const port = await listen(server, options.port);
    let closing: Promise<void> | undefined;
    const close = () => (closing ??= end(server, bank));
    return { url: `http://127.0.0.1:${port}`, close };
  } catch (error) {
    bank.close();
    throw error;
  }
}
