import { WithdrawApplication } from '@traverse/applicant';
import { Ledger } from '@traverse/ledger';

import { alpineDocument, seedProgramme, staff } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { type ReadyToDecide, readyToDecide } from '../../../../test/support/ready-to-decide.js';
import { wrongProposals } from '../../../../test/support/proposals.js';
import { ConfirmDecision } from './confirm-decision.js';
import { RecommendDecision } from './recommend-decision.js';
import { SendBackDecision } from './send-back-decision.js';

let house: TestApp;
let programmeId: string;
beforeAll(async () => {
  house = await startTestApp();
  programmeId = await seedProgramme(house.app, alpineDocument());
});
afterEach(async () => expect(await wrongProposals(house)).toEqual([]));
afterAll(() => house.close());

async function bar({ envelopeId }: ReadyToDecide) {
  const [found] = await house.get(Ledger).envelopeBars([envelopeId]);
  return { earmarked: found?.earmarkedMinor, committed: found?.committedMinor };
}

const fund = (applicationId: string, amount = '7500.00') =>
  house.get(RecommendDecision).execute(staff('officer', programmeId), { applicationId, outcome: 'fund', amount, reason: 'ranking.fund' });

async function decisionState(applicationId: string): Promise<string[]> {
  const rows = await house.query<{ state: string }>(`SELECT "state" FROM "award"."decision" WHERE "application_id" = $1 ORDER BY "id"`, [
    applicationId,
  ]);
  return rows.map(({ state }) => state);
}

test('withdrawn while its decision is open: the decision is cancelled and its money free', async () => {
  const one = await readyToDecide(house, 'competitive');
  await fund(one.id);
  expect(await bar(one)).toEqual({ earmarked: 7500_00n, committed: 0n });
  await house.get(WithdrawApplication).execute(one.owner, one.id);
  await house.queues.drain();
  expect(await decisionState(one.id)).toEqual(['cancelled']);
  expect(await bar(one)).toEqual({ earmarked: 0n, committed: 0n });
  await expect(fund(one.id)).rejects.toMatchObject({ code: 'applicant.application.wrong-state' });
});

test('withdrawn after the decision was sent back: nothing is freed a second time', async () => {
  const [one, other] = [await readyToDecide(house, 'competitive'), await readyToDecide(house, 'competitive')];
  const { id } = await fund(one.id);
  await fund(other.id);
  await house.get(SendBackDecision).execute(staff('approver', programmeId), id, 'The amount is wrong.');
  await house.get(WithdrawApplication).execute(one.owner, one.id);
  await house.queues.drain();
  expect(await decisionState(one.id)).toEqual(['cancelled']);
  expect(await bar(one)).toEqual({ earmarked: 0n, committed: 0n });
  expect(await bar(other)).toEqual({ earmarked: 7500_00n, committed: 0n });
});

test('first come: the place in the queue holds the money once, through sending back, withdrawal and award', async () => {
  const [gone, stays] = [await readyToDecide(house, 'first-come'), await readyToDecide(house, 'first-come')];
  expect(await bar(gone)).toEqual({ earmarked: 7500_00n, committed: 0n });
  await expect(fund(gone.id, '7500.01')).rejects.toMatchObject({ code: 'applicant.more-than-held' });
  const { id } = await fund(gone.id);
  expect(await bar(gone)).toEqual({ earmarked: 7500_00n, committed: 0n });
  await house.get(SendBackDecision).execute(staff('approver', programmeId), id, 'Please look again.');
  expect(await bar(gone)).toEqual({ earmarked: 7500_00n, committed: 0n });
  await fund(gone.id);
  await house.get(WithdrawApplication).execute(gone.owner, gone.id);
  await house.queues.drain();
  expect(await bar(gone)).toEqual({ earmarked: 0n, committed: 0n });

  const decision = await fund(stays.id, '7000.00');
  await house.get(ConfirmDecision).execute(staff('approver', programmeId), decision.id);
  await house.queues.drain();
  expect(await decisionState(stays.id)).toEqual(['communicated']);
  expect(await bar(stays)).toEqual({ earmarked: 0n, committed: 7000_00n });
  expect(await house.get(Ledger).proof()).toMatchObject({ balanced: true, problems: [] });
});
