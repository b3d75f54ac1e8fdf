import { Readable } from 'node:stream';

import type { Sheet } from './cells.js';
import { toCsv } from './csv.js';
import { toXlsx } from './xlsx.js';

export interface ExportedFile {
  readonly name: string;
  readonly type: string;
  readonly content: Readable;
}

/** A sheet as a file, written while it is read. */
export function fileOf(sheet: Sheet, name: string, format: 'csv' | 'xlsx'): ExportedFile {
  if (format === 'xlsx')
    return {
      name: `${name}.xlsx`,
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      content: toXlsx(sheet),
    };
  return { name: `${name}.csv`, type: 'text/csv; charset=utf-8', content: Readable.from(toCsv(sheet), { objectMode: false }) };
}
