import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';

import { type Config, loadConfig } from '../config/index.js';
import { DiskStore } from './file-store.js';
import { Storage } from './storage.js';
import { ClamAv, NoVirusScanner } from './virus-scanner.js';

/** As clamd answers: it takes the stream apart by its lengths and looks for one word. */
function startClamd(answer: (content: string) => string | null): Promise<{ url: URL; server: Server; received: () => number }> {
  let received = 0;
  const server = createServer((socket) => {
    let bytes = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (part: Buffer) => {
      bytes = Buffer.concat([bytes, part]);
      const head = Buffer.from('zINSTREAM\0');
      if (bytes.length < head.length || !bytes.subarray(0, head.length).equals(head)) return;
      const content: Buffer[] = [];
      for (let at = head.length; at + 4 <= bytes.length;) {
        const length = bytes.readUInt32BE(at);
        if (length === 0) {
          received = Buffer.concat(content).length;
          const said = answer(Buffer.concat(content).toString('latin1'));
          return said === null ? socket.destroy() : socket.end(`stream: ${said}\0`);
        }
        content.push(bytes.subarray(at + 4, at + 4 + length));
        at += 4 + length;
      }
    });
  });
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      done({ url: new URL(`tcp://127.0.0.1:${port}`), server, received: () => received });
    });
  });
}

let config: Config;
beforeAll(async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'traverse-storage-'));
  config = loadConfig({ DATABASE_URL: 'postgres://nowhere', DATA_DIR: dataDir });
});
afterAll(() => rm(config.dataDir, { recursive: true, force: true }));

const pdf = (text: string): Buffer => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(200_000, 0x20), Buffer.from(text)]);
const put = (scanner: ClamAv | NoVirusScanner, text: string) =>
  new Storage(config, scanner, new DiskStore(join(config.dataDir, 'files'))).put(Readable.from([pdf(text)]), ['application/pdf']);

test('a clean file is kept as looked into; an infected one is refused by name and leaves nothing', async () => {
  const { url, server, received } = await startClamd((content) => (content.includes('VIRUS') ? 'Test.Signature FOUND' : 'OK'));
  try {
    await expect(put(new ClamAv(url), 'fine')).resolves.toMatchObject({ scanned: true, type: 'application/pdf' });
    expect(received()).toBe(pdf('fine').length);
    const before = await readdir(join(config.dataDir, 'files'));
    await expect(put(new ClamAv(url), 'VIRUS')).rejects.toMatchObject({
      code: 'platform.file-infected',
      params: { found: 'Test.Signature' },
    });
    expect(await readdir(join(config.dataDir, 'files'))).toEqual(before);
  } finally {
    server.close();
  }
});

test('a scanner that breaks off, errs or is not there refuses; without one the file says that nobody looked', async () => {
  for (const said of [null, 'INSTREAM size limit exceeded. ERROR']) {
    const { url, server } = await startClamd(() => said);
    await expect(put(new ClamAv(url), 'x')).rejects.toMatchObject({ code: 'platform.virus-scan-unavailable', status: 503 });
    await new Promise((done) => server.close(done));
    await expect(put(new ClamAv(url), 'x')).rejects.toMatchObject({ code: 'platform.virus-scan-unavailable' });
  }
  await expect(put(new NoVirusScanner(), 'VIRUS')).resolves.toMatchObject({ scanned: false });
});
