import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { Ledger } from '@traverse/ledger';
import type { CallDocument } from '@traverse/programme';

import { pdf } from '../../apps/cli/demo/answers.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { answersTo } from '../support/call-answers.js';
import { openedNow, ProgrammeHouse } from '../support/programme-house.js';
import type { Answer, Visitor } from '../support/visitor.js';

interface Expected {
  /** NUTS codes of the firm and of the partner, with their states. */
  readonly firm: readonly [string, string];
  readonly partner: readonly [string, string];
  readonly currency?: 'EUR' | 'CHF';
  /** By instrument: the costs that the firm enters, the voucher that follows, who is paid, how it is used, for how many months. */
  readonly vouchers: Readonly<Record<string, readonly [costs: string, amount: string, payee: string, use: string, months: number]>>;
}

/** What the programmes' own rules lead to, reckoned by hand. */
const programmes: Readonly<Record<string, Expected>> = {
  'innovoucher-pilot.json': {
    firm: ['BE211', 'BE'],
    partner: ['PL911', 'PL'],
    vouchers: { 'innovation-voucher': ['16001.01', '12000.75', 'reimburse-sme', 'single', 12] },
  },
  'ffg-innovationsscheck-2026.json': {
    firm: ['AT130', 'AT'],
    partner: ['AT221', 'AT'],
    vouchers: {
      'innovation-cheque': ['9001.01', '7200.80', 'reimburse-sme', 'single', 12],
      'cheque-5000': ['6000.00', '5000.00', 'pay-partner', 'single', 12],
    },
  },
  'innovationsgutscheine-bw-2026.json': {
    firm: ['DE111', 'DE'],
    partner: ['DE131', 'DE'],
    vouchers: {
      'voucher-a': ['16001.01', '7500.00', 'reimburse-sme', 'single', 12],
      'voucher-b': ['16001.01', '8000.50', 'reimburse-sme', 'single', 12],
      'voucher-high-tech': ['60000.00', '20000.00', 'reimburse-sme', 'single', 12],
    },
  },
  'innosuisse-innovationsscheck-2026.json': {
    firm: ['CH070', 'CH'],
    partner: ['CH040', 'CH'],
    currency: 'CHF',
    vouchers: { 'innovation-cheque': ['12345.67', '12345.67', 'pay-partner', 'single', 6] },
  },
  'dih-hero-travel-2026.json': {
    firm: ['ES300', 'ES'],
    partner: ['NL310', 'NL'],
    vouchers: { 'travel-voucher': ['2400.00', '2000.00', 'reimburse-sme', 'multi', 9] },
  },
  'ei-standard-voucher-2026.json': {
    firm: ['IE061', 'IE'],
    partner: ['UKN06', 'GB'],
    vouchers: {
      standard: ['5000.00', '5000.00', 'pay-partner', 'single', 12],
      'co-funded': ['9000.01', '4500.00', 'pay-partner', 'single', 12],
    },
  },
  'ei-fast-track-2026.json': {
    firm: ['IE061', 'IE'],
    partner: ['IE051', 'IE'],
    vouchers: { 'fast-track': ['10000.00', '5000.00', 'pay-partner', 'single', 12] },
  },
  'alpine-2026-2.json': {
    firm: ['DE111', 'DE'],
    partner: ['AT332', 'AT'],
    vouchers: {
      pilot: ['16001.01', '12000.75', 'reimburse-sme', 'single', 12],
      contact: ['', '3000.00', 'pay-partner', 'single', 9],
      collaboration: ['9000.01', '7200.00', 'reimburse-sme', 'single', 12],
      strategy: ['20000.01', '12000.00', 'pay-partner', 'single', 12],
      event: ['', '2272.00', 'reimburse-sme', 'multi', 12],
      training: ['', '2240.00', 'reimburse-sme', 'single', 12],
    },
  },
};

let app: TestApp;
let house: ProgrammeHouse;
let officer: Visitor;
let approvers: Visitor[];
let evaluators: Visitor[];
const known = new Map<string, string>();

beforeAll(async () => {
  app = await startTestApp();
  house = new ProgrammeHouse(app);
  officer = (await house.person('officer')).visitor;
  approvers = [(await house.person('approver')).visitor, (await house.person('approver')).visitor];
  evaluators = [await house.evaluator(), await house.evaluator()];
}, 120_000);
afterAll(() => app.close());

/** The body of an answer that must have gone well. */
async function ok<T>(answer: Promise<Answer<T>>): Promise<T> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
}

