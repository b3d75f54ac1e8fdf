import type { DomainError } from '@traverse/kernel';

import { caught } from '../../../../test/support/caught.js';
import { LIST_COLUMNS, listFile, type ListLine } from './sanctions-list.samples.js';
import { readSanctionsList } from './read-list.js';

const LIMIT = 1_000_000;
/** In pieces of so many bytes: names are cut in the middle of a letter. */
async function* pieces(text: string, size = 7): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const read = (text: string, limit = LIMIT) => readSanctionsList(pieces(text), limit);
const refused = (text: string, limit = LIMIT): Promise<DomainError> => caught(read(text, limit)) as Promise<DomainError>;

const LINES: readonly ListLine[] = [
  { Entity_LogicalId: '11', Entity_SubjectType: 'E', NameAlias_WholeName: 'Severnaya Zvezda; LLC', Entity_Remark: 'He said "no"' },
  { Entity_LogicalId: '11', Entity_SubjectType: 'E', NameAlias_WholeName: 'ООО «Северная Звезда»' },
  { Entity_LogicalId: '11', Entity_SubjectType: 'E', Address_CountryIso2Code: 'RU' },
  { Entity_LogicalId: '12', Entity_SubjectType: 'P', NameAlias_FirstName: 'Radomir', NameAlias_LastName: 'VELICHKOV' },
  { Entity_LogicalId: '12', Entity_SubjectType: 'P', BirthDate_BirthDate: '1970-02-03', Citizenship_CountryIso2Code: 'BY' },
];

test('lines of one entity come together, whatever the order of the columns and wherever the file is cut', async () => {
  const list = await read(listFile(LINES));
  expect(list).toMatchObject({ generatedOn: '2026-08-05', rows: 5 });
  expect(list.entities).toMatchObject([
    {
      ...{ entityId: '11', subjectType: 'enterprise', countries: ['RU'], remark: 'He said "no"' },
      names: ['Severnaya Zvezda; LLC', 'ООО «Северная Звезда»'],
    },
    { entityId: '12', subjectType: 'person', names: ['Radomir VELICHKOV'], birthDates: ['1970-02-03'], countries: ['BY'] },
  ]);
  const turned = await read(listFile(LINES, [...LIST_COLUMNS].reverse()));
  expect(turned.entities).toEqual(list.entities);
  expect(turned.sha256).not.toBe(list.sha256);
  expect((await read(listFile(LINES))).sha256).toBe(list.sha256);
});

test('every column that is missing is named', async () => {
  const without = LIST_COLUMNS.filter((name) => name !== 'Entity_LogicalId' && name !== 'NameAlias_WholeName');
  expect(await refused(listFile(LINES, without))).toMatchObject({
    code: 'finance.sanctions-list.columns-missing',
    params: { columns: 'Entity_LogicalId, NameAlias_WholeName' },
  });
  for (const text of ['', '{"not": "a list"}', '\u0000\u0001'])
    expect((await refused(text)).code).toBe('finance.sanctions-list.columns-missing');
});

test('every line that is wrong is named, all at once', async () => {
  const error = await refused(
    listFile([
      ...LINES,
      { Entity_LogicalId: 'x1', Entity_SubjectType: 'Q', NameAlias_WholeName: 'A' },
      { Entity_LogicalId: '13', Entity_SubjectType: 'E', NameAlias_WholeName: 'Broken \ufffd' },
      { Entity_LogicalId: '14', Entity_SubjectType: 'E' },
    ]),
  );
  expect(error).toMatchObject({ code: 'finance.sanctions-list.rows-invalid', params: { count: 4 } });
  expect(error.fields?.map(({ path }) => path)).toEqual([
    '7.Entity_LogicalId',
    '7.Entity_SubjectType',
    '8.NameAlias_WholeName',
    '9.NameAlias_WholeName',
  ]);
});

test('a file that was cut, or has no entity, is not a list', async () => {
  const text = listFile(LINES);
  expect(await refused(text.slice(0, -30))).toMatchObject({
    code: 'finance.sanctions-list.rows-invalid',
    fields: [{ path: '6', code: 'finance.sanctions-list.line-cut', params: { line: 6 } }],
  });
  expect((await refused(text.slice(0, text.indexOf('He said') + 4))).code).toMatch(/^finance\.sanctions-list\.(unreadable|rows-invalid)$/);
  expect((await refused(listFile([]))).code).toBe('finance.sanctions-list.empty');
  expect(await refused(listFile(LINES, LIST_COLUMNS, '31/02/2026'))).toMatchObject({
    fields: expect.arrayContaining([expect.objectContaining({ path: '2.fileGenerationDate' })]) as unknown,
  });
});

test('what is too large is refused before it is read to its end', async () => {
  let taken = 0;
  async function* endless(): AsyncGenerator<Buffer> {
    yield Buffer.from(listFile(LINES));
    for (;;) {
      taken += 1;
      yield Buffer.alloc(10_000, ' ');
    }
  }
  const error = (await caught(readSanctionsList(endless(), 100_000))) as DomainError;
  expect(error).toMatchObject({ code: 'platform.file-too-large', status: 413, params: { limitBytes: 100_000 } });
  expect(taken).toBeLessThan(20);
});
