import { ApplicantFacade } from '@traverse/applicant';
import type { Actor } from '@traverse/kernel';
import { Ledger } from '@traverse/ledger';
import { UnitOfWork } from '@traverse/platform';
import { ProgrammeFacade } from '@traverse/programme';

import { alpineDocument, seedProgramme, staff } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { type ReadyToDecide, readyToDecide } from '../../../../test/support/ready-to-decide.js';
import { DecideAppeal } from '../appeal/decide-appeal.js';
import { FileAppeal } from '../appeal/file-appeal.js';
import { ConfirmDecision } from './confirm-decision.js';
import { RecommendDecision } from './recommend-decision.js';
import type { Recommendation } from './recommendation.js';
import { ReopenDecision } from './reopen-decision.js';
import { SendBackDecision } from './send-back-decision.js';

let house: TestApp;
let programmeId: string;
let officer: Actor;
beforeAll(async () => {
  house = await startTestApp();
  programmeId = await seedProgramme(house.app, alpineDocument());
  officer = staff('officer', programmeId);
});
afterEach(async () => expect(await house.get(Ledger).proof()).toMatchObject({ balanced: true, problems: [] }));
afterAll(() => house.close());

const REASON = 'The costs were read wrongly.';
const approver = (): Actor => staff('approver', programmeId);
const recommend = ({ id: applicationId }: ReadyToDecide, outcome: Recommendation['outcome'], amount?: string) =>
  house.get(RecommendDecision).execute(officer, { applicationId, outcome, reason: REASON, ...(amount ? { amount } : {}) });
async function tell({ id }: { id: string }): Promise<string> {
  await house.get(ConfirmDecision).execute(approver(), id);
  await house.queues.drain();
  return id;
}
const reopen = (decisionId: string, outcome: Recommendation['outcome'], amount?: string) =>
  house.get(ReopenDecision).execute(officer, decisionId, { outcome, reason: REASON, ...(amount ? { amount } : {}) });
const sendBack = (id: string) => house.get(SendBackDecision).execute(approver(), id, 'Please look again.');
const stateOf = async ({ id }: ReadyToDecide) => (await house.get(ApplicantFacade).application(id)).state;
async function bar({ envelopeId }: ReadyToDecide) {
  const [found] = await house.get(Ledger).envelopeBars([envelopeId]);
  return { available: found?.availableMinor ?? 0n, earmarked: found?.earmarkedMinor, committed: found?.committedMinor };
}
/** The last decision on it that is not told yet. */
async function open({ id }: ReadyToDecide): Promise<{ id: string; reason: string; amount: string }> {
  const [row] = await house.query<{ id: string; reason: string; amount: string }>(
    `SELECT "id", "reason", "amount_minor"::text AS "amount" FROM "award"."decision" WHERE "application_id" = $1 AND "state" = 'recommended'`,
    [id],
  );
  if (!row) throw new Error('nothing is open');
  return row;
}
/** Refused and told so, which frees the place; the appeal is allowed. */
async function allowed(one: ReadyToDecide, money: { money: 'available' | 'reserve'; amount?: string }): Promise<void> {
  const decisionId = await tell(await recommend(one, 'reject'));
  expect(await bar(one)).toMatchObject({ earmarked: 0n });
  await house.get(FileAppeal).execute(one.owner, decisionId, 'The office mistakes our costs.');
  await house.get(DecideAppeal).execute(approver(), decisionId, { outcome: 'allow', reason: REASON, ...money });
}

test('an award that is opened again holds its money again at once; each round as much as it wants, never more than there is', async () => {
  const one = await readyToDecide(house, 'first-come');
  const { available } = await bar(one);
  const first = await tell(await recommend(one, 'fund', '7500.00'));
  await expect(reopen(first, 'fund', '99999999.00')).rejects.toMatchObject({ code: 'ledger.insufficient' });
  expect(await bar(one)).toEqual({ available, earmarked: 0n, committed: 7500_00n });
  const { id } = await reopen(first, 'fund', '6000.00');
  await house.queues.drain();
  expect(await bar(one)).toEqual({ available: available + 1500_00n, earmarked: 6000_00n, committed: 0n });
  for (const [amount, earmarked] of [
    ['7000.00', 7000_00n],
    ['8000.00', 8000_00n],
    ['6500.00', 8000_00n],
  ] as const) {
    await sendBack(id);
    await recommend(one, 'fund', amount);
    expect(await bar(one)).toMatchObject({ earmarked });
  }
  await tell({ id });
  expect(await stateOf(one)).toBe('approved');
  expect(await bar(one)).toEqual({ available: available + 1000_00n, earmarked: 0n, committed: 6500_00n });
});

test('opened again and put on the reserve list after all: the place is free', async () => {
  const one = await readyToDecide(house, 'first-come');
  const { available } = await bar(one);
  const { id } = await reopen(await tell(await recommend(one, 'fund', '7500.00')), 'fund', '6000.00');
  await sendBack(id);
  await recommend(one, 'reserve');
  await tell({ id });
  expect(await stateOf(one)).toBe('reserve-listed');
  // All of it is free, and so the first of the list gets it.
  expect(await open(one)).toMatchObject({ reason: 'reserve.promotion', amount: '750000' });
  expect(await bar(one)).toEqual({ available, earmarked: 7500_00n, committed: 0n });
});

test('an appeal is allowed with what is available: the money is held at once', async () => {
  const one = await readyToDecide(house, 'first-come');
  await allowed(one, { money: 'available', amount: '7000.00' });
  expect(await bar(one)).toMatchObject({ earmarked: 7000_00n, committed: 0n });
  await tell(await open(one));
  expect(await stateOf(one)).toBe('approved');
  expect(await bar(one)).toMatchObject({ earmarked: 0n, committed: 7000_00n });
});

test('an appeal is allowed with the reserve list: the money that comes back is held for it', async () => {
  const one = await readyToDecide(house, 'first-come');
  await allowed(one, { money: 'reserve' });
  await tell(await open(one));
  expect(await bar(one)).toMatchObject({ earmarked: 0n, committed: 0n });
  await house.get(UnitOfWork).run(officer, (tx) => house.get(ProgrammeFacade).announceFreed(tx, one.envelopeId));
  await house.queues.drain();
  expect(await bar(one)).toMatchObject({ earmarked: 7500_00n, committed: 0n });
  await tell(await open(one));
  expect(await stateOf(one)).toBe('approved');
  expect(await bar(one)).toMatchObject({ earmarked: 0n, committed: 7500_00n });
});
