import { CreatePersonWithRoles } from '@traverse/identity';
import { type Actor, newId } from '@traverse/kernel';

import { alpineDocument, member, seedProgramme, staff } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { enrolled } from '../../../../test/support/authenticator.js';
import { readPdf } from '../../../../test/support/read-pdf.js';
import { type Offer, offeredAgreement } from '../../../../test/support/offered-agreement.js';
import { signer } from '../../../../test/support/recommended-award.js';
import { Visitor } from '../../../../test/support/visitor.js';
import { CountersignAgreement } from './countersign-agreement.js';
import { DeclineAgreement } from './decline-agreement.js';
import { PrintAgreement } from './print-agreement.js';
import { SignAgreement } from './sign-agreement.js';

const DAY_MS = 86_400_000;
const PASSWORD = 'seven blue lakes';
let house: TestApp;
let programmeId: string;

beforeAll(async () => {
  house = await startTestApp({ env: { LOGIN_ATTEMPTS_PER_MINUTE: '200' } });
  programmeId = await seedProgramme(house.app, alpineDocument());
});
afterAll(() => house.close());

const offered = (signature: 'simple' | 'advanced' = 'simple'): Promise<Offer> => offeredAgreement(house, programmeId, { signature });

const sign = ({ id, textHash }: Offer, who: Actor, typedName: string, more: { code?: string } = {}): Promise<{ state: string }> =>
  house.get(SignAgreement).execute(who, id, { typedName, textHash, ...more });

interface Kept {
  readonly state: string;
  readonly signatures: number;
  readonly vouchers: number;
}
async function kept({ id }: Offer): Promise<Kept | undefined> {
  const [row] = await house.query<Kept>(
    `SELECT "state", (SELECT count(*)::int FROM "award"."agreement_signature" WHERE "agreement_id" = $1) AS "signatures",
      (SELECT count(*)::int FROM "award"."voucher" WHERE "agreement_id" = $1) AS "vouchers" FROM "award"."agreement" WHERE "id" = $1`,
    [id],
  );
  return row;
}

/** The states reached, and the codes of those who came too late. */
async function outcomes(attempts: readonly Promise<{ state?: string } | void>[]): Promise<string[]> {
  const settled = await Promise.allSettled(attempts);
  return settled
    .map((one) => (one.status === 'fulfilled' ? (one.value?.state ?? 'ran') : String((one.reason as { code?: string }).code ?? one.reason)))
    .sort();
}

describe('a signature', () => {
  test('is the name of the signer, however it is spaced and capitalised, and nobody else’s', async () => {
    const offer = await offered();
    await expect(sign(offer, offer.sme, 'P. Žnidaršič')).rejects.toMatchObject({
      code: 'award.agreement.other-name',
      fields: [{ path: 'typedName' }],
    });
    expect(await sign(offer, offer.sme, '  a.  HUBER ')).toMatchObject({ state: 'offered' });
    await expect(sign(offer, offer.partner, 'P. Znidarsic')).rejects.toMatchObject({ code: 'award.agreement.other-name' });
    // A keyboard may write the letters as a base and a mark.
    expect(await sign(offer, offer.partner, 'P. Žnidaršič'.normalize('NFD'))).toMatchObject({ state: 'signed' });
  });

  test('is for the text that was shown, not for another one', async () => {
    const offer = await offered();
    await expect(sign({ ...offer, textHash: 'a'.repeat(64) }, offer.sme, 'A. Huber')).rejects.toMatchObject({
      code: 'award.agreement.other-text',
    });
    expect(await kept(offer)).toMatchObject({ state: 'offered', signatures: 0 });
  });

  test('takes the second factor where the call asks for it: none, a wrong one and a used one are refused', async () => {
    const offer = await offered('advanced');
    const email = `${newId()}@example.org`;
    const memberships = [{ organisationId: offer.organisationId, right: 'owner' as const }];
    await house.get(CreatePersonWithRoles).execute({ email, name: 'M. Rossi', password: PASSWORD, memberships });
    const who = new Visitor(house);
    await who.logIn(email, PASSWORD);
    const post = async (code?: string): Promise<unknown> => {
      const body = { typedName: 'M. Rossi', textHash: offer.textHash, ...(code === undefined ? {} : { code }) };
      const answer = await who.post(`/api/agreements/${offer.id}/sign`, body);
      return [answer.status, answer.body['code'] ?? answer.body['state']];
    };
    expect((await who.get(`/api/agreements/${offer.id}`)).body).toMatchObject({ codeNeeded: true, mySignatureMissing: true });
    expect(await post()).toEqual([409, 'award.agreement.code-missing']);
    expect(await post('123456')).toEqual([409, 'identity.no-second-factor']);
    const { app } = await enrolled(who, PASSWORD);
    expect(await post('1')).toEqual([400, 'identity.code-wrong']);
    expect(await post(app.code())).toEqual([201, 'offered']);
    expect((await who.get(`/api/agreements/${offer.id}`)).body).toMatchObject({
      mySignatureMissing: false,
      signatures: [{ party: 'sme', typedName: 'M. Rossi', signedBy: 'name+code' }],
    });
  });
});

