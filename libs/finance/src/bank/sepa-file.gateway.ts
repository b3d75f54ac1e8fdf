import { constants } from 'node:fs';
import { access, link, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BankGateway, IncomingFiles, OutgoingBatch, RemoteStatus, SendOutcome } from './bank-gateway.port.js';

function errorCode(error: unknown): string {
  const code = error !== null && typeof error === 'object' && 'code' in error ? String(error.code) : '';
  return /^E[A-Z0-9]+$/.test(code) ? code : 'unexpected';
}

async function exists(path: string): Promise<boolean> {
  return access(path, constants.F_OK).then(
    () => true,
    () => false,
  );
}

async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
}

/**
 * Puts each payment file into a folder from which a person or the bank's own software takes it. A file appears there whole or not at all.
 *
 * The taker may move it away at any time, so a copy (`.sent/NAME`) is kept, and `.sent/NAME.done` says that it was put out: a file that is gone
 * is never put out again. Only a crash in the moment between the two leaves the outcome unknown.
 */
export class SepaFileGateway implements BankGateway {
  readonly name = 'sepa-file';
  readonly canTell = true;
  private readonly keptIn: string;

  constructor(private readonly directory: string) {
    this.keptIn = join(directory, '.sent');
  }

  async send(batch: OutgoingBatch): Promise<SendOutcome> {
    try {
      return await this.put(batch);
    } catch (error) {
      // A full disk or a lost share is no refusal by anybody: the same bytes may be put out later.
      return { kind: 'unknown', reason: `file-${errorCode(error)}` };
    }
  }

  async statusOf(msgId: string): Promise<RemoteStatus> {
    const paths = this.pathsOf(msgId);
    if ((await exists(paths.done)) || (await exists(paths.target))) return 'accepted';
    if (await exists(paths.kept)) return 'unknown';
    return (await exists(this.directory)) ? 'not-received' : 'unknown';
  }

  /** Statements come through the upload page: a folder of outgoing files has nothing to fetch. */
  async fetchFiles(cursor: string | null): Promise<IncomingFiles> {
    return { files: [], cursor };
  }

  private pathsOf(msgId: string): { name: string; target: string; kept: string; done: string } {
    // A MsgId may hold a slash or a colon; encoded, it can never leave the folder.
    const name = `${encodeURIComponent(msgId).replaceAll('.', '%2E')}.xml`;
    return { name, target: join(this.directory, name), kept: join(this.keptIn, name), done: join(this.keptIn, `${name}.done`) };
  }

  private async put(batch: OutgoingBatch): Promise<SendOutcome> {
    const paths = this.pathsOf(batch.msgId);
    await mkdir(this.keptIn, { recursive: true });
    const earlier = (await readIfThere(paths.target)) ?? (await readIfThere(paths.kept));
    if (earlier && !earlier.equals(batch.bytes)) {
      return { kind: 'refused', code: 'file-exists-different', message: 'Another file with this message id was put out before' };
    }
    const putOut = (await exists(paths.done)) || (await exists(paths.target));
    if (!putOut && earlier) return { kind: 'unknown', reason: 'file-kept-but-not-found' };
    if (!putOut) await this.writeOnce(paths.kept, paths.target, batch);
    await this.markDone(paths.done);
    return { kind: 'accepted', reference: paths.name };
  }

  private async writeOnce(kept: string, target: string, batch: OutgoingBatch): Promise<void> {
    const draft = `${kept}.${encodeURIComponent(batch.fencingId)}.tmp`;
    try {
      const file = await open(draft, 'w', 0o600);
      await file
        .writeFile(batch.bytes)
        .then(() => file.sync())
        .finally(() => file.close());
      await rename(draft, kept);
      await syncFolder(this.keptIn);
    } finally {
      await rm(draft, { force: true });
    }
    await link(kept, target).catch((error: unknown) => {
      // Another attempt was faster with the same bytes.
      if (errorCode(error) !== 'EEXIST') throw error;
    });
    await syncFolder(this.directory);
  }

  private async markDone(path: string): Promise<void> {
    const mark = await open(path, 'a', 0o600);
    await mark.sync().finally(() => mark.close());
    await syncFolder(this.keptIn);
  }
}
