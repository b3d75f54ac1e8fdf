import { Readable } from 'node:stream';

import { CreatePersonWithRoles } from '@traverse/identity';
import { type Actor, newId } from '@traverse/kernel';

import { AgreementQueries } from '../../libs/award/src/agreement/agreement.queries.js';
import { AmendAgreement } from '../../libs/award/src/agreement/amend-agreement.js';
import { CountersignAgreement } from '../../libs/award/src/agreement/countersign-agreement.js';
import { SignAgreement } from '../../libs/award/src/agreement/sign-agreement.js';
import { TerminateAgreement } from '../../libs/award/src/agreement/terminate-agreement.js';
import { WithdrawAmendment } from '../../libs/award/src/agreement/withdraw-amendment.js';
import { ReopenDecision } from '../../libs/award/src/decision/reopen-decision.js';
import { DecideSignedCopy } from '../../libs/award/src/signed-copy/decide-signed-copy.js';
import { UploadSignedCopy } from '../../libs/award/src/signed-copy/upload-signed-copy.js';
import { alpineDocument, seedProgramme, staff } from '../support/alpine.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { type Offer, offeredAgreement } from '../support/offered-agreement.js';

const DAY_MS = 86_400_000;
let house: TestApp;
let programmeId: string;
let officer: Actor;
let approver: Actor;
beforeAll(async () => {
  house = await startTestApp();
  programmeId = await seedProgramme(house.app, alpineDocument());
  [officer, approver] = [staff('officer', programmeId), staff('approver', programmeId)];
});
afterAll(() => house.close());

interface Heard extends Offer {
  /** What the firm and the partner were told since the last time that this was asked. */
  readonly news: () => Promise<{ firm: string[]; partner: string[] }>;
}

/** An agreement whose sides have an owner each, who gets the letters. */
async function offered(more: Parameters<typeof offeredAgreement>[2] = {}): Promise<Heard> {
  const offer = await offeredAgreement(house, programmeId, more);
  const owner = (organisationId: string) =>
    house.get(CreatePersonWithRoles).execute({
      ...{ email: `${newId()}@example.org`, name: 'Ada', password: 'a long enough pass phrase' },
      memberships: [{ organisationId, right: 'owner' as const }],
    });
  const [firm, partner] = [await owner(offer.organisationId), await owner(offer.partner.memberships[0]?.organisationId ?? '')];
  let told = 0;
  const news: Heard['news'] = async () => {
    await house.queues.drain();
    const rows = await house.query<{ person: string; template: string }>(
      `SELECT "person_id" AS "person", "template" FROM "notification"."message" WHERE "person_id" = ANY($1::uuid[]) ORDER BY "id"`,
      [[firm, partner]],
    );
    const fresh = rows.slice(told);
    told = rows.length;
    const of = (person: string) => fresh.filter((row) => row.person === person).map(({ template }) => template);
    return { firm: of(firm).sort(), partner: of(partner).sort() };
  };
  await news();
  return { ...offer, news };
}
async function signAll(offer: Offer, id: string): Promise<void> {
  const { textHash } = await house.get(AgreementQueries).one(officer, id);
  await house.get(SignAgreement).execute(offer.sme, id, { typedName: 'A. Huber', textHash });
  await house.get(SignAgreement).execute(offer.partner, id, { typedName: 'P. Žnidaršič', textHash });
}

test('a signed copy that goes back is told to the side that brought it', async () => {
  const offer = await offered({ signedCopies: true });
  const fields: Record<string, string> = { signerName: 'Marjeta Žagar', textHash: offer.textHash };
  const content = Readable.from([Buffer.from('%PDF-1.4\n%%EOF\n')]);
  const upload = { name: 'signed.pdf', content, field: (name: string) => fields[name] };
  const { id } = await house.get(UploadSignedCopy).execute(offer.sme, offer.id, upload);
  expect(await offer.news()).toEqual({ firm: [], partner: [] });
  await house.get(DecideSignedCopy).execute(officer, id, { outcome: 'send-back', reason: 'A page is missing.' });
  expect(await offer.news()).toEqual({ firm: ['signed-copy-sent-back'], partner: [] });
});

test('a new version: offered, reminded of before its term ends, taken back; the end of the agreement; each told to both sides', async () => {
  const offer = await offered();
  await signAll(offer, offer.id);
  await house.get(CountersignAgreement).execute(officer, offer.id);
  expect((await offer.news()).partner).toContain('agreement-in-force');
  const { id } = await house.get(AmendAgreement).execute(officer, offer.id, { amount: '6000.00', reason: 'Less is needed.' });
  expect(await offer.news()).toEqual({ firm: ['amendment-offered'], partner: ['amendment-offered'] });
  const { signByAt } = await house.get(AgreementQueries).one(officer, id);
  await house.clock.advance(Date.parse(signByAt) - house.clock.now().getTime() - 2 * DAY_MS);
  await house.timers.tick('notification.fire-reminders');
  expect((await offer.news()).partner).toContain('amendment-due');
  await house.get(WithdrawAmendment).execute(officer, id, 'It is needed after all.');
  expect(await offer.news()).toEqual({ firm: ['amendment-ended'], partner: ['amendment-ended'] });
  await house.get(TerminateAgreement).execute(approver, offer.id, 'The firm has moved away.');
  expect(await offer.news()).toEqual({
    firm: ['agreement-terminated', 'voucher-revoked'],
    partner: ['agreement-terminated', 'voucher-revoked'],
  });
});

test('a decision that is opened again is told to the firm, not that a "new version" of its agreement was taken back', async () => {
  const offer = await offered();
  await house.get(ReopenDecision).execute(officer, offer.decisionId, { outcome: 'fund', amount: '6000.00', reason: 'Counted twice.' });
  expect(await offer.news()).toEqual({ firm: ['decision-reopened'], partner: [] });
});
