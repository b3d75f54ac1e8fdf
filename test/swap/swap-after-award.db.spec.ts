import { alpineDocument, seedProgramme, staff } from '../support/alpine.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { type Offer, offeredAgreement } from '../support/offered-agreement.js';
import { engage, seedPartner } from '../support/partners.js';
import { CountersignAgreement } from '../../libs/award/src/agreement/countersign-agreement.js';
import { SignAgreement } from '../../libs/award/src/agreement/sign-agreement.js';
import { SwapQueries } from '../../libs/reporting/src/swap/swap.queries.js';

let house: TestApp;
let programmeId: string;
beforeAll(async () => {
  house = await startTestApp();
  programmeId = await seedProgramme(house.app, alpineDocument());
});
afterAll(() => house.close());

async function inForce(parties?: 'sme'): Promise<Offer> {
  const offer = await offeredAgreement(house, programmeId, parties ? { parties } : {});
  const { id, textHash, sme, partner } = offer;
  await house.get(SignAgreement).execute(sme, id, { typedName: 'A. Huber', textHash });
  if (!parties) await house.get(SignAgreement).execute(partner, id, { typedName: 'P. Žnidaršič', textHash });
  await house.get(CountersignAgreement).execute(staff('officer', programmeId), id);
  await house.queues.drain();
  return offer;
}

const told = async ({ applicationId }: Offer, asked?: string) =>
  (await house.get(SwapQueries).of(staff('officer', programmeId), applicationId, asked)).steps
    .filter(({ thing }) => ['decision', 'agreement', 'voucher'].includes(thing))
    .map(({ thing, state, effect, underEarlier }) => [thing, state, effect, underEarlier]);

test.each([
  ['signed by the partner', undefined, 'signed-by-partner'],
  ['naming the partner', 'sme' as const, 'names-partner'],
])('an agreement %s stands on it until a person changes it; the voucher follows the partner', async (_, parties, effect) => {
  const offer = await inForce(parties);
  const other = await seedPartner(house, programmeId, { name: 'Anderes Labor' });
  expect(await told(offer, other.id)).toEqual([
    ['decision', 'communicated', 'until-reopened', false],
    ['agreement', 'in-force', effect, false],
    ['voucher', 'active', 'follows', false],
  ]);
  await engage(
    house,
    staff('officer', programmeId),
    { id: offer.applicationId, organisationId: offer.organisationId, owner: offer.sme },
    other,
  );
  await house.queues.drain();
  const vouchers = await house.query<{ partner: string; state: string }>(
    `SELECT "partner_organisation_id" AS "partner", "state" FROM "award"."voucher" WHERE "application_id" = $1`,
    [offer.applicationId],
  );
  expect(vouchers).toEqual([{ partner: other.id, state: 'active' }]);
});