interface Page<T> {
  readonly items: readonly T[];
}
interface Case {
  readonly instrument: string;
  readonly id: string;
  readonly owner: Visitor;
}

const itemsOf = async <T>(who: Visitor, url: string): Promise<readonly T[]> => (await ok(who.get<Page<T>>(url))).items;
const stateOf = async (one: Case): Promise<string> => (await ok(one.owner.get<{ state: string }>(`/api/applications/${one.id}`))).state;

async function apply(
  document: CallDocument,
  callId: string,
  instrument: string,
  costs: string,
  expected: Expected,
  partnerId: string,
): Promise<Case> {
  const { id: organisationId, visitor: owner } = await house.firm(...expected.firm);
  const { id } = await ok(owner.post<{ id: string }>('/api/applications', { callId, instrument, organisationId }));
  const answers = answersTo(document, instrument, { costs, partnerId, competences: ['sensors-iot'], languages: ['en'] });
  await ok(owner.send('PATCH', `/api/applications/${id}`, { answers, answersVersion: 1 }));
  for (const { key } of document.instruments.find((one) => one.key === instrument)?.documents.filter(({ required }) => required) ?? [])
    await ok(owner.upload(`/api/applications/${id}/attachments`, { documentKey: key }, { name: 'letter.pdf', bytes: pdf('Letter') }));
  await ok(owner.post(`/api/applications/${id}/submit`));
  return { instrument, id, owner };
}

/** The partner says yes; where it was not the firm that named it, the firm confirms. */
async function agree(cases: readonly Case[], partner: Visitor, byFirm: boolean): Promise<void> {
  await app.queues.drain();
  for (const { id } of await itemsOf<{ id: string }>(partner, '/api/engagements?mine=true&state=proposed'))
    await ok(partner.post(`/api/engagements/${id}/accept`));
  await app.queues.drain();
  if (!byFirm) return;
  for (const { owner } of cases)
    for (const { id } of await itemsOf<{ id: string }>(owner, '/api/engagements?mine=true&state=accepted'))
      await ok(owner.post(`/api/engagements/${id}/confirm`));
  await app.queues.drain();
}

async function findPartners(
  document: CallDocument,
  callId: string,
  cases: readonly Case[],
  partner: { id: string; visitor: Visitor },
): Promise<void> {
  const { mode } = document.partner;
  if (mode === 'assigned') {
    const run = await ok(officer.post<{ id: string }>(`/api/calls/${callId}/matching-runs`));
    await app.queues.drain();
    const { version } = await ok(officer.get<{ version: number }>(`/api/matching-runs/${run.id}`));
    await ok(officer.post(`/api/matching-runs/${run.id}/send`, { version }));
  }
  if (mode !== 'chosen') await agree(cases, partner.visitor, mode === 'assigned');
}

async function evaluate(document: CallDocument, callId: string, cases: readonly Case[]): Promise<void> {
  expect(new Set(await Promise.all(cases.map(stateOf)))).toEqual(new Set(['in-evaluation']));
  const plan = await ok(officer.post<{ unfilled: unknown[] }>(`/api/calls/${callId}/assignment-plans`, { send: true }));
  expect(plan.unfilled).toEqual([]);
  const good = { score: 4, comment: 'Clear question, good partner.' };
  const scores = Object.fromEntries((document.evaluation?.criteria ?? []).map(({ key }) => [key, good]));
  for (const evaluator of evaluators)
    for (const { id } of await itemsOf<{ id: string }>(evaluator, '/api/assignments?mine=true&state=invited')) {
      await ok(evaluator.post(`/api/assignments/${id}/accept`));
      const { scoresVersion } = await ok(evaluator.get<{ scoresVersion: number }>(`/api/assignments/${id}`));
      await ok(evaluator.send('PATCH', `/api/assignments/${id}/scores`, { scores, scoresVersion }));
      await ok(evaluator.post(`/api/assignments/${id}/submit`));
    }
  if (document.selection.mode === 'rolling') {
    const early = await officer.post<{ code: string }>(`/api/calls/${callId}/rankings`);
    expect(early.body.code).toBe('evaluator.no-slot-yet');
    await app.clock.advance(7 * 60_000);
  }
  await ok(officer.post(`/api/calls/${callId}/rankings`));
}

async function decide(callId: string): Promise<void> {
  const report = await ok(officer.post<{ outcomes: { problem: string | null }[] }>(`/api/calls/${callId}/decisions/recommend`, {}));
  expect(report.outcomes.map(({ problem }) => problem)).toEqual(report.outcomes.map(() => null));
  for (const approver of approvers)
    for (const { id } of await itemsOf<{ id: string }>(approver, `/api/decisions?callId=${callId}&state=recommended`))
      await approver.post(`/api/decisions/${id}/confirm`);
  await app.queues.drain();
}

