import { Readable } from 'node:stream';

import { ZipFile } from 'yazl';

import type { Cell, Sheet } from './cells.js';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Cell styles by their place in `cellXfs`. */
const STYLE = { text: 0, header: 1, time: 2, figure: 3 } as const;
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="4" applyNumberFormat="1"/></cellXfs></styleSheet>`;

const parts = (name: string): Readonly<Record<string, string>> => ({
  '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`,
  '_rels/.rels': `${XML}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(name.slice(0, 31))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': STYLES,
});

/** What a cell may hold. */
const LONGEST_TEXT = 32_767;
// Days since 1899-12-30.
const EPOCH_MS = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** For XML 1.0: what it cannot hold is left out. */
function escaped(text: string): string {
  return text
    .slice(0, LONGEST_TEXT)
    .replaceAll(NOT_XML, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** `A`, `B`, ... `Z`, `AA`: of the column with this number, from 0. */
function columnName(at: number): string {
  const before = Math.floor(at / 26);
  return (before > 0 ? columnName(before - 1) : '') + String.fromCharCode(65 + (at % 26));
}

/** Texts are written as texts, so that nothing in them is ever a formula. Every cell says where it stands: some readers want it. */
function cellXml(cell: Cell, at: string, style?: number): string {
  if (cell === null) return '';
  if (cell instanceof Date) return `<c r="${at}" s="${STYLE.time}"><v>${((cell.getTime() - EPOCH_MS) / DAY_MS).toFixed(6)}</v></c>`;
  if (typeof cell === 'object')
    return `<c r="${at}" s="${cell.digits.includes('.') ? STYLE.figure : STYLE.text}"><v>${escaped(cell.digits)}</v></c>`;
  return `<c r="${at}" t="inlineStr" s="${style ?? STYLE.text}"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

async function* sheetXml({ header, rows }: Sheet): AsyncGenerator<string> {
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`;
  const columns = header.map((_, i) => columnName(i));
  const row = (n: number, cells: readonly Cell[], style?: number): string =>
    `<row r="${n}">${cells.map((cell, i) => cellXml(cell, `${columns[i] ?? columnName(i)}${n}`, style)).join('')}</row>`;
  yield row(1, header, STYLE.header);
  let last = 1;
  for await (const batch of rows) {
    yield batch.map((cells, i) => row(last + 1 + i, cells)).join('');
    last += batch.length;
  }
  yield '</sheetData></worksheet>';
}

/** A workbook of one sheet, zipped while it is read. */
export function toXlsx(sheet: Sheet): Readable {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  for (const [path, content] of Object.entries(parts(sheet.name))) zip.addBuffer(Buffer.from(content), path);
  const rows = Readable.from(sheetXml(sheet), { objectMode: false });
  rows.once('error', (error: Error) => output.destroy(error));
  zip.addReadStream(rows, 'xl/worksheets/sheet1.xml');
  zip.end();
  return output;
}
