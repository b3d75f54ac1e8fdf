import type { RegisterEntryDto } from './aid.dto.js';

const columns = [
  'status',
  'dueOn',
  'authorityName',
  'authorityId',
  'authorityCountry',
  'authorityNuts',
  'beneficiaryName',
  'beneficiaryNationalId',
  'beneficiaryIdType',
  'beneficiaryCountry',
  'beneficiarySizeClass',
  'aidAmount',
  'grantDate',
  'instrument',
  'nace21',
  'regulation',
  'internalRef',
  'financingBody',
  'registerReference',
] as const satisfies readonly (keyof RegisterEntryDto)[];

/** A cell that a spreadsheet takes as text: what would be read as a formula is kept from being one. */
function cell(value: string | null): string {
  const text = value ?? '';
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** Comma-separated, with a byte order mark, as spreadsheets like it (RFC 4180); in pieces, as they are read. */
export async function* registerCsv(entries: AsyncIterable<readonly RegisterEntryDto[]>): AsyncGenerator<string> {
  yield `\uFEFF${columns.join(',')}\r\n`;
  for await (const some of entries) yield some.map((entry) => `${columns.map((column) => cell(entry[column])).join(',')}\r\n`).join('');
}
