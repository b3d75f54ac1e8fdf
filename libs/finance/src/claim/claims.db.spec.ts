import { Readable } from 'node:stream';

import { type Actor, DomainError } from '@traverse/kernel';
import { Ledger } from '@traverse/ledger';

import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { arriving, member } from '../../../../test/support/alpine.js';
import { caught } from '../../../../test/support/caught.js';
import { FinanceDesk, invoice } from '../../../../test/support/finance-desk.js';
import { ApproveClaim } from './approve-claim.js';
import { CertifyClaim } from './certify-claim.js';
import { ClaimFiles } from './claim-files.js';
import { ClaimQueries } from './claim.queries.js';
import { CreateClaim } from './create-claim.js';
import { EditClaimLines, type LineInput } from './edit-claim-lines.js';
import { EndClaim } from './end-claim.js';
import { QueryClaim } from './query-claim.js';
import { SubmitClaim } from './submit-claim.js';

let house: TestApp;
let desk: FinanceDesk;

beforeAll(async () => {
  house = await startTestApp();
  desk = await FinanceDesk.open(house);
});
afterAll(() => house.close());
afterEach(async () => expect((await house.get(Ledger).proof()).problems).toEqual([]));

const errorOf = async (work: Promise<unknown>): Promise<DomainError> => {
  const error = await caught(work);
  if (!(error instanceof DomainError)) throw error ?? new Error('nothing was refused');
  return error;
};
const codeOf = async (work: Promise<unknown>): Promise<string> => (await errorOf(work)).code;
const submit = (actor: Actor, id: string, command: 'submit' | 'answer' = 'submit'): Promise<unknown> =>
  house.get(SubmitClaim).execute(actor, id, command);
const view = (actor: Actor, id: string): ReturnType<ClaimQueries['one']> => house.get(ClaimQueries).one(actor, id, 'en');

/** Ten trips, of which less is asked. */
const trips = (amount: string): LineInput => invoice({ costKey: 'trip', units: 10, amount });

describe('a draft', () => {
  test('is there once, however often it is begun, also at once', async () => {
    const { owner, voucherId } = await desk.voucher();
    const begun = await Promise.all(Array.from({ length: 6 }, () => house.get(CreateClaim).execute(owner, voucherId)));
    expect(new Set(begun.map((claim) => claim.id)).size).toBe(1);
  });

  test('asks by itself for the share that the call pays, as far as the voucher reaches', async () => {
    const { owner, voucherId } = await desk.voucher({ amountMinor: 700_000n });
    const id = await desk.draft(owner, voucherId, [invoice({ net: '8000.01' }), invoice({ net: '9000.00' })]);
    const claim = await view(owner, id);
    // 75 % of 8000.01, rounded down; then what is left of 7000.00.
    expect(claim.lines.map((line) => line.amount)).toEqual(['6000.00', '1000.00']);
    expect(claim).toMatchObject({ asked: '7000.00', reach: '7000.00', final: true, mayEdit: true, payeeHasAccount: true });
    expect(claim.allowedCommands.map(({ command }) => command)).toEqual(['submit', 'withdraw']);
    expect(claim.evidence.map(({ key, required, given }) => ({ key, required, given }))).toContainEqual({
      key: 'invoice',
      required: true,
      given: false,
    });
  });

  test('names everything that is missing, and holds nothing meanwhile', async () => {
    const { owner, voucherId } = await desk.voucher();
    const id = await desk.draft(owner, voucherId, [invoice({ invoiceNumber: ' ', invoiceDate: '', amount: '9000.01', net: '20000.00' })]);
    const error = await errorOf(submit(owner, id));
    expect(error).toMatchObject({ code: 'finance.claim.incomplete', status: 422 });
    expect(error.fields.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'lines.0.invoiceNumber finance.claim.invoice-number-missing',
      'lines.0.invoiceDate finance.claim.invoice-date-missing',
      'lines.0.file finance.claim.invoice-file-missing',
      'lines finance.claim.above-available',
    ]);
    expect(await house.get(SubmitClaim).check(owner, id)).toEqual(error.fields);
    expect(await desk.money(voucherId)).toEqual({ available: 900_000n, claimed: 0n, pending: 0n });
    expect((await view(owner, id)).state).toBe('draft');
  });

  test('keeps the files of a line that is edited; those of a line that goes stay with the claim', async () => {
    const { owner, voucherId } = await desk.voucher();
    const id = await desk.draft(owner, voucherId, [invoice({ net: '1000.00' }), invoice({ net: '2000.00' })]);
    const [first = '', second = ''] = await desk.linesOf(id);
    await desk.attach(owner, id, 'invoice', first);
    await desk.attach(owner, id, 'invoice', second);
    await desk.edit(owner, id, { lines: [{ id: second, ...invoice({ net: '2500.00' }) }] });
    const claim = await view(owner, id);
    expect(claim.files.map((file) => file.lineId)).toEqual([null, second]);
    expect(claim.asked).toBe('1875.00');
    expect(await codeOf(house.get(EditClaimLines).execute(owner, id, { lines: [{ id: first, ...invoice() }] }))).toBe(
      'finance.claim.unknown-line',
    );
  });

  test('takes no file of another kind than the call says, by its content, and stays as it was', async () => {
    const { owner, voucherId } = await desk.voucher();
    const id = await desk.draft(owner, voucherId);
    const add = (documentKey: string, content: string): Promise<unknown> =>
      house.get(ClaimFiles).add(owner, id, { documentKey, name: 'invoice.pdf', content: Readable.from([Buffer.from(content)]) });
    expect(await errorOf(add('invoice', 'MZ this is a program'))).toMatchObject({ code: 'platform.file-type-refused', status: 415 });
    expect(await codeOf(add('passport', '%PDF-1.4'))).toBe('finance.claim.unknown-document');
    expect((await view(owner, id)).files).toEqual([]);
  });
});

