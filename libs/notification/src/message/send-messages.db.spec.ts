import { CreateApplication, SaveDraft, SubmitApplication } from '@traverse/applicant';
import { CreatePersonWithRoles } from '@traverse/identity';
import { newId, type Right } from '@traverse/kernel';

import { member, pilotAnswers, seedCompany } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { FinanceDesk } from '../../../../test/support/finance-desk.js';
import { seedPartner } from '../../../../test/support/partners.js';
import { Visitor } from '../../../../test/support/visitor.js';

const PASSWORD = 'a long enough pass phrase';
const DAY_MS = 86_400_000;

let house: TestApp;
let desk: FinanceDesk;
let programmeId: string;
let callId: string;
beforeAll(async () => {
  house = await startTestApp();
  desk = await FinanceDesk.open(house);
  ({ programmeId, callId } = desk.programme);
});
afterAll(() => house.close());

interface Somebody {
  readonly email: string;
  readonly personId: string;
}
async function somebody(organisationId: string, right: Right = 'owner'): Promise<Somebody> {
  const email = `${newId()}@example.org`;
  const input = { email, name: `Ada ${right}`, password: PASSWORD, memberships: [{ organisationId, right }] };
  return { email, personId: await house.get(CreatePersonWithRoles).execute(input) };
}
const signedIn = async ({ email }: Somebody): Promise<Visitor> => {
  const visitor = new Visitor(house);
  expect((await visitor.logIn(email, PASSWORD)).status).toBeLessThan(300);
  return visitor;
};

interface Kept {
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
}
const mailsTo = ({ email }: Somebody): Promise<Kept[]> =>
  house.query<Kept>(`SELECT "recipient", "subject", "body" FROM "platform"."kept_mail" WHERE "recipient" = $1 ORDER BY "id"`, [email]);
const templatesOf = async ({ personId }: Somebody): Promise<string[]> =>
  (
    await house.query<{ template: string }>(`SELECT "template" FROM "notification"."message" WHERE "person_id" = $1 ORDER BY "id"`, [
      personId,
    ])
  ).map(({ template }) => template);

/** As if every delivery to us came a second time, and the inbox knew nothing of the first. */
async function deliverAgain(): Promise<number> {
  await house.query(`DELETE FROM "outbox"."inbox" WHERE "subscriber" = 'notification.send-messages'`);
  const rows = await house.query<object>(
    `WITH again AS (UPDATE "outbox"."delivery" SET "state" = 'waiting', "due_at" = now() WHERE "subscriber" = 'notification.send-messages' RETURNING 1) SELECT * FROM again`,
  );
  await house.queues.drain();
  return rows.length;
}

/** A proposal from the matching, sent: its engagement. */
async function proposal(applicationId: string): Promise<string> {
  const email = `${newId()}@example.org`;
  const staff = [{ role: 'officer' as const, programmeId }];
  await house.get(CreatePersonWithRoles).execute({ email, name: 'Otto', password: PASSWORD, staff });
  const officer = await signedIn({ email, personId: '' });
  const run = await officer.post<{ id: string }>(`/api/calls/${callId}/matching-runs`);
  await house.queues.drain();
  const { version } = (await officer.get<{ version: number }>(`/api/matching-runs/${run.body.id}`)).body;
  await officer.post(`/api/matching-runs/${run.body.id}/send`, { version });
  await house.queues.drain();
  const [row] = await house.query<{ id: string }>(`SELECT "id" FROM "partner"."engagement" WHERE "application_id" = $1`, [applicationId]);
  if (!row) throw new Error('nobody was proposed');
  return row.id;
}

/** Submitted, by a company whose people are there already. */
async function submitted(organisationId: string): Promise<string> {
  const owner = member(organisationId);
  const { id } = await house.get(CreateApplication).execute(owner, { callId, instrument: 'pilot', organisationId });
  await house.get(SaveDraft).execute(owner, id, pilotAnswers, 1);
  await house.get(SubmitApplication).execute(owner, id);
  await house.queues.drain();
  return id;
}

