import { setImmediate } from 'node:timers/promises';

import { create as qrOf } from 'qrcode';

import type { PdfBlock, PdfFacts, PdfInput, PdfQr, PdfTable } from './pdf-blocks.js';
import { type Box, Sheet, type Style } from './pdf-sheet.js';

const CELL_GAP = 10;
const ROW_GAP = 5;
const QR_SIDE = 96;

/**
 * A document for people, from blocks: A4, every font embedded, tagged for screen readers, with title, language and bookmarks.
 * The same input gives the same bytes.
 */
export async function renderPdf(input: PdfInput): Promise<Buffer> {
  const sheet = new Sheet(input);
  for (const block of input.blocks) {
    draw(sheet, block);
    // Laying out text takes its time: others get theirs in between.
    await setImmediate();
  }
  return sheet.bytes();
}

function draw(sheet: Sheet, block: PdfBlock): void {
  const whole: Box = { x: sheet.left, width: sheet.width };
  switch (block.kind) {
    case 'title':
      if (block.above) paragraph(sheet, 'P', block.above, whole, { size: 9, quiet: true }, 4);
      paragraph(sheet, 'H1', block.text, whole, { size: 19, font: 'strong' }, 4);
      if (block.sub) paragraph(sheet, 'P', block.sub, whole, { size: 10.5, quiet: true }, 8);
      return;
    case 'heading': {
      const style: Style = { size: block.level === 2 ? 13 : 10.5, font: 'strong' };
      // A heading never stands alone at the foot of a page.
      if (!sheet.ensure(90)) sheet.move(sheet.y + (block.level === 2 ? 16 : 10));
      sheet.bookmark(block.text, block.level);
      return paragraph(sheet, `H${block.level}`, block.text, whole, style, 6);
    }
    case 'text': {
      const style: Style = { font: block.tone === 'strong' ? 'strong' : 'normal', quiet: block.tone === 'quiet' };
      return paragraph(sheet, 'P', block.text, whole, style, 8);
    }
    case 'facts':
      return facts(sheet, block);
    case 'table':
      return table(sheet, block);
    case 'list':
      return list(sheet, block.items);
    case 'qr':
      return qr(sheet, block);
    case 'new-page':
      sheet.ensure(Infinity);
      return;
  }
}

function paragraph(sheet: Sheet, tag: string, text: string, box: Box, style: Style, after: number): void {
  sheet.ensure(Math.min(sheet.heightOf(text, box.width, style), 40));
  const element = sheet.element(tag);
  sheet.write(element, text, box, sheet.y, style);
  element.end();
  sheet.move(sheet.y + after);
}

function facts(sheet: Sheet, { items }: PdfFacts): void {
  const term: Box = { x: sheet.left, width: sheet.width * 0.36 - CELL_GAP };
  const value: Box = { x: sheet.left + sheet.width * 0.36, width: sheet.width * 0.64 };
  const whole = sheet.element('Table');
  for (const item of items) {
    const label: Style = { quiet: true };
    const said: Style = { quiet: item.blank === true };
    const heights = [sheet.heightOf(item.term, term.width, label), sheet.heightOf(item.value, value.width, said)] as const;
    // A long answer flows over pages; only its beginning stays with the question.
    sheet.ensure(Math.max(heights[0], Math.min(heights[1], 60)) + ROW_GAP * 2);
    const top = sheet.y + ROW_GAP;
    const page = sheet.page;
    const row = sheet.element('TR', whole);
    sheet.write(sheet.element('TH', row, { scope: 'Row' }), item.term, term, top, label);
    const below = sheet.y;
    sheet.write(sheet.element('TD', row), item.value, value, top, said);
    row.end();
    sheet.move((sheet.page === page ? Math.max(below, sheet.y) : sheet.y) + ROW_GAP);
    sheet.line(sheet.y);
  }
  whole.end();
  sheet.move(sheet.y + 6);
}