describe('who', () => {
  test('viewers read and do not act; another company, the partner and the staff see no draft', async () => {
    const voucher = await desk.voucher();
    const { owner, voucherId, applicantId, partnerId } = voucher;
    const id = await desk.draft(owner, voucherId);
    const viewer = member(applicantId, 'viewer');
    expect((await view(viewer, id)).allowedCommands).toEqual([]);
    expect(await codeOf(house.get(CreateClaim).execute(viewer, voucherId))).toBe('finance.claim.not-yours');
    expect(await codeOf(house.get(EditClaimLines).execute(viewer, id, { lines: [] }))).toBe('finance.claim.not-yours');
    for (const actor of [member((await desk.voucher()).applicantId), member(partnerId, 'owner', 'partner'), desk.officer, desk.clerk])
      expect(await errorOf(view(actor, id))).toMatchObject({ code: 'claim.not-found', status: 404 });
    await desk.attach(owner, id);
    await submit(owner, id);
    expect((await view(desk.officer, id)).allowedCommands.map(({ command }) => command)).toEqual(['query', 'certify']);
    // The voucher reimburses the SME: the partner is not told what it claims, not even when its member is on the staff.
    const officerOfPartner = { ...desk.officer, memberships: member(partnerId, 'viewer', 'partner').memberships };
    expect(await codeOf(view(officerOfPartner, id))).toBe('claim.not-found');
    expect(await codeOf(view(member(partnerId, 'owner', 'partner'), id))).toBe('claim.not-found');
    expect(await codeOf(house.get(CreateClaim).execute(member(partnerId, 'owner', 'partner'), voucherId))).toBe('finance.claim.not-yours');
  });

  test('where partners are paid, the partner claims for itself, and its own account is asked for', async () => {
    const voucher = await desk.voucher({ instrument: 'contact', amountMinor: 150_000n });
    const partner = member(voucher.partnerId, 'owner', 'partner');
    const id = await desk.draft(partner, voucher.voucherId, [invoice({ net: '1500.00' })]);
    await desk.attach(partner, id);
    expect((await errorOf(submit(partner, id))).fields).toEqual([{ path: 'bankAccount', code: 'finance.claim.no-bank-account' }]);
    await desk.account(partner, voucher.partnerId);
    await submit(partner, id);
    const claim = await view(voucher.owner, id);
    expect(claim).toMatchObject({ payeeOrganisationId: voucher.partnerId, state: 'submitted' });
  });

  test('lists hold what each may see', async () => {
    const voucher = await desk.voucher();
    const draft = await desk.draft(voucher.owner, voucher.voucherId);
    const other = await desk.voucher();
    const submitted = await desk.submitted(other.owner, other.voucherId);
    const listed = async (actor: Actor): Promise<string[]> =>
      (await house.get(ClaimQueries).list(actor, { callId: desk.programme.callId, limit: 200 })).items.map((claim) => claim.id);
    expect(await listed(voucher.owner)).toEqual([draft]);
    expect(await listed(other.owner)).toEqual([submitted]);
    const officers = await listed(desk.officer);
    expect(officers).toContain(submitted);
    expect(officers).not.toContain(draft);
    expect(await listed({ ...desk.officer, staff: [{ role: 'officer', programmeId: voucher.voucherId }] })).toEqual([]);
    const first = await house.get(ClaimQueries).list(desk.officer, { limit: 1 });
    const second = await house.get(ClaimQueries).list(desk.officer, { limit: 1, cursor: first.nextCursor ?? '' });
    expect(second.items[0]?.id).not.toBe(first.items[0]?.id);
  });
});

