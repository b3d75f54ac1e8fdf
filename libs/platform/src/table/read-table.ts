import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';

import { DomainError } from '@traverse/kernel';

const MOST_BYTES = 2_000_000;
/** A sheet that is packed into two megabytes can be enormous unpacked. */
const MOST_UNPACKED = 50_000_000;
const MOST_ROWS = 5000;

export interface TableRow {
  /** Its number in the file, from 1. */
  readonly at: number;
  /** By the names of the columns, in small letters. */
  readonly cells: Readonly<Record<string, string>>;
}

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

/**
 * The first sheet of an XLSX file, or a CSV file with commas or semicolons; its first line names the columns. What it is, is judged by its content.
 * 422 `platform.table-unreadable`, `platform.table-too-large`.
 */
export async function readTable(bytes: Buffer): Promise<Table> {
  if (bytes.length > MOST_BYTES) throw tooLarge();
  const lines = bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1')) ? await sheetOf(bytes) : csvOf(bytes);
  if (lines.length > MOST_ROWS + 1) throw tooLarge();
  const [head = [], ...rest] = lines;
  const columns = head.map((name) => name.trim().toLowerCase());
  const rows = rest
    .map((line, i) => ({ at: i + 2, cells: Object.fromEntries(columns.map((name, k) => [name, (line[k] ?? '').trim()])) }))
    .filter(({ cells }) => Object.values(cells).some((cell) => cell !== ''));
  return { columns: columns.filter((name) => name !== ''), rows };
}

const unreadable = (): DomainError => new DomainError('platform.table-unreadable', { status: 422 });
const tooLarge = (): DomainError => new DomainError('platform.table-too-large', { status: 422, params: { rows: MOST_ROWS } });

function csvOf(bytes: Buffer): string[][] {
  const text = bytes.toString('utf8');
  // What is not UTF-8, or holds what no text holds, is another kind of file.
  if (text.includes('\ufffd') || text.includes('\u0000')) throw unreadable();
  const [head = ''] = text.split('\n', 1);
  const delimiter = head.split(';').length > head.split(',').length ? ';' : ',';
  try {
    return parse(text, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: false });
  } catch {
    throw unreadable();
  }
}

async function sheetOf(bytes: Buffer): Promise<string[][]> {
  if (unpackedSize(bytes) > MOST_UNPACKED) throw tooLarge();
  try {
    return (await readSheet(bytes)).map((row) => row.map(textOf));
  } catch {
    throw unreadable();
  }
}

function textOf(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
}

const ENTRY = Buffer.from('PK\u0001\u0002', 'latin1');

/** The sum of the sizes that the directory of the archive names. */
function unpackedSize(zip: Buffer): number {
  let sum = 0;
  for (let at = zip.indexOf(ENTRY); at >= 0 && at + 28 <= zip.length; at = zip.indexOf(ENTRY, at + 4)) sum += zip.readUInt32LE(at + 24);
  return sum;
}
