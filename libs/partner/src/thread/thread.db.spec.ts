import { type Actor, newId } from '@traverse/kernel';

import { alpineDocument, arriving, member, publishCall, seedProgramme, staff } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { caught } from '../../../../test/support/caught.js';
import { engage, type SeededApplication, type SeededPartner, seedApplication, seedPartner } from '../../../../test/support/partners.js';
import { AcceptEngagement } from '../engagement/accept-engagement.js';
import { BreakOffEngagement } from '../engagement/break-off-engagement.js';
import { ProposeEngagement } from '../engagement/propose-engagement.js';
import { MarkThreadRead } from './mark-read.js';
import { MoveThread } from './move-thread.js';
import { type NewThread, OpenThread } from './open-thread.js';
import { type ThreadVisibility, threadVisibilities } from './thread.entity.js';
import { ThreadQueries } from './thread.queries.js';
import { WriteMessage } from './write-message.js';

let house: TestApp;
let programmeId: string;
let callId: string;
let officer: Actor;
let auditor: Actor;
beforeAll(async () => {
  house = await startTestApp();
  programmeId = await seedProgramme(house.app, alpineDocument());
  officer = staff('officer', programmeId);
  auditor = staff('auditor', programmeId);
  ({ callId } = await publishCall(house.app, alpineDocument()));
});
afterAll(() => house.close());

interface Case {
  readonly application: SeededApplication;
  readonly lab: SeededPartner;
  readonly engagementId: string;
}

async function proposed(): Promise<Case> {
  const lab = await seedPartner(house, programmeId);
  const application = await seedApplication(house, callId);
  await house.queues.drain();
  const { id: engagementId } = await house.get(ProposeEngagement).execute(officer, application.id, lab.id);
  return { application, lab, engagementId };
}

async function confirmed(): Promise<Case> {
  const lab = await seedPartner(house, programmeId);
  const application = await seedApplication(house, callId);
  await house.queues.drain();
  return { application, lab, engagementId: await engage(house, officer, application, lab) };
}

/** Another partner takes the place of the one that there is. */
async function swap({ application }: Case): Promise<SeededPartner> {
  const next = await seedPartner(house, programmeId, { name: 'Neues Labor' });
  await engage(house, officer, application, next);
  return next;
}

const open = async (actor: Actor, one: Case, visibility: ThreadVisibility, more: Partial<NewThread> = {}): Promise<string> => {
  const engagementId = visibility === 'applicant-officer' ? {} : { engagementId: one.engagementId };
  const asked = {
    applicationId: one.application.id,
    visibility,
    subject: 'The test stand',
    text: 'When can we come?',
    ...engagementId,
    ...more,
  };
  return (await house.get(OpenThread).execute(actor, asked)).id;
};
const write = (actor: Actor, id: string, text: string, fileIds: string[] = []) =>
  house.get(WriteMessage).execute(actor, id, { text, fileIds });
const threads = async (actor: Actor, applicationId: string) => (await house.get(ThreadQueries).list(actor, { applicationId })).items;
const said = async (actor: Actor, id: string) =>
  (await house.get(ThreadQueries).messages(actor, id, {})).items.map(({ text }) => text).reverse();
const codesOf = async (work: Promise<unknown>): Promise<string[]> =>
  ((await caught(work)) as { fields: { path: string; code: string }[] }).fields.map(({ path, code }) => `${path} ${code}`);

