import type { StateAidRoute } from '@traverse/programme';

import { alpineDocument, seedCompany, seedProgramme, staff } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { type RecommendedAward, recommendedAward } from '../../../../test/support/recommended-award.js';
import { ConfirmDecision } from './confirm-decision.js';

let house: TestApp;
let programmeId: string;
beforeAll(async () => {
  house = await startTestApp();
  programmeId = await seedProgramme(house.app, alpineDocument());
});
afterAll(() => house.close());

type Wanted = NonNullable<Parameters<typeof recommendedAward>[2]>;

/** The same law for every authority of the call, granted with the letter; a share of the costs, where the route goes by it. */
const under =
  (route: StateAidRoute, rateBps?: number): Wanted['call'] =>
  (doc) => {
    doc.stateAid = { route, legalBasis: `${route} of the call` };
    for (const authority of doc.authorities) {
      delete authority.stateAid;
      authority.grantEvent = 'decision-communicated';
    }
    // The law of the union does not bind in Ticino, whatever the route of the others.
    const ticino = doc.authorities.find(({ country }) => country === 'CH');
    if (ticino) ticino.stateAid = { route: 'OUTSIDE_EU_LAW', legalBasis: 'SR 616.1' };
    const funding = doc.instruments[0]?.funding;
    if (funding && rateBps !== undefined) {
      funding.rateBps = rateBps;
      funding.ownContribution = { minBps: 10_000 - rateBps, inKind: false };
    }
  };
const award = (wanted: Wanted): Promise<RecommendedAward> => recommendedAward(house, programmeId, wanted);
const confirm = async ({ decisionId }: RecommendedAward): Promise<void> => {
  await house.get(ConfirmDecision).execute(staff('approver', programmeId), decisionId);
  await house.queues.drain();
};

interface Row {
  readonly state: string;
  readonly route: string;
  readonly code: string;
  readonly ceiling: string | null;
  readonly remaining: string | null;
  readonly notice: string | null;
  readonly register: string;
}
async function aidOf({ decisionId }: RecommendedAward): Promise<Row | undefined> {
  const [row] = await house.query<Row>(
    `SELECT "state", "route", "assessment"->>'code' AS "code", "assessment"->>'ceiling' AS "ceiling", "assessment"->>'remaining' AS "remaining",
       "notice"->>'title' AS "notice", "register_state" AS "register" FROM "programme"."aid" WHERE "award_id" = $1`,
    [decisionId],
  );
  return row;
}

test.each<[StateAidRoute, number | undefined, string, string | null, string | null]>([
  ['DE_MINIMIS', undefined, 'aid.within-ceiling', '300000.00', '292500.00'],
  ['GBER_20A', undefined, 'aid.within-ceiling', '22000.00', '14500.00'],
  ['GBER_20', undefined, 'aid.within-ceiling', '2200000.00', '2192500.00'],
  ['GBER_28', 5000, 'aid.within-intensity', null, null],
  ['GBER_28', 7500, 'aid.within-ceiling', '220000.00', '212500.00'],
  ['NO_AID', undefined, 'aid.no-aid', null, null],
])('%s, rate %s: granted as %s', async (route, rateBps, code, ceiling, remaining) => {
  const one = await award({ call: under(route, rateBps) });
  await confirm(one);
  const isDeMinimis = route === 'DE_MINIMIS';
  // Only de minimis aid is told to the firm in a notice of its own and is due in the central register.
  const notice = isDeMinimis ? 'Notice of de minimis aid' : null;
  expect(await aidOf(one)).toEqual({
    state: 'granted',
    route,
    code,
    ceiling,
    remaining,
    notice,
    register: isDeMinimis ? 'draft' : 'not-due',
  });
});

test('outside the law of the union: Ticino grants in francs, with no ceiling and no register', async () => {
  const one = await award({ call: under('DE_MINIMIS'), firm: { countryCode: 'CH', nutsCode: 'CH070' } });
  await confirm(one);
  const none = { ceiling: null, remaining: null, notice: null, register: 'not-due' };
  expect(await aidOf(one)).toEqual({ state: 'granted', route: 'OUTSIDE_EU_LAW', code: 'aid.outside-eu-law', ...none });
});

test('GBER_20A counts per undertaking and project: three vouchers of one programme are one too many', async () => {
  const organisationId = await seedCompany(house.app);
  const next = (title: string, need: string) =>
    award({
      organisationId,
      answers: { title, need },
      call: (doc) => {
        under('GBER_20A')?.(doc);
        doc.voucherLimits = [];
      },
    });
  const asked: [string, string, string][] = [
    ['Snow sensors', 'Does our sensor for the depth of snow last a winter on one battery?', '14500.00'],
    ['Timber joints', 'How much load does a joint of larch take that was milled without coolant?', '7000.00'],
  ];
  for (const [title, need, left] of asked) {
    const one = await next(title, need);
    await confirm(one);
    expect(await aidOf(one)).toMatchObject({ state: 'granted', remaining: left });
  }
  const third = await next('Cable-car brakes', 'Which lining keeps its grip at minus thirty degrees, and for how many stops?');
  await expect(confirm(third)).rejects.toMatchObject({
    code: 'programme.aid.ceiling-exceeded',
    params: { ceiling: '22000.00', used: '15000.00', remaining: '7000.00' },
  });
  expect(await aidOf(third)).toBeUndefined();
});
