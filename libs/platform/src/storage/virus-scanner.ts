import { createReadStream } from 'node:fs';
import { createConnection, type Socket } from 'node:net';

import { DomainError } from '@traverse/kernel';

/** Port: looks into a file before it is kept. */
export abstract class VirusScanner {
  /** True: looked into and clean; false: nobody looked. Throws `platform.file-infected` and `platform.virus-scan-unavailable`. */
  abstract scan(path: string): Promise<boolean>;
}

/** No scanner is configured. What is kept says that nobody has looked into it. */
export class NoVirusScanner extends VirusScanner {
  async scan(): Promise<boolean> {
    return false;
  }
}

/** clamd over TCP, command INSTREAM (clamd(8)): chunks, each with its length before it, ended by one of length zero. */
export class ClamAv extends VirusScanner {
  constructor(
    private readonly url: URL,
    private readonly timeoutMs = 30_000,
  ) {
    super();
  }

  async scan(path: string): Promise<boolean> {
    const answer = await this.ask(path).catch(() => null);
    if (answer !== null && /: OK$/.test(answer)) return true;
    const found = answer === null ? null : /: (.+) FOUND$/.exec(answer);
    // A file that nobody could look into is not kept: the sender may try again.
    if (!found) throw new DomainError('platform.virus-scan-unavailable', { status: 503 });
    const params = { found: found[1] ?? '' };
    throw new DomainError('platform.file-infected', {
      status: 422,
      params,
      fields: [{ path: 'file', code: 'platform.file-infected', params }],
    });
  }

  private async ask(path: string): Promise<string> {
    const socket = createConnection({ host: this.url.hostname, port: Number(this.url.port || 3310) });
    socket.setTimeout(this.timeoutMs, () => socket.destroy(new Error('clamd does not answer')));
    const answer = readAll(socket);
    // The answer may come, and the connection go, before all was sent: a limit of clamd's own.
    const sent = send(socket, path).catch(() => undefined);
    try {
      return await answer;
    } finally {
      socket.destroy();
      await sent;
    }
  }
}

async function send(socket: Socket, path: string): Promise<void> {
  const write = (bytes: Buffer): Promise<void> =>
    new Promise((done, fail) => socket.write(bytes, (error) => (error ? fail(error) : done())));
  await write(Buffer.from('zINSTREAM\0'));
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.length);
    await write(Buffer.concat([length, chunk]));
  }
  await write(Buffer.alloc(4));
}

async function readAll(socket: Socket): Promise<string> {
  let text = '';
  for await (const part of socket as AsyncIterable<Buffer>) {
    text += part.toString('utf8');
    if (text.includes('\0')) break;
  }
  return text.split('\0')[0]?.trim() ?? '';
}