test('role by role: who sees which thread, and nobody else does', async () => {
  const one = await confirmed();
  const { application, lab } = one;
  const ids: Record<string, string> = {};
  for (const visibility of threadVisibilities)
    ids[visibility] = await open(visibility === 'partner-officer' ? lab.owner : application.owner, one, visibility, {
      subject: visibility,
    });
  const inside = { ...member(lab.id, 'viewer', 'partner'), staff: [...officer.staff, ...auditor.staff] };
  const readers: readonly [string, Actor, readonly ThreadVisibility[]][] = [
    ['firm', application.owner, ['applicant-partner', 'applicant-officer', 'all']],
    ['viewer of the firm', member(application.organisationId, 'viewer'), ['applicant-partner', 'applicant-officer', 'all']],
    ['partner', lab.owner, ['applicant-partner', 'partner-officer', 'all']],
    ['officer', officer, ['applicant-officer', 'partner-officer', 'all']],
    ['officer of all programmes', staff('officer'), ['applicant-officer', 'partner-officer', 'all']],
    ['auditor', auditor, threadVisibilities],
    ['officer and auditor who belongs to the partner', inside, ['applicant-partner', 'partner-officer', 'all']],
    ['officer of another programme', staff('officer', newId()), []],
    ['administrator', staff('administrator'), []],
    ['approver', staff('approver', programmeId), []],
    ['evaluator', { ...officer, staff: [{ role: 'evaluator', programmeId }] }, []],
    ['another firm', member(newId()), []],
    ['another partner', (await seedPartner(house, programmeId)).owner, []],
  ];
  for (const [name, actor, seen] of readers) {
    const found = (await threads(actor, application.id)).map(({ subject }) => subject);
    expect([name, found.sort()]).toEqual([name, [...seen].sort()]);
    for (const visibility of threadVisibilities) {
      const id = ids[visibility] ?? '';
      if (seen.includes(visibility)) expect(await said(actor, id)).toEqual(['When can we come?']);
      else {
        expect(await caught(house.get(ThreadQueries).one(actor, id))).toMatchObject({ code: 'thread.not-found', status: 404 });
        expect(await caught(said(actor, id))).toMatchObject({ code: 'thread.not-found' });
        expect(await caught(write(actor, id, 'Hello'))).toMatchObject({ code: 'thread.not-found' });
        expect(await caught(house.get(MarkThreadRead).execute(actor, id, 1))).toMatchObject({ code: 'thread.not-found' });
        expect(await caught(house.get(MoveThread).execute(actor, id, 'close', 'Enough.'))).toMatchObject({ code: 'thread.not-found' });
      }
    }
  }
  const viewer = member(application.organisationId, 'viewer');
  expect(await caught(write(viewer, ids['all'] ?? '', 'Hello'))).toMatchObject({ code: 'partner.thread.not-allowed', status: 403 });
  expect(await caught(write(auditor, ids['all'] ?? '', 'Hello'))).toMatchObject({ code: 'partner.thread.not-allowed', status: 403 });
});

test('nobody opens a thread that they would not see, and everything that is wrong is named', async () => {
  const one = await confirmed();
  const { application, lab } = one;
  const opening = (actor: Actor, more: Partial<NewThread>) =>
    house.get(OpenThread).execute(actor, { applicationId: application.id, visibility: 'all', subject: 'Steel', text: 'Hello', ...more });
  const { engagementId } = one;
  expect(await codesOf(opening(application.owner, { visibility: 'partner-officer', engagementId }))).toEqual([
    'visibility partner.thread.not-in-it',
  ]);
  expect(await codesOf(opening(lab.owner, { visibility: 'applicant-officer' }))).toEqual(['visibility partner.thread.not-in-it']);
  expect(await codesOf(opening(officer, { visibility: 'applicant-partner', engagementId }))).toEqual([
    'visibility partner.thread.not-in-it',
  ]);
  expect(await codesOf(opening(officer, { subject: '   ', text: ' \n' }))).toEqual([
    'engagementId partner.thread.which-partner',
    'subject partner.thread.subject-missing',
    'text partner.thread.text-missing',
  ]);
  expect(await codesOf(opening(officer, { engagementId: newId() }))).toEqual(['engagementId partner.thread.no-partner']);
  expect(await codesOf(opening(member(application.organisationId, 'viewer'), {}))).toEqual(['applicationId partner.thread.not-allowed']);
  for (const stranger of [member(newId()), staff('administrator'), staff('officer', newId()), staff('approver', programmeId)])
    expect(await caught(opening(stranger, { engagementId }))).toMatchObject({ code: 'application.not-found', status: 404 });
  expect(await threads(auditor, application.id)).toEqual([]);
});