describe('money follows each step', () => {
  test('cut and refused lines go back to the voucher at once; a query takes them again', async () => {
    const { owner, voucherId } = await desk.voucher({ instrument: 'event', amountMinor: 500_000n });
    const id = await desk.submitted(owner, voucherId, [trips('1000.00'), trips('2000.00'), trips('500.00')]);
    expect(await desk.money(voucherId)).toEqual({ available: 150_000n, claimed: 350_000n, pending: 0n });
    const [a = '', b = '', c = ''] = await desk.linesOf(id);
    const verdicts = [
      { lineId: a, decision: 'accepted' as const },
      { lineId: b, decision: 'cut' as const, acceptedAmount: '1500.00', reason: 'meals' },
      { lineId: c, decision: 'refused' as const, reason: 'not for this' },
    ];
    await house.get(CertifyClaim).execute(desk.officer, id, verdicts);
    expect(await desk.money(voucherId)).toEqual({ available: 250_000n, claimed: 250_000n, pending: 0n });
    expect(await view(owner, id)).toMatchObject({ asked: '3500.00', accepted: '2500.00', certifiedBy: null });
    await house.get(QueryClaim).execute(desk.approver, id, { reason: 'which three days?' });
    await submit(owner, id, 'answer');
    expect(await desk.money(voucherId)).toEqual({ available: 150_000n, claimed: 350_000n, pending: 0n });
    expect((await view(owner, id)).lines.map((line) => line.decision)).toEqual([null, null, null]);
    await house.get(CertifyClaim).execute(desk.officer, id, verdicts);
    await house.get(ApproveClaim).execute(desk.approver, id);
    await house.queues.drain();
    expect(await desk.payouts(id)).toMatchObject([{ state: 'requested', attempt: 1 }]);
    expect(await desk.money(voucherId)).toEqual({ available: 250_000n, claimed: 250_000n, pending: 0n });
    // A second claim on what is left, the final one: the rest goes back to the envelope.
    // Another sum: the same one of the same day would be asked about as the same invoice.
    const last = await desk.approvedClaim(owner, voucherId, [{ ...trips('200.00'), net: '8100.00' }], true);
    expect(await desk.money(voucherId)).toEqual({ available: 0n, claimed: 270_000n, pending: 0n });
    expect((await view(desk.officer, last)).state).toBe('approved');
    expect(await codeOf(house.get(CreateClaim).execute(owner, voucherId))).toBe('award.voucher.not-active');
  });

  test('rejected, withdrawn: all of it goes back, and a voucher for one use can be claimed again', async () => {
    const { owner, voucherId } = await desk.voucher();
    const rejected = await desk.submitted(owner, voucherId);
    expect(await codeOf(house.get(CreateClaim).execute(owner, voucherId))).toBe('finance.claim.one-only');
    await desk.certify(rejected, { decision: 'refused', reason: 'not in the plan' });
    expect(await codeOf(house.get(ApproveClaim).execute(desk.approver, rejected))).toBe('finance.claim.nothing-accepted');
    await house.get(EndClaim).execute(desk.approver, rejected, 'reject', 'nothing of it was in the plan');
    const withdrawn = await desk.submitted(owner, voucherId);
    expect(withdrawn).not.toBe(rejected);
    await house.get(EndClaim).execute(owner, withdrawn, 'withdraw');
    expect(await desk.money(voucherId)).toEqual({ available: 900_000n, claimed: 0n, pending: 0n });
    expect(await desk.payouts(rejected)).toEqual([]);
  });

  test('ten submissions at once hold the money once', async () => {
    const { owner, voucherId } = await desk.voucher();
    const id = await desk.draft(owner, voucherId);
    await desk.attach(owner, id);
    const answers = await Promise.allSettled(Array.from({ length: 10 }, () => submit(owner, id)));
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1);
    expect(await desk.money(voucherId)).toEqual({ available: 300_000n, claimed: 600_000n, pending: 0n });
  });

  test('the same Idempotency-Key gets the first answer, as often as it comes', async () => {
    const { owner, voucherId } = await desk.voucher();
    const id = await desk.draft(owner, voucherId);
    await desk.attach(owner, id);
    const same = (): Actor => arriving(owner, house.clock.now(), 'key-1');
    const answers = await Promise.all(Array.from({ length: 10 }, () => submit(same(), id)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(new Set([JSON.stringify({ id, state: 'submitted' })]));
  });

  test('an event of an approved claim that is delivered again asks for nothing more', async () => {
    const { owner, voucherId } = await desk.voucher();
    const id = await desk.approvedClaim(owner, voucherId);
    const [event] = await house.query<{ id: string }>(
      `SELECT "id" FROM "outbox"."event" WHERE "subject_id" = $1 AND "type" = 'finance.claim.approved.v1'`,
      [id],
    );
    await house.query(`UPDATE "outbox"."delivery" SET "state" = 'waiting', "due_at" = now() WHERE "event_id" = $1`, [event?.id]);
    await house.queues.drain();
    expect(await desk.payouts(id)).toHaveLength(1);
  });
});

describe('four eyes', () => {
  test('nobody certifies and approves', async () => {
    const { owner, voucherId } = await desk.voucher();
    const id = await desk.submitted(owner, voucherId);
    await desk.certify(id);
    const both = { ...desk.approver, personId: desk.officer.personId };
    expect(await codeOf(house.get(ApproveClaim).execute(both, id))).toBe('finance.claim.own-certification');
    expect(await codeOf(house.get(ApproveClaim).execute(desk.officer, id))).toBe('finance.claim.not-allowed');
    await house.get(ApproveClaim).execute(desk.approver, id);
  });
});

// Moves the clock beyond the call: last.
describe('the term', () => {
  test('to pay stands still during a query; a query without an answer ends the claim', async () => {
    const { owner, voucherId } = await desk.voucher();
    const id = await desk.submitted(owner, voucherId);
    const before = await view(owner, id);
    const days = (iso: string | null, from: string | null): number => (Date.parse(iso ?? '') - Date.parse(from ?? '')) / 86_400_000;
    expect(days(before.payByAt, before.submittedAt)).toBe(80);
    await house.get(QueryClaim).execute(desk.officer, id, { reason: 'the second page is missing', answerDays: 20 });
    expect(await view(owner, id)).toMatchObject({ state: 'queried', query: 'the second page is missing', mayEdit: true });
    await house.clock.advance(10 * 86_400_000);
    await submit(owner, id, 'answer');
    const after = await view(owner, id);
    expect(days(after.payByAt, after.submittedAt)).toBeCloseTo(90, 3);
    await house.get(QueryClaim).execute(desk.officer, id, { reason: 'still missing', answerDays: 20 });
    await house.timers.tick('finance.lapse-queries');
    expect((await view(owner, id)).state).toBe('queried');
    await house.clock.advance(21 * 86_400_000);
    await house.timers.tick('finance.lapse-queries');
    expect((await view(owner, id)).state).toBe('rejected');
    expect(await desk.money(voucherId)).toEqual({ available: 900_000n, claimed: 0n, pending: 0n });
  });
});
