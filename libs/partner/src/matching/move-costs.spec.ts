import fc from 'fast-check';

import { assign } from '@traverse/kernel';

import { matchPartners } from './match.js';
import { inputs } from './matching.fixture.js';
import { flowOf, type MatchingInstance } from './matching-proof.js';
import { type MoveCost, moveCosts, type SolvedMatching } from './move-costs.js';

function solve(instance: MatchingInstance): SolvedMatching {
  const { pairs, taskPrices, agentPrices } = assign(flowOf(instance));
  return {
    instance,
    pairs: pairs.map(({ taskId, agentId, weight }) => ({ applicationId: taskId, partnerId: agentId, fit: weight })),
    certificate: { applicationPrices: taskPrices, partnerPrices: agentPrices },
  };
}

/** As it is defined: everything is assigned anew for each candidate. */
function slowly(instance: MatchingInstance, applicationId: string): MoveCost[] {
  const index = instance.applications.indexOf(applicationId);
  const best = assign(flowOf(instance)).total;
  const edges = instance.edges.filter(([application]) => application !== index);
  const without = (partner: number | null): number => {
    const partners = instance.partners.map((one, p) => (p === partner ? { ...one, places: one.places - 1 } : one));
    return assign(flowOf({ ...instance, partners, edges })).total;
  };
  const costs = instance.edges.flatMap(([application, partner, fit]): MoveCost[] => {
    const one = instance.partners[partner];
    return application === index && one && one.places > 0 ? [{ partnerId: one.id, fit, cost: best - without(partner) - fit }] : [];
  });
  return [...costs, { partnerId: null, fit: 0, cost: best - without(null) }];
}

const crowded = fc
  .record({
    applications: fc.integer({ min: 1, max: 12 }),
    partners: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 6 }),
    fits: fc.array(fc.integer({ min: -2, max: 9 }), { minLength: 72, maxLength: 72 }),
  })
  .map(({ applications, partners, fits }): MatchingInstance => {
    const ids = Array.from({ length: applications }, (_, a) => `application-${a}`);
    const edges: [number, number, number][] = [];
    for (const a of ids.keys())
      for (const p of partners.keys()) {
        const fit = fits[a * partners.length + p] ?? 0;
        if (fit > 0) edges.push([a, p, fit]);
      }
    return { applications: ids, partners: partners.map((places, p) => ({ id: `partner-${p}`, places })), edges };
  });

test('by paths the costs are those of assigning everything anew', () => {
  const order = (costs: readonly MoveCost[]) => [...costs].sort((a, b) => ((a.partnerId ?? '') < (b.partnerId ?? '') ? -1 : 1));
  fc.assert(
    fc.property(crowded, (instance) => {
      const solved = solve(instance);
      for (const id of instance.applications) expect(order(moveCosts(solved, id))).toEqual(order(slowly(instance, id)));
    }),
    { numRuns: 1000 },
  );
});

test('an application that is not in the run has no choices', () => {
  expect(moveCosts(solve({ applications: [], partners: [], edges: [] }), 'nobody')).toEqual([]);
});

test('what is proposed costs nothing, and no choice gains anything', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const solved = matchPartners(input);
      for (const applicationId of solved.instance.applications) {
        const costs = moveCosts(solved, applicationId);
        const chosen = solved.pairs.find((pair) => pair.applicationId === applicationId)?.partnerId ?? null;
        expect(costs.find(({ partnerId }) => partnerId === chosen)?.cost).toBe(0);
        expect(costs.every(({ cost }) => cost >= 0)).toBe(true);
      }
    }),
    { numRuns: 40 },
  );
});

test('a choice costs what a run around the locked pair loses', () => {
  fc.assert(
    fc.property(inputs, fc.nat(), fc.nat(), (input, a, c) => {
      const free = matchPartners(input);
      const applicationId = free.instance.applications[a % Math.max(1, free.instance.applications.length)] ?? '';
      const choices = moveCosts(free, applicationId).filter(({ partnerId }) => partnerId !== null);
      const choice = choices[c % Math.max(1, choices.length)];
      fc.pre(choice !== undefined);
      const around = matchPartners({ ...input, locked: [{ applicationId, partnerId: choice?.partnerId ?? '' }] });
      expect(around.pairs.find((pair) => pair.applicationId === applicationId)).toMatchObject({
        partnerId: choice?.partnerId,
        locked: true,
      });
      expect(free.totalFit - around.totalFit).toBe(choice?.cost);
    }),
    { numRuns: 40 },
  );
});
