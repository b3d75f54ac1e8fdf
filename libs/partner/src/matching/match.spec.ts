import fc from 'fast-check';
import type highsModule from 'highs';

import { checkMatching, matchPartners } from './match.js';
import { fitOf, type MatchInput } from './match-input.js';
import { anApplication, aPartner, exactlyMet, inputs, nobodyFeasible, someRules } from './matching.fixture.js';
import { obstacles } from './obstacles.js';

test('respects every obstacle, capacity, and one partner for each application', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const { pairs, unassigned, totalFit } = matchPartners(input);
      for (const { applicationId, partnerId, fit, parts } of pairs) {
        const application = input.applications.find(({ id }) => id === applicationId) ?? anApplication();
        const partner = input.partners.find(({ id }) => id === partnerId) ?? aPartner();
        expect(obstacles(application, partner, input.rules)).toEqual([]);
        expect({ score: fit, parts }).toEqual(fitOf(input, application, partner));
      }
      for (const { id, offer } of input.partners) {
        expect(pairs.filter(({ partnerId }) => partnerId === id).length).toBeLessThanOrEqual(Math.max(0, offer.capacity - offer.load));
      }
      const named = [...pairs, ...unassigned].map(({ applicationId }) => applicationId).sort();
      expect(named).toEqual(input.applications.map(({ id }) => id).sort());
      expect(totalFit).toBe(pairs.reduce((sum, pair) => sum + pair.fit, 0));
    }),
  );
});

const loadHighs = jest.requireActual<typeof highsModule.default>('highs');

/** The greatest total fit by HiGHS, of the applications and places that the locked pairs leave. */
function oracle(highs: Awaited<ReturnType<typeof loadHighs>>, input: MatchInput): number {
  const locked = input.locked ?? [];
  const taken = (partnerId: string): number => locked.filter((pair) => pair.partnerId === partnerId).length;
  const free = input.applications.filter(({ id }) => !locked.some(({ applicationId }) => applicationId === id));
  const possible = free.flatMap((a, i) =>
    input.partners.flatMap((p, j) =>
      obstacles(a, p, input.rules).length > 0 ? [] : [{ i, j, x: `x${i}_${j}`, fit: fitOf(input, a, p).score }],
    ),
  );
  if (possible.length === 0) return 0;
  const sum = (edges: typeof possible): string => edges.map(({ x }) => x).join(' + ');
  const rows = [
    ...free.map((_, i) => [sum(possible.filter((edge) => edge.i === i)), 1] as const),
    ...input.partners.map(
      ({ id, offer }, j) => [sum(possible.filter((edge) => edge.j === j)), offer.capacity - offer.load - taken(id)] as const,
    ),
  ].filter(([left]) => left !== '');
  const program = `Maximize\n o: ${possible.map(({ x, fit }) => `${fit} ${x}`).join(' + ')}\nSubject To\n${rows.map(([left, right], r) => ` r${r}: ${left} <= ${right}`).join('\n')}\nEnd`;
  return Math.round(highs.solve(program, { output_flag: false }).ObjectiveValue);
}

test('the total is that of an independent solver: at random, with ties and places exactly met, with nobody to be had', async () => {
  const highs = await loadHighs();
  fc.assert(
    fc.property(fc.oneof({ weight: 3, arbitrary: inputs }, exactlyMet, nobodyFeasible), (input) => {
      expect(matchPartners(input).totalFit).toBe(oracle(highs, input));
    }),
    { numRuns: 90 },
  );
});

test('places that are exactly met are all filled, and who cannot be helped is left', () => {
  fc.assert(fc.property(exactlyMet, (input) => expect(matchPartners(input).unassigned).toEqual([])));
  fc.assert(fc.property(nobodyFeasible, (input) => expect(matchPartners(input).pairs).toEqual([])));
});

test('around locked pairs the rest is as good as an independent solver makes it', async () => {
  const highs = await loadHighs();
  fc.assert(
    fc.property(fc.oneof(inputs, exactlyMet), fc.nat(), (input, which) => {
      const [free, solved] = [matchPartners(input).instance, matchPartners(input).pairs];
      // Any possible pair, not only one of the optimum.
      const edge = free.edges[which % Math.max(1, free.edges.length)];
      fc.pre(edge !== undefined && solved.length > 0);
      const [applicationId, partnerId] = [free.applications[edge?.[0] ?? 0] ?? '', free.partners[edge?.[1] ?? 0]?.id ?? ''];
      const around = { ...input, locked: [{ applicationId, partnerId }] };
      const { pairs, totalFit } = matchPartners(around);
      const kept = pairs.filter(({ locked }) => locked);
      expect(kept.map((pair) => [pair.applicationId, pair.partnerId])).toEqual([[applicationId, partnerId]]);
      expect(totalFit - (kept[0]?.fit ?? 0)).toBe(oracle(highs, around));
    }),
    { numRuns: 60 },
  );
});