test('on paper: the text, who signed when and how, the hash; the same bytes until somebody signs; nothing for others', async () => {
  const offer = await offered();
  await sign(offer, offer.partner, 'P. Žnidaršič');
  const print = async (who: Actor): Promise<Buffer> => (await house.get(PrintAgreement).execute(who, offer.id)).bytes;
  const [first, second] = [await print(offer.sme), await print(staff('auditor', programmeId))];
  expect(second.equals(first)).toBe(true);
  const { text, pages } = await readPdf(first);
  expect(pages[0]?.lang).toBe('en');
  for (const words of ['Grant agreement', 'P. Žnidaršič', 'Typed name', 'Not signed yet', offer.textHash, 'within 80 days'])
    expect(text).toContain(words);
  await sign(offer, offer.sme, 'A. Huber');
  const signed = await print(offer.sme);
  expect(signed.equals(first)).toBe(false);
  expect((await readPdf(signed)).text).toContain('A. Huber');
  await expect(print(member(newId()))).rejects.toMatchObject({ code: 'agreement.not-found' });
});

describe('at the same time', () => {
  test('both parties sign: each once, the last one completes it', async () => {
    const offer = await offered();
    expect(await outcomes([sign(offer, offer.sme, 'A. Huber'), sign(offer, offer.partner, 'P. Žnidaršič')])).toEqual(['offered', 'signed']);
    expect(await kept(offer)).toEqual({ state: 'signed', signatures: 2, vouchers: 0 });
  });

  test('two owners sign for one firm, one of them twice: one signature', async () => {
    const offer = await offered();
    const other = await signer(house, member(offer.organisationId), 'B. Huber');
    const attempts = [sign(offer, offer.sme, 'A. Huber'), sign(offer, other, 'B. Huber'), sign(offer, offer.sme, 'A. Huber')];
    expect(await outcomes(attempts)).toEqual(['award.agreement.already-signed', 'award.agreement.already-signed', 'offered']);
    expect(await kept(offer)).toMatchObject({ signatures: 1 });
  });

  test('the last party signs while the firm declines: signed and declined, or declined and no longer to be signed', async () => {
    const offer = await offered();
    await sign(offer, offer.sme, 'A. Huber');
    const declined = house.get(DeclineAgreement).execute(offer.sme, offer.id, 'We do it on our own.');
    const ended = await outcomes([sign(offer, offer.partner, 'P. Žnidaršič'), declined]);
    expect([
      ['declined', 'signed'],
      ['award.agreement.wrong-state', 'declined'],
    ]).toContainEqual(ended);
    expect(await kept(offer)).toMatchObject({ state: 'declined' });
  });

  test('two officers countersign: one voucher', async () => {
    const offer = await offered();
    await sign(offer, offer.sme, 'A. Huber');
    await sign(offer, offer.partner, 'P. Žnidaršič');
    const countersign = (): Promise<{ state: string }> => house.get(CountersignAgreement).execute(staff('officer', programmeId), offer.id);
    expect(await outcomes([countersign(), countersign()])).toEqual(['award.agreement.wrong-state', 'in-force']);
    expect(await kept(offer)).toMatchObject({ state: 'in-force', vouchers: 1 });
  });

  test('a party signs while it lapses: too late, whoever comes first', async () => {
    const offer = await offered();
    await sign(offer, offer.sme, 'A. Huber');
    await house.clock.advance(400 * DAY_MS);
    const ended = await outcomes([sign(offer, offer.partner, 'P. Žnidaršič'), house.timers.tick('award.lapse-agreements')]);
    expect([
      ['award.agreement.too-late', 'ran'],
      ['award.agreement.wrong-state', 'ran'],
    ]).toContainEqual(ended);
    expect(await kept(offer)).toEqual({ state: 'lapsed', signatures: 1, vouchers: 0 });
  });
});
