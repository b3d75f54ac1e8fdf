import { readPdf } from '../../../../test/support/read-pdf.js';
import type { PdfBlock, PdfInput } from './pdf-blocks.js';
import { renderPdf } from './render-pdf.js';

const LATIN = 'čřžşğıłńőűßẞåæøœþðñçță';
const GREEK = 'Αθήνα, Ελλάδα: ώ ΐ ή';
const CYRILLIC = 'Здравствуйте, Ђурђевац, Київ Ґ';

const input = (blocks: readonly PdfBlock[]): PdfInput => ({
  title: 'Antrag ALP-00012',
  language: 'de',
  at: new Date('2026-11-24T10:00:00Z'),
  author: 'Programm',
  footer: 'ALP-00012',
  pageWords: 'Seite {page} von {pages}',
  blocks,
});

const row = (i: number): string[] => [`Posten ${i}`, `${i}.000,00 €`];
const blocks: readonly PdfBlock[] = [
  { kind: 'title', above: 'Aufruf', text: 'Ein Vorhaben', sub: 'Werkstatt GmbH' },
  { kind: 'heading', level: 2, text: 'Überblick' },
  { kind: 'facts', items: [{ term: 'Firma', value: `${LATIN} ${GREEK} ${CYRILLIC}` }] },
  { kind: 'heading', level: 3, text: 'Darunter' },
  { kind: 'list', items: ['erstens', 'zweitens'] },
  { kind: 'qr', content: 'https://example.org/v/ABC', alt: 'Prüfadresse des Gutscheins', text: 'example.org/v/ABC' },
  { kind: 'heading', level: 2, text: 'Kosten' },
  {
    kind: 'table',
    columns: [
      { title: 'Was', share: 3 },
      { title: 'Wieviel', align: 'right' },
    ],
    rows: Array.from({ length: 60 }, (_, i) => row(i + 1)),
    total: ['Summe', '99,00 €'],
  },
];

test('what is written can be read by another reader: letters of three scripts, every row, each page numbered', async () => {
  const read = await readPdf(await renderPdf(input(blocks)));
  for (const words of [LATIN, GREEK, CYRILLIC, 'Ein Vorhaben', 'erstens', 'zweitens', 'Summe', '99,00 €', ...row(1), ...row(60)])
    expect(read.text).toContain(words);
  const count = read.pages.length;
  expect(count).toBeGreaterThan(2);
  read.pages.forEach(({ text }, i) => expect(text).toContain(`Seite ${i + 1} von ${count}`));
});

test('tagged, with title, language and bookmarks', async () => {
  const read = await readPdf(await renderPdf(input(blocks)));
  expect(read.info).toMatchObject({ Title: 'Antrag ALP-00012', Author: 'Programm', Language: 'de' });
  expect(read.marked?.Marked).toBe(true);
  const times = (tag: string): number => read.tags.filter((one) => one === tag).length;
  expect({ h1: times('H1'), h2: times('H2'), h3: times('H3'), li: times('LBody'), figure: times('Figure') }).toEqual({
    h1: 1,
    h2: 2,
    h3: 1,
    li: 2,
    figure: 1,
  });
  // One row of facts, and the head, 60 rows and the total of the table; the head once, though every page shows it.
  expect(times('TH')).toBe(1 + 2);
  expect(times('TD')).toBe(1 + 2 * 61);
  expect(read.bookmarks).toEqual([
    { title: 'Überblick', below: ['Darunter'] },
    { title: 'Kosten', below: [] },
  ]);
});

test('the same input gives the same bytes; another time gives others', async () => {
  const [one, again, later] = await Promise.all([
    renderPdf(input(blocks)),
    renderPdf(input(blocks)),
    renderPdf({ ...input(blocks), at: new Date('2026-11-24T10:00:01Z') }),
  ]);
  expect(one.equals(again)).toBe(true);
  expect(one.equals(later)).toBe(false);
});

test('an answer longer than a page goes on over the next ones, and a row that fits on none is told cell by cell', async () => {
  const words = Array.from({ length: 3000 }, (_, i) => `w${i}`).join(' ');
  const long: readonly PdfBlock[] = [
    { kind: 'facts', items: [{ term: 'Frage', value: words }] },
    { kind: 'facts', items: [{ term: 'Danach', value: 'Schluss' }] },
    { kind: 'table', columns: [{ title: 'Eins' }, { title: 'Zwei' }], rows: [[words, 'kurz']] },
  ];
  const read = await readPdf(await renderPdf(input(long)));
  expect(read.text.match(/\bw2999\b/g)).toHaveLength(2);
  expect(read.text).toContain('Schluss');
  expect(read.text).toContain('kurz');
  expect(read.pages.length).toBeGreaterThan(3);
});

test('characters that nobody can show do no harm', async () => {
  const read = await readPdf(await renderPdf(input([{ kind: 'text', text: 'a\u0000b\u200bc\u0007 漢 d\r\ne' }])));
  expect(read.text).toContain('abc □ d e');
});