async function sign(callId: string, cases: readonly Case[], partner: Visitor): Promise<void> {
  for (const who of [...cases.map(({ owner }) => owner), partner])
    for (const { id } of await itemsOf<{ id: string; parties?: string[] }>(who, '/api/agreements?mine=true&state=offered')) {
      const { person } = await ok(who.get<{ person: { name: string } }>('/api/session'));
      const { textHash } = await ok(who.get<{ textHash: string }>(`/api/agreements/${id}`));
      await who.post(`/api/agreements/${id}/sign`, { typedName: person.name, textHash });
    }
  for (const { id } of await itemsOf<{ id: string }>(officer, `/api/agreements?callId=${callId}&state=signed`))
    await ok(officer.post(`/api/agreements/${id}/countersign`));
  await app.queues.drain();
}

interface VoucherRow {
  readonly state: string;
  readonly amount: string;
  readonly currency: string;
  readonly redemption: string;
  readonly use: string;
  readonly months: number;
  readonly partner: string | null;
}

const VOUCHER = `
  SELECT "state", ("amount_minor" / 100.0)::numeric(14, 2)::text AS "amount", "currency", "redemption", "use", "partner_organisation_id" AS "partner",
    (extract(year FROM age("valid_until_at", "created_at")) * 12 + extract(month FROM age("valid_until_at", "created_at")))::int AS "months"
  FROM "award"."voucher" WHERE "application_id" = $1`;

async function voucherOf(one: Case): Promise<VoucherRow | undefined> {
  return (await app.query<VoucherRow>(VOUCHER, [one.id]))[0];
}

test('every document of programmes/ has its journey', () => {
  const files = readdirSync(join(__dirname, '../../programmes')).filter((name) => name.endsWith('.json'));
  expect(Object.keys(programmes).sort()).toEqual(files.sort());
});

/** From the published document to the vouchers that it leads to, and books that balance. */
async function journey(document: CallDocument, expected: Expected): Promise<void> {
  const { programmeId, callId } = await house.draft(document, known);
  await ok(officer.post(`/api/calls/${callId}/publish`));
  const partner = await house.partner(programmeId, ...expected.partner);
  const cases: Case[] = [];
  for (const [instrument, [costs]] of Object.entries(expected.vouchers))
    cases.push(await apply(document, callId, instrument, costs, expected, partner.id));
  await app.queues.drain();
  await findPartners(document, callId, cases, partner);
  if (document.selection.mode !== 'first-come') await evaluate(document, callId, cases);
  await decide(callId);
  expect(await Promise.all(cases.map(stateOf))).toEqual(cases.map(() => 'approved'));
  await sign(callId, cases, partner.visitor);

  if (document.partner.mode === 'chosen') {
    expect(await Promise.all(cases.map(async (one) => (await voucherOf(one))?.state))).toEqual(cases.map(() => 'issued'));
    for (const { id, owner } of cases) await ok(owner.post('/api/engagements', { applicationId: id, partnerOrganisationId: partner.id }));
    await agree(cases, partner.visitor, true);
  }
  for (const one of cases) {
    const [, amount, redemption, use, months] = expected.vouchers[one.instrument] ?? ['', '', '', '', 0];
    expect({ instrument: one.instrument, ...(await voucherOf(one)) }).toEqual({
      instrument: one.instrument,
      state: 'active',
      ...{ amount, currency: expected.currency ?? 'EUR', redemption, use, months, partner: partner.id },
    });
  }
  expect(await app.get(Ledger).proof()).toMatchObject({ balanced: true, problems: [] });
}

test.each(Object.entries(programmes))(
  '%s: from application to voucher',
  (file, expected) => journey(openedNow(file, app.clock.now()), expected),
  60_000,
);

test('a rate that is changed in the file changes the voucher, and nothing else does', async () => {
  const file = 'innovoucher-pilot.json';
  const expected = programmes[file];
  if (!expected) throw new Error(`no ${file}`);
  const document = openedNow(file, app.clock.now());
  const instruments = document.instruments.map((one) => ({ ...one, funding: { ...one.funding, rateBps: 5000 } }));
  const vouchers = { 'innovation-voucher': ['16001.01', '8000.50', 'reimburse-sme', 'single', 12] } as const;
  await journey({ ...document, key: `${document.key}-other`, instruments }, { ...expected, vouchers });
}, 60_000);
