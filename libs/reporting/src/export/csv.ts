import type { Cell, Sheet } from './cells.js';

const LINE_END = '\r\n';
/** So that spreadsheets read it as UTF-8. */
const BYTE_ORDER_MARK = '\u{feff}';
/** What makes a spreadsheet take a text for a formula (OWASP, CSV injection), also behind spaces. */
const FORMULA = /^\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u;

/** One field. A text that would be a formula gets an apostrophe, which spreadsheets read as "text". */
export function csvField(cell: Cell): string {
  if (cell === null) return '';
  if (cell instanceof Date) return cell.toISOString();
  if (typeof cell === 'object') return cell.digits;
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return `"${safe.replaceAll('"', '""')}"`;
}

const line = (cells: readonly Cell[]): string => cells.map(csvField).join(',') + LINE_END;

/** RFC 4180 with a byte order mark, in parts. */
export async function* toCsv({ header, rows }: Sheet): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + line(header);
  for await (const batch of rows) yield batch.map(line).join('');
}
