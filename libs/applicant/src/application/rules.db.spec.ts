import { Readable } from 'node:stream';

import { type Actor, DomainError, systemNow } from '@traverse/kernel';
import { type CallDocument, ruleIds } from '@traverse/programme';

import {
  alpineDocument,
  arriving,
  firmsNamePartners,
  inRome,
  member,
  pilotAnswers,
  publishCall,
  seedCompany,
  seedProgramme,
} from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { seedPartner } from '../../../../test/support/partners.js';
import { AddAttachment } from '../attachment/add-attachment.js';
import { CreateApplication, SaveDraft, SubmitApplication } from '../index.js';
import { ApplicationQueries } from './application.queries.js';

const DAY_MS = 86_400_000;

let house: TestApp;
let programmeId: string;
beforeAll(async () => {
  house = await startTestApp();
  programmeId = await seedProgramme(house.app, alpineDocument());
});
afterAll(() => house.close());

type Edit = Parameters<typeof alpineDocument>[0];
type Firm = Parameters<typeof seedCompany>[1];

/** One submission as somebody would make it: a call, a firm, its answers. */
interface Case {
  readonly rule: string;
  readonly when: string;
  readonly call?: Edit;
  readonly firm?: Firm;
  readonly answers?: Readonly<Record<string, unknown>>;
  readonly instrument?: string;
  /** The region of the partner whom the firm names. */
  readonly partner?: string;
  /** Of the document that comes with it. */
  readonly file?: string;
  /** What the firm has asked for before, and whether it got a grant. */
  readonly before?: 'asked' | 'granted';
  /** Days from now. */
  readonly arrivesIn?: number;
  /** `outcome textKey`, or the code with which the submission itself is refused. */
  readonly says: string;
}

const caps: Edit = (doc) => Object.assign(doc.sme, { caps: { headcount: 20 } });
const needsAnnex: Edit = (doc) => {
  for (const one of doc.instruments[0]?.documents ?? []) one.required = true;
};
const closesIn =
  (days: number): Edit =>
  (doc) =>
    (doc.closesAt = inRome(new Date(systemNow().getTime() + days * DAY_MS)));

const cases: readonly Case[] = [
  { rule: 'opening', when: 'in time', says: 'met opening.met' },
  { rule: 'opening', when: 'before the call opens', arrivesIn: -1, says: 'applicant.call-not-open' },
  { rule: 'deadline', when: 'in time', says: 'met deadline.met' },
  { rule: 'deadline', when: 'after the last second', call: closesIn(5), arrivesIn: 6, says: 'applicant.deadline-passed' },
  { rule: 'sme-territory', when: 'Stuttgart', says: 'met sme-territory.met' },
  {
    rule: 'sme-territory',
    when: 'Munich, from where only partners come',
    firm: { nutsCode: 'DE212' },
    says: 'not-met sme-territory.outside',
  },
  { rule: 'partner-territory', when: 'assigned later', says: 'open partner.later' },
  { rule: 'partner-territory', when: 'Tyrol', call: firmsNamePartners, partner: 'AT332', says: 'met partner-territory.met' },
  { rule: 'partner-territory', when: 'Warsaw', call: firmsNamePartners, partner: 'PL911', says: 'not-met partner-territory.outside' },
  { rule: 'border', when: 'two states', call: firmsNamePartners, partner: 'AT332', says: 'met border.other-state.met' },
  { rule: 'border', when: 'the same state', call: firmsNamePartners, partner: 'DE212', says: 'not-met border.other-state.not-crossed' },
  { rule: 'sme-class', when: 'a small firm', says: 'met sme-status.met' },
  { rule: 'sme-class', when: 'a large one', firm: { headcount: '900' }, says: 'not-met sme-status.too-large' },
  { rule: 'sme-class', when: 'it has not said who belongs to it', firm: { includesLinked: false }, says: 'open sme-class.linked-missing' },
  { rule: 'call-caps', when: 'under the cap of the call', call: caps, firm: { headcount: '20' }, says: 'met call-caps.headcount.met' },
  { rule: 'call-caps', when: 'above it', call: caps, firm: { headcount: '20.1' }, says: 'not-met call-caps.headcount.exceeded' },
  { rule: 'sectors', when: 'metal work', says: 'met sectors.met' },
  { rule: 'sectors', when: 'growing crops', firm: { nace: '01.11' }, says: 'not-met sectors.excluded' },
  { rule: 'identifiers', when: 'a number of VAT that is right', firm: { vatNumber: 'DE136695976' }, says: 'met identifiers.vat.met' },
  {
    rule: 'identifiers',
    when: 'one whose check digit is wrong',
    firm: { vatNumber: 'DE136695978' },
    says: 'not-met identifiers.vat.wrong',
  },
  {
    rule: 'identifiers',
    when: 'a registration that looks unusual',
    firm: { registrationNumber: '4711' },
    says: 'warning identifiers.registration.unusual',
  },
  { rule: 'declarations', when: 'no undertaking in difficulty', says: 'met declarations.met' },
  { rule: 'declarations', when: 'one in difficulty', answers: { inDifficulty: true }, says: 'not-met declarations.contrary' },
  { rule: 'documents', when: 'the one needed is there', call: needsAnnex, file: 'annex', says: 'met documents.met' },
  {
    rule: 'documents',
    when: 'one needed is missing',
    instrument: 'strategy',
    answers: { exportAid: false, costs: { strategy: '9000.00' } },
    says: 'applicant.incomplete documents.cluster-letter',
  },
  { rule: 'vouchers-per-company', when: 'the first', says: 'met vouchers-per-company.call.met' },
  { rule: 'vouchers-per-company', when: 'one too many', before: 'granted', says: 'not-met vouchers-per-company.call.used-up' },
  { rule: 'double-funding', when: 'nothing else', says: 'met double-funding.met' },
  { rule: 'double-funding', when: 'the same asked for twice', before: 'asked', says: 'warning double-funding.asked' },
  {
    rule: 'double-funding',
    when: 'the same granted before',
    before: 'granted',
    call: (doc) => (doc.voucherLimits = []),
    says: 'open double-funding.granted',
  },
];

