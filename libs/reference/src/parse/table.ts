import { parse } from 'csv-parse/sync';

import { DomainError, type FieldError } from '@traverse/kernel';

const MISTAKES_SHOWN = 100;

/** One line of a table, by the names of its columns in small letters. */
export interface Line {
  /** Its number in the file, from 1. */
  readonly at: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** A table with a line of column names; fields by comma or semicolon, in quotes or not. 422 `reference.file-unreadable`, `reference.columns-missing`. */
export function linesOf(text: string, columns: readonly (readonly string[])[]): Line[] {
  const [head = ''] = text.split('\n', 1);
  const delimiter = head.split(';').length > head.split(',').length ? ';' : ',';
  const quote = /^'|[;,]'/.test(head) || /^'/m.test(text.slice(head.length, head.length + 200)) ? "'" : '"';
  let rows: string[][];
  try {
    rows = parse(text, { bom: true, delimiter, quote, trim: true, relax_column_count: true, skip_empty_lines: true });
  } catch {
    throw new DomainError('reference.file-unreadable', { status: 422 });
  }
  const [names = [], ...rest] = rows;
  const known = names.map((name) => name.toLowerCase().replaceAll(/["']/g, ''));
  const missing = columns.filter((choices) => !choices.some((name) => known.includes(name)));
  if (missing.length > 0)
    throw new DomainError('reference.columns-missing', { status: 422, params: { columns: missing.map(([name]) => name).join(', ') } });
  return rest.map((row, i) => ({ at: i + 2, cells: Object.fromEntries(known.map((name, k) => [name, row[k] ?? ''])) }));
}

/** The first of these columns that the table has. */
export const cell = ({ cells }: Line, ...names: readonly string[]): string =>
  names.map((name) => cells[name]).find((value) => value !== undefined) ?? '';

/** A row, and of each column whether what stands there is valid. */
export interface Checked<R> {
  readonly row: R;
  readonly holds: Readonly<Record<string, boolean>>;
}

/** Rows as they are kept; 422 `reference.rows-invalid` names every line that is wrong, and nothing is imported. */
export function checkedRows<R>(lines: readonly Line[], read: (line: Line) => Checked<R>, keyOf: (row: R) => string): R[] {
  const fields: FieldError[] = [];
  const rows = new Map<string, R>();
  for (const line of lines) {
    const { row, holds } = read(line);
    const wrong = Object.keys(holds).filter((column) => holds[column] === false);
    for (const column of wrong)
      fields.push({ path: `${line.at}.${column}`, code: 'reference.cell-invalid', params: { line: line.at, column } });
    if (rows.has(keyOf(row)))
      fields.push({ path: String(line.at), code: 'reference.row-twice', params: { line: line.at, key: keyOf(row) } });
    rows.set(keyOf(row), row);
  }
  if (fields.length > 0)
    throw new DomainError('reference.rows-invalid', {
      status: 422,
      params: { count: fields.length },
      fields: fields.slice(0, MISTAKES_SHOWN),
    });
  if (rows.size === 0) throw new DomainError('reference.file-empty', { status: 422 });
  return [...rows.values()];
}