test('before its yes a partner talks with the office alone; the firm does not know of it', async () => {
  const one = await proposed();
  const { application, lab } = one;
  const asked = await open(lab.owner, one, 'partner-officer');
  expect(await codesOf(open(lab.owner, one, 'all'))).toEqual(['visibility partner.thread.no-partner']);
  expect(await codesOf(open(officer, one, 'all'))).toEqual(['visibility partner.thread.no-partner']);
  expect(await codesOf(open(application.owner, one, 'applicant-partner'))).toEqual(['visibility partner.thread.no-partner']);
  const choices = async (actor: Actor) =>
    (await house.get(ThreadQueries).list(actor, { applicationId: application.id })).choices.map(({ visibility }) => visibility);
  expect(await choices(application.owner)).toEqual(['applicant-officer']);
  expect(await choices(officer)).toEqual(['applicant-officer', 'partner-officer']);
  expect(await choices(lab.owner)).toEqual(['partner-officer']);
  expect(await choices(auditor)).toEqual([]);
  await house.get(AcceptEngagement).execute(lab.owner, one.engagementId);
  expect(await choices(application.owner)).toEqual(['applicant-officer', 'applicant-partner', 'all']);
  await write(officer, asked, 'In May.');
  expect(await threads(application.owner, application.id)).toEqual([]);
});

test('after a swap the old partner reads what it saw and no more; the new one sees nothing of before', async () => {
  const one = await confirmed();
  const { application, lab } = one;
  const [together, pair, office] = [
    await open(application.owner, one, 'all'),
    await open(application.owner, one, 'applicant-partner'),
    await open(lab.owner, one, 'partner-officer'),
  ];
  await write(lab.owner, together, 'In May.');
  const next = await swap(one);
  await write(application.owner, together, 'We have a new partner.');
  await house.get(MoveThread).execute(officer, together, 'close', 'The partner has changed.');
  await house.get(MoveThread).execute(officer, together, 'reopen', 'It goes on after all.');
  await write(officer, together, 'We know.');

  expect(await said(lab.owner, together)).toEqual(['When can we come?', 'In May.']);
  const left = await house.get(ThreadQueries).one(lab.owner, together);
  expect(left).toMatchObject({ state: 'closed', mayWrite: false, whyNot: 'engagement-ended', messages: 2, unread: 0, steps: [] });
  expect(left.lastAt < (await house.get(ThreadQueries).one(officer, together)).lastAt).toBe(true);
  expect(await caught(write(lab.owner, together, 'Wait!'))).toMatchObject({ code: 'partner.thread.engagement-ended' });
  expect(await caught(write(lab.owner, office, 'Wait!'))).toMatchObject({ code: 'partner.thread.engagement-ended' });
  expect(await caught(write(application.owner, pair, 'Are you there?'))).toMatchObject({ code: 'partner.thread.nobody-else' });
  expect(await caught(write(officer, office, 'Are you there?'))).toMatchObject({ code: 'partner.thread.nobody-else' });
  expect(await said(application.owner, together)).toEqual(['When can we come?', 'In May.', 'We have a new partner.', 'We know.']);
  expect((await house.get(ThreadQueries).one(officer, together)).steps.map(({ command, reason }) => [command, reason])).toEqual([
    ['close', 'The partner has changed.'],
    ['reopen', 'It goes on after all.'],
  ]);

  expect(await threads(next.owner, application.id)).toEqual([]);
  expect(await caught(said(next.owner, pair))).toMatchObject({ code: 'thread.not-found' });
  expect((await house.get(ThreadQueries).list(lab.owner, { applicationId: application.id })).choices).toEqual([]);
});

test('a message and the end of the engagement at once: either the partner saw it, or it was refused or kept from it', async () => {
  for (let round = 0; round < 5; round += 1) {
    const one = await confirmed();
    const pair = await open(one.application.owner, one, 'applicant-partner');
    const [written] = await Promise.allSettled([
      write(one.application.owner, pair, 'Now?'),
      house.get(BreakOffEngagement).execute(officer, one.engagementId, 'The stand has burnt down.'),
    ]);
    const seen = await said(one.lab.owner, pair);
    expect(seen).toEqual(written.status === 'fulfilled' ? ['When can we come?', 'Now?'] : ['When can we come?']);
  }
});