async function draft(callId: string, owner: Actor, organisationId: string, instrument: string, answers: object): Promise<string> {
  const { id } = await house.get(CreateApplication).execute(owner, { callId, instrument, organisationId });
  await house.get(SaveDraft).execute(owner, id, { ...answers }, 1);
  return id;
}

/** What the rule says of the submission: its verdicts, or the refusal. */
async function said({ rule, call, firm, answers, instrument = 'pilot', partner, file, before, arrivesIn }: Case): Promise<string[]> {
  const document: CallDocument = alpineDocument(call);
  const { callId } = await publishCall(house.app, document);
  const organisationId = await seedCompany(house.app, firm);
  const owner = member(organisationId);
  if (before) {
    const earlier = await draft(callId, owner, organisationId, 'pilot', pilotAnswers);
    await house.get(SubmitApplication).execute(owner, earlier);
    await house.queues.drain();
    // The way from here to a grant is the journey's; what counts here is that it ended in one.
    if (before === 'granted')
      await house.query(
        `UPDATE "applicant"."application" SET "state" = 'approved', "approved_at" = now() - interval '1 hour' WHERE "id" = $1`,
        [earlier],
      );
  }
  const partnerId = partner ? (await seedPartner(house, programmeId, { nutsCode: partner, countryCode: partner.slice(0, 2) })).id : null;
  const given = { ...pilotAnswers, ...answers, ...(partnerId ? { partner: partnerId } : {}) };
  const id = await draft(callId, owner, organisationId, instrument, given);
  const content = Readable.from([Buffer.from(`%PDF-1.7\n${' '.repeat(500)}\n%%EOF\n`)]);
  if (file) await house.get(AddAttachment).execute(owner, id, { documentKey: file, name: 'a.pdf', content });
  const arrives = arrivesIn === undefined ? owner : arriving(owner, new Date(systemNow().getTime() + arrivesIn * DAY_MS));
  try {
    await house.get(SubmitApplication).execute(arrives, id);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return [[error.code, ...error.fields.map(({ path }) => path)].join(' ')];
  }
  await house.queues.drain();
  const { verdicts } = await house.get(ApplicationQueries).view(owner, id, 'en');
  const [row] = await house.query<{ verdicts: { ruleId: string; outcome: string; textKey: string }[] }>(
    `SELECT "verdicts" FROM "applicant"."application" WHERE "id" = $1`,
    [id],
  );
  expect(verdicts.every(({ text, legalBasis }) => text.length > 10 && legalBasis.length > 5)).toBe(true);
  return (row?.verdicts ?? []).filter(({ ruleId }) => ruleId === rule).map(({ outcome, textKey }) => `${outcome} ${textKey}`);
}

test('every rule of the house is shown', () => {
  expect([...new Set(cases.map(({ rule }) => rule))].sort()).toEqual([...ruleIds].sort());
});

test.each(cases.map((one) => [one.rule, one.when, one] as const))('%s: %s', async (_, __, one) => {
  expect(await said(one)).toContain(one.says);
});
