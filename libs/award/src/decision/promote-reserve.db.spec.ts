import { ApplicantFacade, WithdrawApplication } from '@traverse/applicant';
import { FreezeRanking } from '@traverse/evaluator';
import { type Actor, systemActor } from '@traverse/kernel';
import { UnitOfWork } from '@traverse/platform';
import { ProgrammeFacade } from '@traverse/programme';

import { alpineDocument, member, publishCall, seedCompany, seedProgramme, staff } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { seedEvaluated, seedEvaluators } from '../../../../test/support/evaluated-call.js';
import { DecideAppeal } from '../appeal/decide-appeal.js';
import { FileAppeal } from '../appeal/file-appeal.js';
import { ConfirmDecision } from './confirm-decision.js';
import { RecommendDecision } from './recommend-decision.js';
import { ReopenDecision } from './reopen-decision.js';

let house: TestApp;
let programmeId: string;
let officer: Actor;
let evaluators: string[];
beforeAll(async () => {
  house = await startTestApp();
  programmeId = await seedProgramme(house.app, alpineDocument());
  officer = staff('officer', programmeId);
  evaluators = await seedEvaluators(house, 3);
});
afterAll(() => house.close());

/** Ranked in this order, each asking for 7,500.00 of one envelope that has 15,000.00: the first two within it, the others on the reserve list. */
async function ranked(count: number): Promise<string[]> {
  const document = alpineDocument((doc) => {
    for (const envelope of doc.envelopes) if (envelope.key === 'baden-wuerttemberg') envelope.amount = '15000.00';
  });
  const { callId } = await publishCall(house.app, document);
  const partnerId = await seedCompany(house.app, { kind: 'partner', countryCode: 'AT', nutsCode: 'AT332' });
  const applications = Array.from({ length: count }, (_, n) => ({
    nutsCode: 'DE111',
    requestedMinor: 7_500_00n,
    reviews: [5, 5, 5].map((best) => Array.from({ length: 8 }, (__, i) => (i < n ? best - 1 : best))),
  }));
  const ids = await seedEvaluated(house.query, { callId, programmeId, document, partnerId }, evaluators, applications);
  await house.get(FreezeRanking).execute(officer, callId);
  return ids;
}

async function tell({ id }: { id: string }): Promise<string> {
  await house.get(ConfirmDecision).execute(staff('approver', programmeId), id);
  await house.queues.drain();
  return id;
}
const decide = async (applicationId: string, outcome: 'reject' | 'reserve'): Promise<string> =>
  tell(await house.get(RecommendDecision).execute(officer, { applicationId, outcome, reason: 'As ranked.' }));
const reopenAsReserve = async (decisionId: string): Promise<string> =>
  tell(await house.get(ReopenDecision).execute(officer, decisionId, { outcome: 'reserve', reason: 'It was read too strictly.' }));

async function ownerOf(applicationId: string): Promise<Actor> {
  return member((await house.get(ApplicantFacade).application(applicationId)).organisationId);
}
/** Told that the appeal got it onto the reserve list. */
async function allowed(applicationId: string, decisionId: string): Promise<string> {
  await house.get(FileAppeal).execute(await ownerOf(applicationId), decisionId, 'The second review mistakes our costs.');
  const verdict = { outcome: 'allow' as const, money: 'reserve' as const, reason: 'The costs were read wrongly indeed.' };
  await house.get(DecideAppeal).execute(staff('approver', programmeId), decisionId, verdict);
  const [next] = await house.query<{ id: string }>(`SELECT "id" FROM "award"."decision" WHERE "previous_id" = $1`, [decisionId]);
  return tell(next ?? { id: '' });
}
async function freed(applicationId: string): Promise<void> {
  const { envelopeId } = await house.get(ApplicantFacade).application(applicationId);
  await house.get(UnitOfWork).run(systemActor('test'), (tx) => house.get(ProgrammeFacade).announceFreed(tx, envelopeId ?? ''));
  await house.queues.drain();
}
async function withdraw(applicationId: string): Promise<void> {
  await house.get(WithdrawApplication).execute(await ownerOf(applicationId), applicationId);
  await house.queues.drain();
}
/** Whom the system recommends now, in the order given here. */
async function promoted(ids: readonly string[]): Promise<string[]> {
  const rows = await house.query<{ id: string }>(
    `SELECT "application_id" AS "id" FROM "award"."decision" WHERE "application_id" = ANY($1::uuid[]) AND "state" = 'recommended' AND "reason" = 'reserve.promotion'`,
    [ids],
  );
  return ids.filter((one) => rows.some(({ id }) => id === one));
}

test('allowed appeals first, then the ranking, then who came on the list by an officer; each once, however often its decision was opened again', async () => {
  const ids = await ranked(4);
  const [reopened = '', wronged = '', third = '', fourth = ''] = ids;
  await reopenAsReserve(await reopenAsReserve(await decide(reopened, 'reject')));
  await reopenAsReserve(await allowed(wronged, await decide(wronged, 'reject')));
  for (const id of [third, fourth]) await decide(id, 'reserve');
  await freed(third);
  expect(await promoted(ids)).toEqual([wronged, third]);
  await withdraw(wronged);
  expect(await promoted(ids)).toEqual([third, fourth]);
  await withdraw(third);
  expect(await promoted(ids)).toEqual([reopened, fourth]);
});

test('who is on the list by the ranking keeps the place there when an officer opens the decision again', async () => {
  const ids = await ranked(5);
  const [first = '', second = '', third = '', fourth = '', last = ''] = ids;
  for (const id of [first, second]) await decide(id, 'reject');
  await decide(third, 'reserve');
  await reopenAsReserve(await decide(fourth, 'reserve'));
  await reopenAsReserve(await decide(last, 'reserve'));
  await freed(third);
  expect(await promoted(ids)).toEqual([third, fourth]);
});