function table(sheet: Sheet, { columns, rows, total }: PdfTable): void {
  const shares = columns.map(({ share }) => share ?? 1);
  const unit = (sheet.width - CELL_GAP * (columns.length - 1)) / shares.reduce((sum, one) => sum + one, 0);
  let x = sheet.left;
  const boxes = shares.map((share): Box => {
    const box = { x, width: share * unit };
    x += box.width + CELL_GAP;
    return box;
  });
  const styleOf = (i: number, style: Style): Style => ({ size: 8.5, align: columns[i]?.align ?? 'left', ...style });
  const heightOf = (cells: readonly string[], style: Style): number =>
    Math.max(...boxes.map((box, i) => sheet.heightOf(cells[i] ?? '', box.width, styleOf(i, style)))) + ROW_GAP * 2;
  const titles = columns.map(({ title }) => title);
  const head: Style = { font: 'strong' };
  const headHeight = heightOf(titles, head);
  // A line that fits no page: its cells below each other.
  if (rows.some((cells) => heightOf(cells, {}) + headHeight > sheet.pageHeight)) {
    for (const cells of [...rows, ...(total ? [total] : [])])
      facts(sheet, { kind: 'facts', items: titles.map((title, i) => ({ term: title, value: cells[i] ?? '' })) });
    return;
  }
  const whole = sheet.element('Table');
  const lineOf = (cells: readonly string[], style: Style, tag: 'TH' | 'TD'): void => {
    const height = heightOf(cells, style);
    if (sheet.ensure(height) && tag === 'TD') {
      boxes.forEach((box, i) => sheet.repeat(titles[i] ?? '', box, sheet.top + ROW_GAP, styleOf(i, head)));
      sheet.move(sheet.top + headHeight);
      sheet.line(sheet.y);
    }
    const top = sheet.y;
    const row = sheet.element('TR', whole);
    boxes.forEach((box, i) => {
      const cell = sheet.element(tag, row, tag === 'TH' ? { scope: 'Column' } : {});
      sheet.write(cell, cells[i] ?? '', box, top + ROW_GAP, styleOf(i, style));
    });
    row.end();
    sheet.move(top + height);
    sheet.line(sheet.y);
  };
  // The head of a table is not left alone.
  sheet.ensure(headHeight + Math.min(80, rows[0] ? heightOf(rows[0], {}) : 0));
  lineOf(titles, head, 'TH');
  for (const cells of rows) lineOf(cells, {}, 'TD');
  if (total) lineOf(total, { font: 'strong' }, 'TD');
  whole.end();
  sheet.move(sheet.y + 6);
}

function list(sheet: Sheet, items: readonly string[]): void {
  const whole = sheet.element('L');
  const text: Box = { x: sheet.left + 14, width: sheet.width - 14 };
  for (const item of items) {
    sheet.ensure(Math.min(sheet.heightOf(item, text.width), 40));
    const top = sheet.y;
    const one = sheet.element('LI', whole);
    sheet.write(sheet.element('Lbl', one), '•', { x: sheet.left + 2, width: 10 }, top);
    sheet.write(sheet.element('LBody', one), item, text, top);
    one.end();
    sheet.move(sheet.y + 3);
  }
  whole.end();
  sheet.move(sheet.y + 5);
}

function qr(sheet: Sheet, { content, alt, text, side = QR_SIDE }: PdfQr): void {
  sheet.ensure(side + 12);
  const top = sheet.y + 6;
  const { modules } = qrOf(content, { errorCorrectionLevel: 'M' });
  const figure = sheet.element('Figure', null, { alt, bbox: [sheet.left, top, sheet.left + side, top + side] });
  sheet.squares(figure, modules.size, (row, column) => modules.get(row, column) === 1, { x: sheet.left, y: top, side });
  figure.end();
  const beside = sheet.element('P');
  sheet.write(beside, text, { x: sheet.left + side + 18, width: sheet.width - side - 18 }, top);
  beside.end();
  sheet.move(Math.max(sheet.y, top + side) + 8);
}