test('from receipt to partner: the right people, each once, though everything is delivered twice', async () => {
  const lab = await seedPartner(house, programmeId, { name: 'Labor\nInnsbruck' });
  const company = await seedCompany(house.app);
  const [owner, editor, viewer] = [await somebody(company), await somebody(company, 'editor'), await somebody(company, 'viewer')];
  const [partner, stranger] = [await somebody(lab.id), await somebody(await seedCompany(house.app))];
  const applicationId = await submitted(company);
  const engagementId = await proposal(applicationId);
  const [labVisitor, ownerVisitor] = [await signedIn(partner), await signedIn(owner)];
  await labVisitor.post(`/api/engagements/${engagementId}/accept`);
  await house.queues.drain();
  await ownerVisitor.post(`/api/engagements/${engagementId}/confirm`);
  await house.queues.drain();

  expect(await templatesOf(owner)).toEqual(['application-received', 'partner-accepted']);
  expect(await templatesOf(editor)).toEqual(['application-received', 'partner-accepted']);
  expect(await templatesOf(partner)).toEqual(['partner-proposed', 'partner-confirmed']);
  expect([await templatesOf(viewer), await templatesOf(stranger)]).toEqual([[], []]);

  const [receipt, accepted] = await mailsTo(owner);
  expect(receipt?.body).toContain('Ada owner');
  expect(receipt?.body).toContain(`/applications/${applicationId}`);
  expect(receipt?.body).toContain('vouchers@alpine.example');
  expect(accepted?.subject).toContain('Labor Innsbruck');
  expect(accepted?.body).toContain(`/engagements/${engagementId}`);
  const [proposed] = await mailsTo(partner);
  expect(proposed?.body).toMatch(/accept or decline by \w+, \d+ \w+ \d{4}/);
  expect(proposed?.body).not.toContain('Werkstatt');

  const before = await house.query(`SELECT "recipient", "subject" FROM "platform"."kept_mail" ORDER BY "id"`);
  expect(await deliverAgain()).toBe(5);
  expect(await house.query(`SELECT "recipient", "subject" FROM "platform"."kept_mail" ORDER BY "id"`)).toEqual(before);
});

test('claims and money: the payee hears the amount, the finance officer of the trouble, nobody an account number', async () => {
  const voucher = await desk.voucher();
  await house.queues.drain();
  const owner = await somebody(voucher.applicantId);
  const viewer = await somebody(voucher.applicantId, 'viewer');
  const partner = await somebody(voucher.partnerId);
  await desk.account(voucher.owner, voucher.applicantId);
  await desk.approvedClaim(voucher.owner, voucher.voucherId);
  // Everybody of the firm hears of another account at each step, before money goes there.
  const account = ['bank-account-changed', 'bank-account-confirmed', 'bank-account-proposed'];
  expect((await templatesOf(owner)).sort()).toEqual([...account, 'claim-approved', 'claim-submitted']);
  expect((await templatesOf(viewer)).sort()).toEqual(account);
  expect(await templatesOf(partner)).toEqual([]);
  const bodies = (await mailsTo(owner)).map(({ subject, body }) => subject + body).join('\n');
  expect(bodies).not.toMatch(/[A-Z]{2}\d{2}[A-Z0-9]{11,}/);
  expect(bodies).not.toContain('6000');
});

