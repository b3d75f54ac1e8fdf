import { text } from 'node:stream/consumers';

import { FreezeRanking } from '@traverse/evaluator';
import { newId } from '@traverse/kernel';

import { alpineDocument, publishCall, seedProgramme, staff } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { caught } from '../../../../test/support/caught.js';
import { seedEvaluated, seedEvaluators } from '../../../../test/support/evaluated-call.js';
import { RankingSheet } from './ranking-sheet.js';

let house: TestApp;
let programmeId: string;
let callId: string;
beforeAll(async () => {
  house = await startTestApp();
  const document = alpineDocument();
  programmeId = await seedProgramme(house.app, document);
  ({ callId } = await publishCall(house.app, document));
  const evaluators = await seedEvaluators(house, 2);
  const points = (score: number) => [Array.from({ length: 8 }, () => score), Array.from({ length: 8 }, () => score)];
  await seedEvaluated(house.query, { callId, programmeId, document }, evaluators, [
    { nutsCode: 'DE111', requestedMinor: 7_500_00n, reviews: points(4) },
    { nutsCode: 'DE111', requestedMinor: 5_000_00n, reviews: points(5) },
    { nutsCode: 'ITC11', requestedMinor: 6_000_00n, reviews: points(1) },
  ]);
  await house.get(FreezeRanking).execute(staff('officer', programmeId), callId);
});
afterAll(() => house.close());

test('the frozen ranking as a table, in the order of the page and in the reader’s language', async () => {
  const read = async (language: string): Promise<string[][]> => {
    const { name, content } = await house.get(RankingSheet).open(staff('auditor', programmeId), callId, 'csv', language);
    expect(name).toBe('ranking-1.csv');
    return (await text(content))
      .trimEnd()
      .split('\r\n')
      .map((line) => line.replaceAll('"', '').split(/[,;]/));
  };
  const [head = [], ...rows] = await read('en');
  const column = (title: string) => rows.map((row) => row[head.indexOf(title)]);
  expect(column('Rank')).toEqual(['1', '2', '']);
  expect(column('Outcome')).toEqual(['Fund', 'Fund', 'Below threshold']);
  expect(column('Offered')).toEqual(['5000.00', '7500.00', '0.00']);
  expect(column('Title')).toEqual(['Joints of timber 2', 'Joints of timber 1', 'Joints of timber 3']);
  expect((await read('de'))[1]).toContain('Fördern');
});

test('who may not see the ranking gets no table', async () => {
  const sheet = house.get(RankingSheet);
  expect(await caught(sheet.open(staff('officer', newId()), callId, 'csv', 'en'))).toMatchObject({ status: 404 });
});
