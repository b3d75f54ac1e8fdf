import { CreatePersonWithRoles } from '@traverse/identity';
import { newId, systemActor } from '@traverse/kernel';
import { CreateProgramme } from '@traverse/programme';

import { staff } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { EvaluatorQueries } from './evaluator.queries.js';
import { SaveEvaluator } from './save-evaluator.js';

let house: TestApp;
beforeAll(async () => {
  house = await startTestApp();
});
afterAll(() => house.close());

const programme = async (): Promise<string> =>
  (await house.get(CreateProgramme).execute(systemActor('seed'), { key: `p-${newId().slice(-12)}`, title: { en: 'P' } })).id;
const evaluator = (name: string, programmeId: string | null): Promise<string> =>
  house.get(CreatePersonWithRoles).execute({
    ...{ email: `${newId()}@example.org`, name, password: 'a long enough pass phrase' },
    staff: [{ role: 'evaluator', programmeId }],
  });
const input = {
  ...{ employer: 'TU Wien', countryCode: 'AT', nutsCode: 'AT130', nationalities: ['AT'], competences: ['data-ai'], languages: ['de'] },
  maxLoad: 4,
};

test('an officer sees and describes the evaluators of their own programmes, and those of all', async () => {
  const [mine, other] = [await programme(), await programme()];
  const [ada, ben, eve] = [await evaluator('Ada', mine), await evaluator('Ben', other), await evaluator('Eve', null)];
  const pool = async (programmeId: string | null): Promise<string[]> =>
    (await house.get(EvaluatorQueries).pool(staff('officer', programmeId))).items.map(({ name }) => name);
  expect(await pool(mine)).toEqual(['Ada', 'Eve']);
  expect(await pool(other)).toEqual(['Ben', 'Eve']);
  expect(await pool(null)).toEqual(['Ada', 'Ben', 'Eve']);
  const save = (personId: string) => house.get(SaveEvaluator).execute(staff('officer', mine), personId, input);
  await save(ada);
  await save(eve);
  await expect(save(ben)).rejects.toMatchObject({ status: 404 });
  const { items } = await house.get(EvaluatorQueries).pool(staff('auditor', mine));
  expect(items.find(({ name }) => name === 'Ada')).toMatchObject({ employer: 'TU Wien', maxLoad: 4, load: 0 });
});
