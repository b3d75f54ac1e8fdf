import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

export interface ReadPdf {
  readonly info: Readonly<Record<string, unknown>>;
  readonly pages: readonly { readonly lang: string | null; readonly text: string }[];
  /** Roles of what holds content in the structure tree, in reading order. */
  readonly tags: readonly string[];
  readonly bookmarks: readonly { readonly title: string; readonly below: readonly string[] }[];
  readonly marked: { readonly Marked: boolean } | null;
  /** All pages in one, white space made single. */
  readonly text: string;
}

/** In a process of its own: the reader is an ES module, and tests are compiled to CommonJS. */
export async function readPdf(bytes: Buffer): Promise<ReadPdf> {
  const read = JSON.parse(await readBy('print-pdf.mjs', bytes)) as Omit<ReadPdf, 'text'>;
  const text = read.pages.map((page) => page.text).join('\n');
  return { ...read, text: text.replace(/\s+/g, ' ') };
}

/** What the code on the first page says to a camera; empty when there is none that can be read. */
export const readQr = (bytes: Buffer): Promise<string> => readBy('read-qr.mjs', bytes);

async function readBy(script: string, bytes: Buffer): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'traverse-pdf-'));
  try {
    const file = join(folder, 'read.pdf');
    await writeFile(file, bytes);
    return (await promisify(execFile)(process.execPath, [join(__dirname, script), file], { maxBuffer: 50_000_000 })).stdout;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