test('does not depend on the order of applications and partners', () => {
  const shuffled = inputs.chain((input) =>
    fc.tuple(
      fc.constant(input),
      fc.shuffledSubarray([...input.applications], { minLength: input.applications.length }),
      fc.shuffledSubarray([...input.partners], { minLength: input.partners.length }),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([input, applications, partners]) => {
      expect(matchPartners({ ...input, applications, partners })).toEqual(matchPartners(input));
    }),
  );
});

test('the stored proposal proves itself; a touched one does not', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const result: unknown = JSON.parse(JSON.stringify(matchPartners(input)));
      const stored = result as ReturnType<typeof matchPartners>;
      expect(checkMatching(input, stored).problems).toEqual([]);
      const [first, ...rest] = stored.pairs;
      if (!first) return;
      expect(checkMatching(input, { ...stored, pairs: [{ ...first, fit: first.fit - 1 }, ...rest] }).valid).toBe(false);
      expect(checkMatching(input, { ...stored, pairs: rest, totalFit: stored.totalFit - first.fit }).valid).toBe(false);
    }),
  );
});

test('every application without a partner says why', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      for (const { reasons, nearestMisses } of matchPartners(input).unassigned) {
        expect(reasons.length > 0).toBe(input.partners.length > 0);
        expect(nearestMisses).toHaveLength(Math.min(3, input.partners.length));
        const counts = reasons.map(({ count }) => count);
        expect(counts).toEqual([...counts].sort((a, b) => b - a));
        for (const { reasons: why, fit, takenAtFit } of nearestMisses) {
          expect(why.length).toBeGreaterThan(0);
          // A pair with a fit above the price of the place would have been proposed.
          if (why[0] === 'places-taken') expect(takenAtFit).toBeGreaterThanOrEqual(fit);
        }
      }
    }),
  );
});

describe('two firms, one place', () => {
  const input: MatchInput = {
    applications: [
      anApplication({ id: 'weak', need: { ...anApplication().need, competences: ['timber-construction', 'data-ai'] } }),
      anApplication({ id: 'strong' }),
    ],
    partners: [
      aPartner({ id: 'lab' }, { capacity: 1 }),
      aPartner({ id: 'near' }, { place: { nuts: 'AT331', country: 'AT', territory: 'at-tirol' } }),
    ],
    rules: someRules,
  };

  test('the better fit has it, the other learns what it lacked', () => {
    const { pairs, unassigned, certificate } = matchPartners(input);
    expect(pairs.map(({ applicationId, partnerId }) => [applicationId, partnerId])).toEqual([['strong', 'lab']]);
    expect(unassigned).toHaveLength(1);
    expect(unassigned[0]).toMatchObject({
      applicationId: 'weak',
      reasons: [
        { code: 'places-taken', count: 1 },
        { code: 'same-state', count: 1 },
      ],
      nearestMisses: [
        { partnerId: 'near', reasons: ['same-state'], takenAtFit: null },
        { partnerId: 'lab', reasons: ['places-taken'], fit: 72, takenAtFit: 72 },
      ],
    });
    expect(certificate.partnerPrices).toEqual([
      { id: 'lab', price: 72 },
      { id: 'near', price: 0 },
    ]);
  });

  test('a fit below the least that the rules ask for is no fit', () => {
    const { pairs, unassigned } = matchPartners({ ...input, rules: { ...someRules, minimumFit: 80 } });
    expect(pairs).toHaveLength(1);
    expect(unassigned[0]?.reasons.map(({ code }) => code)).toEqual(['fit-too-low', 'same-state']);
  });

  test('similarity and distance come from whoever knows them', () => {
    const { pairs } = matchPartners({ ...input, similarity: (a) => (a === 'weak' ? 1 : 0), distanceKm: () => 100 });
    expect(pairs[0]?.parts.map(({ textKey }) => textKey)).toEqual(
      expect.arrayContaining(['partner.fit.text.similarity', 'partner.fit.distance.km']),
    );
  });
});
