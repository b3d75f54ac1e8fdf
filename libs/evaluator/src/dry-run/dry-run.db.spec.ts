import { CreateApplication, SaveDraft, SubmitApplication } from '@traverse/applicant';
import { newId } from '@traverse/kernel';
import { type CallDocument, CreateCall, CreateProgramme } from '@traverse/programme';

import { alpineDocument, member, pilotAnswers, publishCall, seedCompany, seedProgramme, staff } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { DryRun } from './dry-run.js';

type Mutable<T> = { -readonly [K in keyof T]: Mutable<T[K]> };

let house: TestApp;
let programmeId: string;
let earlierId: string;
beforeAll(async () => {
  house = await startTestApp();
  programmeId = await seedProgramme(house.app, alpineDocument());
  ({ callId: earlierId } = await publishCall(house.app, firstCome()));
  await send('Klein GmbH', { experts: '10000.00' });
  await send('Mittel GmbH', { facility: '4000.00', experts: '4000.00' }, '180');
  await send('Tiroler Werkstatt', { experts: '4000.00' }, '10', 'AT332');
  await house.queues.drain();
});
afterAll(() => house.close());

/** A first-come call, so that nobody has to be asked for scores. */
function firstCome(edit: (doc: Mutable<CallDocument>) => void = () => undefined): CallDocument {
  return alpineDocument((doc) => {
    doc.selection = { mode: 'first-come' };
    doc.evaluation = null;
    edit(doc);
  });
}

async function send(name: string, costs: object, headcount = '24.5', nutsCode = 'DE111'): Promise<void> {
  const organisationId = await seedCompany(house.app, { name, headcount, nutsCode, countryCode: nutsCode.slice(0, 2) });
  const owner = member(organisationId);
  const { id } = await house.get(CreateApplication).execute(owner, { callId: earlierId, instrument: 'pilot', organisationId });
  await house.get(SaveDraft).execute(owner, id, { ...pilotAnswers, costs }, 1);
  await house.get(SubmitApplication).execute(owner, id);
}

async function draft(edit: (doc: Mutable<CallDocument>) => void): Promise<string> {
  return (await house.get(CreateCall).execute(staff('officer', programmeId), firstCome(edit))).id;
}

const officer = () => staff('officer', programmeId);

test('a draft with a lower cap, a limit of size and without Tyrol: who fares worse, and why, in the reader’s words', async () => {
  const id = await draft((doc) => {
    doc.sme = { ...doc.sme, caps: { headcount: 100 }, territories: doc.sme.territories.filter((key) => key !== 'at-tirol') };
    const pilot = doc.instruments.find(({ key }) => key === 'pilot') as Mutable<CallDocument['instruments'][number]>;
    pilot.funding = { ...pilot.funding, cap: { EUR: '5000.00', CHF: '4700.00' } };
    doc.envelopes = doc.envelopes.filter(({ key }) => key !== 'tirol');
  });
  const report = await house.get(DryRun).ofDraft(officer(), id, earlierId, 'en');
  expect(report).toMatchObject({
    windowCompared: false,
    selectionCompared: true,
    counts: { worse: 3, better: 0, other: 0, same: 0 },
    askedAnew: [],
  });
  expect(
    report.items.map(({ applicantName, before, after }) => [applicantName, before.fate, before.amount, after.fate, after.amount]),
  ).toEqual([
    ['Klein GmbH', 'fund', '7500.00', 'fund', '5000.00'],
    ['Mittel GmbH', 'fund', '6000.00', 'ineligible', '5000.00'],
    ['Tiroler Werkstatt', 'fund', '3000.00', 'ineligible', null],
  ]);
  const [small, medium, tyrol] = report.items.map(({ reasons }) => reasons.map(({ text }) => text).join(' '));
  expect(small).toBe('At most EUR\u00A05,000.00.');
  expect(medium).toContain('Above the limit of the call: 180 staff (at most 100)');
  expect(tyrol).toContain('Firms may apply from: ');
  const inGerman = await house.get(DryRun).ofDraft(officer(), id, earlierId, 'de');
  expect(inGerman.items[0]?.reasons[0]?.text).toBe('Höchstens 5.000,00\u00A0EUR.');
  const [stuttgart] = report.envelopes.filter(({ key }) => key === 'baden-wuerttemberg');
  expect(stuttgart).toEqual({
    key: 'baden-wuerttemberg',
    currency: 'EUR',
    amountBefore: '120000.00',
    amountAfter: '120000.00',
    grantedBefore: '13500.00',
    grantedAfter: '5000.00',
    awardsBefore: 2,
    awardsAfter: 1,
  });
  expect(report.envelopes.find(({ key }) => key === 'tirol')).toMatchObject({
    amountAfter: null,
    grantedBefore: '3000.00',
    awardsAfter: 0,
  });
});

test('an answer that the draft’s form would not take is told, and decides nothing', async () => {
  const id = await draft((doc) => {
    const title = doc.formParts['project']?.properties['title'] as Record<string, unknown>;
    title['maxLength'] = 10;
  });
  const { counts, items } = await house.get(DryRun).ofDraft(officer(), id, earlierId, 'en');
  expect(counts).toEqual({ worse: 0, better: 0, other: 0, same: 3 });
  expect(items[0]?.answers.map(({ code }) => code)).toEqual(['too-long']);
});

test('it is for staff of both programmes, needs a draft, and keeps nothing', async () => {
  const id = await draft(() => undefined);
  const before = await house.query(`SELECT count(*)::int AS "n", max("version")::int AS "v" FROM "applicant"."application"`);
  await house.get(DryRun).ofDraft(staff('auditor', programmeId), id, earlierId, 'en');
  expect(await house.query(`SELECT count(*)::int AS "n", max("version")::int AS "v" FROM "applicant"."application"`)).toEqual(before);
  const notFound = { code: 'call.not-found' };
  await expect(house.get(DryRun).ofDraft(staff('officer', newId()), id, earlierId, 'en')).rejects.toMatchObject(notFound);
  await expect(house.get(DryRun).ofDraft(member(newId()), id, earlierId, 'en')).rejects.toMatchObject(notFound);
  await expect(house.get(DryRun).ofDraft(officer(), id, newId(), 'en')).rejects.toMatchObject(notFound);
  await expect(house.get(DryRun).ofDraft(officer(), earlierId, earlierId, 'en')).rejects.toMatchObject({
    code: 'evaluator.dry-run.no-draft',
  });
  const other = { key: `other-${newId().slice(-8)}`, title: { en: 'Other', de: 'Anderes', fr: 'Autre', it: 'Altro', sl: 'Drugo' } };
  const { id: otherProgramme } = await house.get(CreateProgramme).execute(staff('administrator'), other);
  const { id: foreign } = await house.get(CreateCall).execute(
    staff('officer', otherProgramme),
    firstCome((doc) => (doc.programme = other)),
  );
  await expect(house.get(DryRun).ofDraft(staff('officer', otherProgramme), foreign, earlierId, 'en')).rejects.toMatchObject(notFound);
});
