import { alpineDocument, member, seedProgramme, staff } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { recommendedAward } from '../../../../test/support/recommended-award.js';
import { DecisionQueries } from './decision.queries.js';

let house: TestApp;
let programmeId: string;
beforeAll(async () => {
  house = await startTestApp();
  programmeId = await seedProgramme(house.app, alpineDocument());
});
afterAll(() => house.close());

test('who has to do with one of the firms does not see its decision, and the list goes on behind it', async () => {
  const awards = [
    await recommendedAward(house, programmeId),
    await recommendedAward(house, programmeId),
    await recommendedAward(house, programmeId),
  ];
  const [oldest, own, newest] = awards;
  const reader = { ...staff('auditor', programmeId), memberships: member(own?.organisationId ?? '').memberships };
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await house.get(DecisionQueries).list(reader, { limit: 1, ...(cursor ? { cursor } : {}) });
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor !== null);
  expect(seen).toEqual([newest?.decisionId, oldest?.decisionId]);
  // A role that has no part in decisions reads none, wherever it is held.
  expect((await house.get(DecisionQueries).list(staff('administrator', null), {})).items).toEqual([]);
});