test('messages are numbered without gaps whatever comes at once, and the same key says it once', async () => {
  const one = await confirmed();
  const id = await open(one.application.owner, one, 'all');
  await Promise.all(
    Array.from({ length: 12 }, (_, i) => write([one.application.owner, one.lab.owner, officer][i % 3] as Actor, id, `No. ${i}`)),
  );
  const all = await house.get(ThreadQueries).messages(officer, id, {});
  expect(all.items.map(({ number }) => number)).toEqual([13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
  const again = arriving(one.application.owner, house.clock.now(), 'once');
  const both = await Promise.all([
    write({ ...again }, id, 'Twice'),
    write(arriving(one.application.owner, house.clock.now(), 'once'), id, 'Twice'),
  ]);
  expect(both[0]).toEqual(both[1]);
  expect((await said(officer, id)).filter((text) => text === 'Twice')).toHaveLength(1);
  const opened = await Promise.all(
    [1, 2].map(() => open(arriving(one.application.owner, house.clock.now(), 'open-once'), one, 'applicant-officer')),
  );
  expect(opened[0]).toBe(opened[1]);

  const pages: number[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await house.get(ThreadQueries).messages(officer, id, { limit: 5, ...(cursor ? { cursor } : {}) });
    pages.push(...page.items.map(({ number }) => number));
    cursor = page.nextCursor;
  } while (cursor);
  expect(pages).toEqual(Array.from({ length: 14 }, (_, i) => 14 - i));
});

test('each person has their own read marker: never back, never beyond', async () => {
  const one = await confirmed();
  const colleague = member(one.application.organisationId, 'editor');
  const id = await open(one.application.owner, one, 'all');
  await write(officer, id, 'In May.');
  await write(one.lab.owner, id, 'Or in June.');
  const unread = async (actor: Actor) => (await house.get(ThreadQueries).one(actor, id)).unread;
  expect([await unread(one.application.owner), await unread(colleague), await unread(one.lab.owner), await unread(auditor)]).toEqual([
    2, 3, 0, 0,
  ]);
  await house.get(MarkThreadRead).execute(colleague, id, 2);
  expect(await unread(colleague)).toBe(1);
  await house.get(MarkThreadRead).execute(colleague, id, 1);
  expect(await unread(colleague)).toBe(1);
  await house.get(MarkThreadRead).execute(colleague, id, 99);
  await write(officer, id, 'So it is.');
  expect([await unread(colleague), await unread(one.application.owner)]).toEqual([1, 3]);
  expect(await house.get(ThreadQueries).unread(colleague)).toBe(1);
  expect((await house.get(ThreadQueries).list(colleague, { unread: 'true' })).items.map((row) => row.id)).toEqual([id]);
  expect(await caught(house.get(MarkThreadRead).execute(auditor, id, 1))).toMatchObject({ code: 'thread.not-found' });
});

test('the office closes and opens again with a reason, its own threads only', async () => {
  const one = await confirmed();
  const [id, pair] = [await open(one.application.owner, one, 'all'), await open(one.lab.owner, one, 'applicant-partner')];
  const move = (actor: Actor, thread: string, command: 'close' | 'reopen', reason = 'It is settled.') =>
    house.get(MoveThread).execute(actor, thread, command, reason);
  expect(await caught(move(officer, pair, 'close'))).toMatchObject({ code: 'thread.not-found' });
  expect(await caught(move(one.application.owner, id, 'close'))).toMatchObject({ code: 'partner.thread.not-allowed' });
  expect(await caught(move(officer, id, 'close', ' '))).toMatchObject({ code: 'platform.reason-required' });
  await move(officer, id, 'close');
  expect(await caught(move(officer, id, 'close'))).toMatchObject({ code: 'partner.thread.wrong-state' });
  expect(await caught(write(one.lab.owner, id, 'But…'))).toMatchObject({ code: 'partner.thread.closed' });
  expect(await house.get(ThreadQueries).one(one.lab.owner, id)).toMatchObject({ whyNot: 'closed', steps: [{ reason: 'It is settled.' }] });
  await move(officer, id, 'reopen', 'A question is left.');
  await write(one.lab.owner, id, 'But…');
});

test('events and letters carry no word of it', async () => {
  const one = await confirmed();
  await open(one.application.owner, one, 'all', { subject: 'Geheimnis-Betreff', text: 'Geheimnis-Text' });
  await house.queues.drain();
  const rows = await house.query<{ row: string }>(`
    SELECT e::text AS "row" FROM "outbox"."event" e UNION ALL SELECT m::text FROM "notification"."message" m UNION ALL SELECT a::text FROM "audit"."transition" a
    UNION ALL SELECT i::text FROM "platform"."idempotency" i`);
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.filter(({ row }) => row.includes('Geheimnis'))).toEqual([]);
});
