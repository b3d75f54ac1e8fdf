import { CreatePersonWithRoles } from '@traverse/identity';
import { newId } from '@traverse/kernel';

import { alpineDocument, publishCall, seedProgramme, staff } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { engage, seedApplication, seedPartner } from '../../../../test/support/partners.js';
import { Visitor } from '../../../../test/support/visitor.js';

const PASSWORD = 'a long enough pass phrase';

let house: TestApp;
let programmeId: string;
let callId: string;
beforeAll(async () => {
  house = await startTestApp();
  programmeId = await seedProgramme(house.app, alpineDocument());
  ({ callId } = await publishCall(house.app, alpineDocument()));
});
afterAll(() => house.close());

interface Somebody {
  readonly personId: string;
  readonly email: string;
  readonly visitor: Visitor;
}

async function somebody(more: Partial<Parameters<CreatePersonWithRoles['execute']>[0]>): Promise<Somebody> {
  const email = `${newId()}@example.org`;
  const personId = await house.get(CreatePersonWithRoles).execute({ email, name: 'Ada', password: PASSWORD, ...more });
  const visitor = new Visitor(house);
  await visitor.logIn(email, PASSWORD);
  return { personId, email, visitor };
}

const told = async ({ personId }: Somebody): Promise<string[]> =>
  (
    await house.query<{ what: string }>(
      `SELECT "template" || ' ' || "state" AS "what" FROM "notification"."message" WHERE "person_id" = $1 AND "template" LIKE 'thread-%' ORDER BY "id"`,
      [personId],
    )
  ).map(({ what }) => what);

test('the other parties hear of it, each once, by mail as they like it, and nobody else', async () => {
  const lab = await seedPartner(house, programmeId);
  const application = await seedApplication(house, callId);
  await house.queues.drain();
  const office = staff('officer', programmeId);
  const engagementId = await engage(house, office, application, lab);
  await house.queues.drain();

  const held = [{ role: 'officer' as const, programmeId }];
  const inFirm = (right: 'owner' | 'editor' | 'viewer') =>
    somebody({ memberships: [{ organisationId: application.organisationId, right }] });
  const [owner, colleague, viewer] = [await inFirm('owner'), await inFirm('editor'), await inFirm('viewer')];
  const partner = await somebody({ memberships: [{ organisationId: lab.id, right: 'owner' }] });
  const [officer, quiet] = [await somebody({ staff: held }), await somebody({ staff: held })];
  const inBoth = await somebody({ staff: held, memberships: [{ organisationId: application.organisationId, right: 'viewer' }] });
  const auditor = await somebody({ staff: [{ role: 'auditor', programmeId }] });
  expect((await quiet.visitor.send('PUT', '/api/notification-preferences', { off: ['messages'] })).status).toBeLessThan(300);

  const open = (by: Somebody, visibility: string, more: object = { engagementId }) =>
    by.visitor.post<{ id: string }>('/api/threads', {
      applicationId: application.id,
      visibility,
      subject: 'The stand',
      text: 'When?',
      ...more,
    });
  const all = await open(owner, 'all');
  expect(all.status).toBe(201);
  await house.queues.drain();
  expect(await told(partner)).toEqual(['thread-message sent']);
  expect(await told(officer)).toEqual(['thread-message sent']);
  expect(await told(quiet)).toEqual(['thread-message muted']);
  for (const nobody of [owner, colleague, viewer, inBoth, auditor]) expect(await told(nobody)).toEqual([]);
  const [mail] = await house.query<{ subject: string; body: string }>(
    `SELECT "subject", "body" FROM "platform"."kept_mail" WHERE "recipient" = $1`,
    [officer.email],
  );
  expect(mail?.subject).toMatch(/message from Werkstatt GmbH/);
  expect(mail?.body).toContain(`/messages/${all.body.id}`);
  expect(`${mail?.subject}${mail?.body}`).not.toMatch(/The stand|When\?/);

  expect((await officer.visitor.post(`/api/threads/${all.body.id}/messages`, { text: 'In May.' })).status).toBe(201);
  await open(partner, 'partner-officer');
  await house.queues.drain();
  expect(await told(owner)).toEqual(['thread-message-office sent']);
  expect(await told(colleague)).toEqual(['thread-message-office sent']);
  expect(await told(partner)).toEqual(['thread-message sent', 'thread-message-office sent']);
  expect(await told(officer)).toEqual(['thread-message sent', 'thread-message sent']);
  // An officer who belongs to the firm is never told of what the firm does not see.
  expect(await told(inBoth)).toEqual([]);

  await house.query(`DELETE FROM "outbox"."inbox" WHERE "subscriber" = 'notification.send-messages'`);
  await house.query(
    `UPDATE "outbox"."delivery" SET "state" = 'waiting', "due_at" = now() WHERE "subscriber" = 'notification.send-messages'`,
  );
  await house.queues.drain();
  expect(await told(partner)).toEqual(['thread-message sent', 'thread-message-office sent']);

  await engage(house, office, application, await seedPartner(house, programmeId, { name: 'Neues Labor' }));
  await officer.visitor.post(`/api/threads/${all.body.id}/messages`, { text: 'We look for another.' });
  await house.queues.drain();
  expect((await officer.visitor.post(`/api/threads/${all.body.id}/close`, { reason: 'It is settled.' })).status).toBe(200);
  await house.queues.drain();
  expect(await told(partner)).toEqual(['thread-message sent', 'thread-message-office sent']);
  expect(await told(owner)).toEqual(['thread-message-office sent', 'thread-message-office sent', 'thread-closed sent']);

  const home = await owner.visitor.get<{ tasks: { titleKey: string; params: object; href: string }[] }>('/api/home');
  expect(home.body.tasks).toContainEqual(
    expect.objectContaining({ titleKey: 'read-messages', params: { count: 2 }, href: '/messages?unread=true' }),
  );
});
