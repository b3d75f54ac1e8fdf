import { assign, canonicalJson } from '@traverse/kernel';

import { flowOf, type MatchingInstance } from './matching-proof.js';

/** What each other partner of an application would cost: by how much the best total falls when this pair is set. */
export interface MoveCost {
  /** Null: the application is left without a partner. */
  readonly partnerId: string | null;
  readonly fit: number;
  readonly cost: number;
}

/**
 * Exact, and for all candidates by one solution of everything without the application: what the others lose when one place of a partner is
 * taken is a shortest path. `places` of the instance are those before any pair of it.
 */
export function moveCosts(instance: MatchingInstance, applicationId: string): readonly MoveCost[] {
  const index = instance.applications.indexOf(applicationId);
  if (index < 0) return [];
  const lost = placeLosses({ ...instance, edges: instance.edges.filter(([application]) => application !== index) });
  const candidates = instance.edges.flatMap(([application, partner, fit]) => {
    const one = instance.partners[partner];
    return application === index && one && one.places > 0 ? [{ partnerId: one.id, fit, gain: fit - (lost[partner] ?? 0) }] : [];
  });
  const best = candidates.reduce((most, { gain }) => Math.max(most, gain), 0);
  return [...candidates.map(({ gain, ...pair }) => ({ ...pair, cost: best - gain })), { partnerId: null, fit: 0, cost: best }].sort(
    (a, b) => a.cost - b.cost || b.fit - a.fit || (canonicalJson(a) < canonicalJson(b) ? -1 : 1),
  );
}

/**
 * By partner: how much less the best total is with one place less. Somebody has to leave a full partner: for nothing, for a partner with a place
 * left, or for another full one, where somebody has to leave in turn. Prices make every step cost at least nothing, so Dijkstra's way holds:
 * from those who lose nothing backwards.
 */
function placeLosses(instance: MatchingInstance): number[] {
  const { applications, partners, edges } = instance;
  const { pairs, taskPrices, agentPrices } = assign(flowOf(instance));
  const at = new Map(partners.map(({ id }, p) => [id, p]));
  const seat = new Map(pairs.map(({ taskId, agentId }) => [taskId, at.get(agentId) ?? -1]));
  const seats = applications.map((id) => seat.get(id) ?? -1);
  const worth = new Map(taskPrices.map(({ id, price }) => [id, price]));
  const worths = applications.map((id) => worth.get(id) ?? 0);
  const prices = partners.map(() => 0);
  for (const { id, price } of agentPrices) prices[at.get(id) ?? -1] = price;
  const wishes = partners.map((): [number, number][] => []);
  for (const [application, partner, fit] of edges) if ((seats[application] ?? -1) >= 0) wishes[partner]?.push([application, fit]);

  const taken = partners.map(() => 0);
  for (const partner of seats) if (partner >= 0) taken[partner] = (taken[partner] ?? 0) + 1;
  const far = partners.map(({ places }, p) => ((taken[p] ?? 0) < places ? 0 : Infinity));
  // Somebody leaves for nothing.
  for (const [a, partner] of seats.entries()) if (partner >= 0) far[partner] = Math.min(far[partner] ?? 0, worths[a] ?? 0);
  const open = new Set(far.keys());
  while (open.size > 0) {
    let next = -1;
    for (const p of open) if (next < 0 || (far[p] ?? 0) < (far[next] ?? 0)) next = p;
    open.delete(next);
    const there = (far[next] ?? 0) + (prices[next] ?? 0);
    if (!Number.isFinite(there)) break;
    for (const [a, fit] of wishes[next] ?? []) {
      const from = seats[a] ?? -1;
      if (open.has(from)) far[from] = Math.min(far[from] ?? 0, (worths[a] ?? 0) - fit + there);
    }
  }
  return far.map((distance, p) => distance + (prices[p] ?? 0));
}