test('what somebody has switched off is a notice and no mail; what carries a term is sent all the same', async () => {
  const company = await seedCompany(house.app);
  const owner = await somebody(company);
  const visitor = await signedIn(owner);
  const { body } = await visitor.get<{ items: { category: string; on: boolean }[] }>('/api/notification-preferences');
  expect(body.items).toEqual(['progress', 'messages', 'invitations', 'reminders', 'payments'].map((category) => ({ category, on: true })));
  const off = await visitor.send<typeof body>('PUT', '/api/notification-preferences', { off: ['progress'] });
  expect(off.body.items.find(({ category }) => category === 'progress')?.on).toBe(false);
  expect(await visitor.send('PUT', '/api/notification-preferences', { off: ['decisions'] })).toMatchObject({ status: 400 });

  const applicationId = await submitted(company);
  expect(await templatesOf(owner)).toEqual(['application-received']);
  expect(await mailsTo(owner)).toEqual([]);
  const on = await visitor.send<typeof body>('PUT', '/api/notification-preferences', { off: [] });
  expect(on.body.items.every((item) => item.on)).toBe(true);
  expect((await visitor.post(`/api/applications/${applicationId}/withdraw`, {})).status).toBeLessThan(300);
  await house.queues.drain();
  expect(await mailsTo(owner)).toHaveLength(1);
});

test('a proposal that nobody answers is reminded of once, before its term; an answered one is not', async () => {
  const lab = await seedPartner(house, programmeId, { name: 'Zentrum' });
  const applicationId = await submitted(await seedCompany(house.app));
  const engagementId = await proposal(applicationId);
  const [row] = await house.query<{ due_at: Date; lab: string }>(
    `SELECT "due_at", "partner_organisation_id" AS "lab" FROM "partner"."engagement" WHERE "id" = $1`,
    [engagementId],
  );
  const dueAt = row?.due_at ?? new Date(0);
  const partner = await somebody(row?.lab ?? lab.id);
  await house.timers.tick('notification.fire-reminders');
  await house.queues.drain();
  expect(await templatesOf(partner)).not.toContain('partner-proposed-due');
  await house.clock.advance(dueAt.getTime() - house.clock.now().getTime() - DAY_MS);
  await house.timers.tick('notification.fire-reminders');
  await house.timers.tick('notification.fire-reminders');
  await house.queues.drain();
  expect((await templatesOf(partner)).filter((template) => template === 'partner-proposed-due')).toHaveLength(1);
});

interface NoticePage {
  readonly items: readonly { readonly id: string; readonly subject: string; readonly href: string; readonly read: boolean }[];
  readonly nextCursor: string | null;
  readonly unread: number;
}

test('notices: one’s own, newest first, in the language of the page; what was read stays so', async () => {
  const company = await seedCompany(house.app);
  const [owner, editor] = [await somebody(company), await somebody(company, 'editor')];
  const visitor = await signedIn(owner);
  const applicationId = await submitted(company);
  await visitor.post(`/api/applications/${applicationId}/withdraw`, {});
  await house.queues.drain();
  const first = (await visitor.get<NoticePage>('/api/notices?limit=1')).body;
  expect(first).toMatchObject({ unread: 2, items: [{ href: `/applications/${applicationId}`, read: false }] });
  expect(first.items[0]?.subject).toContain('has been withdrawn');
  const german = await visitor.send<NoticePage>('GET', `/api/notices?limit=1&cursor=${first.nextCursor}`, undefined, {
    'accept-language': 'de',
  });
  expect(german.body).toMatchObject({ nextCursor: null, items: [{ read: false }] });
  expect(german.body.items[0]?.subject).toContain('ist eingegangen');

  const others = (await (await signedIn(editor)).get<NoticePage>('/api/notices')).body;
  expect(others.items).toHaveLength(2);
  const mine = first.items.map(({ id }) => id);
  expect((await visitor.post('/api/notices/read', { ids: [...mine, ...others.items.map(({ id }) => id)] })).body).toEqual({ unread: 1 });
  expect((await (await signedIn(editor)).get<NoticePage>('/api/notices')).body.unread).toBe(2);
  expect((await visitor.post('/api/notices/read', {})).body).toEqual({ unread: 0 });
  expect((await visitor.get<NoticePage>('/api/notices')).body.items.map(({ read }) => read)).toEqual([true, true]);
});
