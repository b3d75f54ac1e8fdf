import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, lstat, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { extract, type Pack, pack } from 'tar-stream';
import { CliError } from '../cli-error.js';

const CHUNK_BYTES = 1024 * 1024;
export const MANIFEST = 'manifest.json';

export interface Manifest {
  readonly format: 1;
  /** The embedded server's version, with which the archive can be read. */
  readonly postgres: string;
  readonly createdAt: string;
  readonly files: Readonly<Record<string, { readonly size: number; readonly sha256: string }>>;
}

/** Writes a tar.gz that ends with a manifest of hashes. The file has its name only when it is whole. */
export class ArchiveWriter {
  private readonly tar: Pack = pack();
  private readonly files: Record<string, { size: number; sha256: string }> = {};
  private readonly part: string;
  private readonly written: Promise<void>;

  constructor(private readonly file: string) {
    this.part = `${file}.part`;
    this.written = pipeline(this.tar, createGzip({ level: 3 }), createWriteStream(this.part, { mode: 0o600 }));
    // Told by finish(); until then a full disk must not end the process.
    this.written.catch(() => undefined);
  }

  addDirectory(name: string): void {
    this.tar.entry({ name: `${name}/`, type: 'directory', mode: 0o700 });
  }

  async addText(name: string, text: string): Promise<void> {
    const content = Buffer.from(text);
    const hash = createHash('sha256').update(content);
    await this.entry(name, content.length, (write) => write(content));
    this.files[name] = { size: content.length, sha256: hash.digest('hex') };
  }

  /**
   * Adds a file that may change while it is read: exactly as many bytes as it had at first, which is what PostgreSQL's
   * recovery expects of a copy. False when it has just disappeared.
   */
  async addFile(name: string, path: string): Promise<boolean> {
    const handle = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    if (!handle) return false;
    try {
      const { size } = await handle.stat();
      const hash = createHash('sha256');
      await this.entry(name, size, async (write) => {
        for (let done = 0; done < size;) {
          const chunk = Buffer.alloc(Math.min(CHUNK_BYTES, size - done));
          const { bytesRead } = await handle.read(chunk, 0, chunk.length, done);
          const part = bytesRead === 0 ? chunk : chunk.subarray(0, bytesRead);
          hash.update(part);
          await write(part);
          done += part.length;
        }
      });
      this.files[name] = { size, sha256: hash.digest('hex') };
      return true;
    } finally {
      await handle.close();
    }
  }

  /** The folder with all below it, but for what `skip` names by its path within the folder. */
  async addFolder(name: string, folder: string, skip: (path: string) => boolean = () => false, below = ''): Promise<void> {
    const entries = await readdir(join(folder, below), { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = below ? `${below}/${entry.name}` : entry.name;
      if (skip(path)) continue;
      if (entry.isDirectory()) {
        this.addDirectory(`${name}/${path}`);
        await this.addFolder(name, folder, skip, path);
      } else if (entry.isFile()) await this.addFile(`${name}/${path}`, join(folder, path));
    }
  }

  async finish(postgres: string): Promise<Manifest> {
    const manifest: Manifest = { format: 1, postgres, createdAt: new Date().toISOString(), files: { ...this.files } };
    await this.addText(MANIFEST, JSON.stringify(manifest));
    this.tar.finalize();
    await this.written;
    const handle = await open(this.part, 'r');
    await handle.sync();
    await handle.close();
    await rename(this.part, this.file);
    return manifest;
  }

  async discard(): Promise<void> {
    this.tar.destroy();
    await this.written.catch(() => undefined);
    await rm(this.part, { force: true });
  }

  private async entry(name: string, size: number, fill: (write: (chunk: Buffer) => Promise<void>) => Promise<void>): Promise<void> {
    const failed = this.written.then(() => Promise.reject<never>(new Error('the archive ended early')));
    failed.catch(() => undefined);
    const done = new Promise<void>((resolve, reject) => {
      const entry = this.tar.entry({ name, size, mode: 0o600 }, (error) => (error ? reject(error) : resolve()));
      const write = (chunk: Buffer): Promise<void> =>
        new Promise<void>((next) => {
          if (entry.write(chunk)) next();
          else entry.once('drain', () => next());
        });
      fill((chunk) => Promise.race([write(chunk), failed])).then(() => entry.end(null), reject);
    });
    await Promise.race([done, failed]);
  }
}

function safePath(folder: string, name: string): string {
  const parts = name.replace(/\/$/, '').split('/');
  if (!['cluster', 'data', MANIFEST].includes(parts[0] ?? '') || parts.some((part) => part === '' || part === '.' || part === '..')) {
    throw new CliError(`The archive names a path that no backup of Traverse has: ${name}`);
  }
  return join(folder, ...parts);
}

/** Unpacks into `folder` and proves every file against the manifest. Whatever is wrong with the archive is a CliError. */
export async function unpack(file: string, folder: string): Promise<Manifest> {
  const found: Record<string, { size: number; sha256: string }> = {};
  let manifest: Manifest | null = null;
  const tar = extract();
  const input = createReadStream(file);
  const reading = pipeline(input, createGunzip(), tar);
  reading.catch(() => undefined);
  try {
    for await (const entry of tar) {
      const { name, type } = entry.header;
      const path = safePath(folder, name);
      if (type === 'directory') {
        await mkdir(path, { recursive: true, mode: 0o700 });
        entry.resume();
        continue;
      }
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const hash = createHash('sha256');
      let size = 0;
      const chunks: Buffer[] = [];
      const meter = new Transform({
        transform(chunk: Buffer, _encoding, next) {
          size += chunk.length;
          hash.update(chunk);
          if (name === MANIFEST) chunks.push(chunk);
          next(null, chunk);
        },
      });
      await pipeline(entry, meter, createWriteStream(path, { mode: 0o600 }));
      if (name === MANIFEST) manifest = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Manifest;
      else found[name] = { size, sha256: hash.digest('hex') };
    }
    await reading;
  } catch (error) {
    if (error instanceof CliError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR') throw new CliError(`Cannot read ${file} (${code}).`);
    throw new CliError(`${file} is not a whole backup of Traverse (${(error as Error).message}). Nothing was changed.`, { cause: error });
  }
  return proven(file, manifest, found);
}

function proven(file: string, manifest: Manifest | null, found: Manifest['files']): Manifest {
  if (manifest?.format !== 1) throw new CliError(`${file} is not a whole backup of Traverse: it has no manifest. Nothing was changed.`);
  const names = new Set([...Object.keys(manifest.files), ...Object.keys(found)]);
  const wrong = [...names].filter((name) => manifest.files[name]?.sha256 !== found[name]?.sha256);
  if (wrong.length === 0) return manifest;
  throw new CliError(`${file} is damaged: ${wrong.length} files differ from its manifest, the first is ${wrong[0]}. Nothing was changed.`);
}

/** True when there is nothing at that path. */
export async function isFree(path: string): Promise<boolean> {
  return lstat(path).then(
    () => false,
    () => true,
  );
}

export async function closeFolder(folder: string): Promise<void> {
  await chmod(folder, 0o700);
}
