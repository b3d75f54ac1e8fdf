import type { Actor } from '@traverse/kernel';

import { alpineDocument, publishCall, seedProgramme, staff } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { obstaclesOf, seedApplication, seedPartner } from '../../../../test/support/partners.js';
import { DeclineEngagement } from './decline-engagement.js';
import { EngagementQueries } from './engagement.queries.js';
import { ProposeEngagement } from './propose-engagement.js';

let house: TestApp;
let programmeId: string;
let officer: Actor;
beforeAll(async () => {
  house = await startTestApp();
  programmeId = await seedProgramme(house.app, alpineDocument());
  officer = staff('officer', programmeId);
});
afterAll(() => house.close());

test('a partner declines with a reason; more often than the call allows, and it is proposed no more, by hand neither', async () => {
  const { callId } = await publishCall(
    house.app,
    alpineDocument((document) => {
      document.partner.refusalLimit = 1;
    }),
  );
  const lab = await seedPartner(house, programmeId, { capacity: 9 });
  const applications = [await seedApplication(house, callId), await seedApplication(house, callId), await seedApplication(house, callId)];
  await house.queues.drain();
  const [first = '', second = '', third = ''] = applications.map(({ id }) => id);
  const propose = async (id: string): Promise<string> => (await house.get(ProposeEngagement).execute(officer, id, lab.id)).id;
  const decline = (id: string, text?: string) =>
    house.get(DeclineEngagement).execute(lab.owner, id, { code: 'not-my-field', ...(text ? { text } : {}) });

  const one = await propose(first);
  await decline(one, 'We have given up this installation.');
  const seen = await house.get(EngagementQueries).one(officer, one);
  expect(seen).toMatchObject({ state: 'declined', declineCode: 'not-my-field' });
  expect(seen.timeline.at(-1)).toMatchObject({ command: 'decline', actedAs: 'partner', reason: 'We have given up this installation.' });
  expect(await obstaclesOf(propose(first))).toEqual(['refused-by-partner']);
  // As often as the call allows: it is still asked for others.
  await decline(await propose(second));
  expect(await obstaclesOf(propose(third))).toEqual(['too-many-refusals']);
  const [elsewhere] = [await publishCall(house.app, alpineDocument())];
  const other = await seedApplication(house, elsewhere.callId);
  await house.queues.drain();
  expect(await propose(other.id)).toEqual(expect.any(String));
});
