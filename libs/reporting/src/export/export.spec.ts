import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

import { unzip } from '../../../../test/support/unzip.js';
import { deskTexts } from '../application-list/desk-texts.js';
import { type Cell, figure, type Sheet } from './cells.js';
import { csvField, toCsv } from './csv.js';
import { toXlsx } from './xlsx.js';

async function* batches(...rows: readonly (readonly (readonly Cell[])[])[]): AsyncGenerator<readonly (readonly Cell[])[]> {
  for (const batch of rows) yield await Promise.resolve(batch);
}
const sheet = (rows: Sheet['rows']): Sheet => ({ name: 'List', header: ['Company', 'Asked', 'Received'], rows });

async function bytesOf(content: Readable): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of content) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

describe('CSV', () => {
  test.each([
    ['=1+1', `"'=1+1"`],
    ['  =cmd|calc', `"'  =cmd|calc"`],
    ['+49 711', `"'+49 711"`],
    ['-2', `"'-2"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['\tx', `"'\tx"`],
    ['＝1', `"'＝1"`],
    ['He said "a, b"\r\nand left', '"He said ""a, b""\r\nand left"'],
    ['Müller & Söhne', '"Müller & Söhne"'],
  ])('a text is never a formula: %s', (text, expected) => expect(csvField(text)).toBe(expected));

  test('a byte order mark, CRLF, figures as they are, nothing for nothing', async () => {
    const parts: string[] = [];
    for await (const part of toCsv(sheet(batches([['A', figure('9000.00'), null]], [['B', figure('0.10'), new Date(0)]]))))
      parts.push(part);
    expect(parts).toHaveLength(3);
    expect(parts.join('')).toBe('\u{feff}"Company","Asked","Received"\r\n"A",9000.00,\r\n"B",0.10,1970-01-01T00:00:00.000Z\r\n');
  });
});

describe('XLSX', () => {
  test('texts are texts, figures and times are numbers', async () => {
    const rows = batches([['=1+1 & <b>\u0007', figure('9000.00'), new Date('2026-11-23T12:00:00Z')]], [['B', figure(null), null]]);
    const files = unzip(await bytesOf(toXlsx(sheet(rows))));
    expect([...files.keys()].sort()).toEqual([
      ...[
        '[Content_Types].xml',
        '_rels/.rels',
        'xl/_rels/workbook.xml.rels',
        'xl/styles.xml',
        'xl/workbook.xml',
        'xl/worksheets/sheet1.xml',
      ],
    ]);
    const xml = files.get('xl/worksheets/sheet1.xml') ?? '';
    expect(xml).toContain('<t xml:space="preserve">=1+1 &amp; &lt;b&gt;</t>');
    expect(xml).toContain('<v>9000.00</v>');
    expect(xml).toContain('<v>46349.500000</v>');
    expect(xml.match(/<row /g)).toHaveLength(3);
    expect(xml).not.toContain('<f>');
  });

  test('it is written while it is read: a long list is never held', async () => {
    let made = 0;
    async function* endless(): AsyncGenerator<readonly (readonly Cell[])[]> {
      for (;;) {
        made += 1;
        yield await Promise.resolve(Array.from({ length: 200 }, (_, n) => [`${made}-${n}-${'x'.repeat(50)}`, figure('1.00'), null]));
      }
    }
    const content = toXlsx(sheet(endless()));
    let bytes = 0;
    for await (const part of content) if ((bytes += (part as Buffer).length) > 200_000) break;
    expect(bytes).toBeGreaterThan(200_000);
    expect(made).toBeLessThan(2_000);
  });

  test('what fails while it is read breaks the file off', async () => {
    async function* broken(): AsyncGenerator<readonly (readonly Cell[])[]> {
      yield await Promise.resolve([['A', null, null]]);
      throw new Error('the database is gone');
    }
    await expect(bytesOf(toXlsx(sheet(broken())))).rejects.toThrow('the database is gone');
  });
});

test.each(['en', 'de'] as const)('an export says what the screen says (%s)', (language) => {
  const file = (name: string): Record<string, Record<string, unknown>> =>
    JSON.parse(readFileSync(join(__dirname, `../../../../apps/web/i18n/${language}/${name}.json`), 'utf8')) as never;
  const { draft, ...application } = file('states')['application'] ?? {};
  expect(draft).toBeDefined();
  expect(deskTexts[language].application).toEqual(application);
  expect(deskTexts[language].voucher).toEqual(file('states')['voucher']);
  expect(file('desk')['list']?.['column']).toEqual(deskTexts[language].columns);
  expect((file('desk')['ranking']?.['is'] as Record<string, string>)['reserve']).toBe(deskTexts[language].decision['reserve']);
});
