import { canonicalJson } from '@traverse/kernel';

import type { FittingPair, MatchingCertificate, MatchingInstance } from './matching-proof.js';

/** What each other partner of an application would cost: by how much the best total falls when this pair is set. */
export interface MoveCost {
  /** Null: the application is left without a partner. */
  readonly partnerId: string | null;
  readonly fit: number;
  readonly cost: number;
}

/** An instance with its optimum and the prices that prove it. `places` are those before any pair of `pairs`. */
export interface SolvedMatching {
  readonly instance: MatchingInstance;
  readonly pairs: readonly FittingPair[];
  readonly certificate: MatchingCertificate;
}

type Edge = MatchingInstance['edges'][number];

/**
 * An optimum without one application. Prices make every change cost at least nothing: worth of who moves + price of where to - fit there >= 0, and
 * 0 for who sits there already.
 */
interface Seating {
  readonly places: readonly number[];
  /** By partner: who could sit there. */
  readonly wishes: readonly (readonly Edge[])[];
  /** By application: its partner, -1 without one. */
  readonly seats: number[];
  readonly worths: number[];
  readonly prices: number[];
}

/**
 * Exact, for all candidates of an application, from the optimum that is there: nothing is solved anew. The rest without the application is at its best
 * with one place less where it sat. That place is given back by the best chain of changes; what the rest loses when another place is taken is a
 * shortest chain too.
 */
export function moveCosts(solved: SolvedMatching, applicationId: string): readonly MoveCost[] {
  const { applications, partners, edges } = solved.instance;
  const index = applications.indexOf(applicationId);
  if (index < 0) return [];
  const seating = seatingOf(solved, index);
  const freed = seating.seats[index] ?? -1;
  seating.seats[index] = -1;
  if (freed >= 0) giveBack(seating, freed);
  const lost = placeLosses(seating);
  const wanted = edges.filter(([application]) => application === index);
  const candidates = wanted.flatMap(([, partner, fit]) => {
    const one = partners[partner];
    return one && one.places > 0 ? [{ partnerId: one.id, fit, gain: fit - (lost[partner] ?? 0) }] : [];
  });
  const best = candidates.reduce((most, { gain }) => Math.max(most, gain), 0);
  return [...candidates.map(({ gain, ...pair }) => ({ ...pair, cost: best - gain })), { partnerId: null, fit: 0, cost: best }].sort(
    (a, b) => a.cost - b.cost || b.fit - a.fit || (canonicalJson(a) < canonicalJson(b) ? -1 : 1),
  );
}

function seatingOf({ instance, pairs, certificate }: SolvedMatching, leftOut: number): Seating {
  const { applications, partners, edges } = instance;
  const at = new Map(partners.map(({ id }, p) => [id, p]));
  const seat = new Map(pairs.map(({ applicationId, partnerId }) => [applicationId, at.get(partnerId) ?? -1]));
  const worth = new Map(certificate.applicationPrices.map(({ id, price }) => [id, price]));
  const price = new Map(certificate.partnerPrices.map((one) => [one.id, one.price]));
  const wishes = partners.map((): Edge[] => []);
  for (const edge of edges) if (edge[0] !== leftOut) wishes[edge[1]]?.push(edge);
  return {
    places: partners.map(({ places }) => places),
    wishes,
    seats: applications.map((id) => seat.get(id) ?? -1),
    worths: applications.map((id) => worth.get(id) ?? 0),
    prices: partners.map(({ id }) => price.get(id) ?? 0),
  };
}

const costOf = ({ worths, prices }: Seating, [application, partner, fit]: Edge): number =>
  (worths[application] ?? 0) + (prices[partner] ?? 0) - fit;

/**
 * Dijkstra's way over partners: `far` are the distances known at first, and are made the shortest. From a partner it leads to where somebody sits who
 * would move there. Returns, by partner, the edge that its one takes who leaves it.
 */
function shortest(seating: Seating, far: number[]): (Edge | undefined)[] {
  const { wishes, seats, worths, prices } = seating;
  const leaves: (Edge | undefined)[] = far.map(() => undefined);
  const settled = new Uint8Array(far.length);
  for (;;) {
    let next = -1;
    for (const [p, distance] of far.entries()) if (settled[p] === 0 && distance < (far[next] ?? Infinity)) next = p;
    if (next < 0) break;
    settled[next] = 1;
    const here = (far[next] ?? 0) + (prices[next] ?? 0);
    for (const edge of wishes[next] ?? []) {
      const application = edge[0];
      const from = seats[application] ?? -1;
      if (from < 0 || settled[from] === 1) continue;
      const there = here + (worths[application] ?? 0) - edge[2];
      if (there >= (far[from] ?? 0)) continue;
      far[from] = there;
      leaves[from] = edge;
    }
  }
  return leaves;
}

/** One place more at a partner: the best chain of those who move up, to somebody without a partner or to a place that nobody misses. Prices follow. */
function giveBack(seating: Seating, freed: number): void {
  const { wishes, seats, worths, prices } = seating;
  const far = prices.map((_, p) => (p === freed ? 0 : Infinity));
  const leaves = shortest(seating, far);
  let end = { cost: prices[freed] ?? 0, at: freed, enters: -1 };
  for (const [p, distance] of far.entries()) {
    if (distance + (prices[p] ?? 0) < end.cost) end = { cost: distance + (prices[p] ?? 0), at: p, enters: -1 };
    if (distance >= end.cost) continue;
    for (const edge of wishes[p] ?? []) {
      if ((seats[edge[0]] ?? -1) >= 0) continue;
      const cost = distance + costOf(seating, edge);
      if (cost < end.cost) end = { cost, at: p, enters: edge[0] };
    }
  }
  const nearer = far.map((distance) => Math.max(0, end.cost - distance));
  for (const [a, seat] of seats.entries()) if (seat >= 0) worths[a] = (worths[a] ?? 0) + (nearer[seat] ?? 0);
  for (const [p, by] of nearer.entries()) prices[p] = (prices[p] ?? 0) - by;
  let { at, enters } = end;
  for (;;) {
    const edge = leaves[at];
    if (enters >= 0) seats[enters] = at;
    if (at === freed || !edge) return;
    [enters, at] = [edge[0], edge[1]];
  }
}

/**
 * By partner: how much less the best total is with one place less. Somebody has to leave a full partner: for nothing, for a partner with a place
 * left, or for another full one, where somebody has to leave in turn.
 */
function placeLosses(seating: Seating): number[] {
  const { places, seats, worths, prices } = seating;
  const taken = places.map(() => 0);
  for (const partner of seats) if (partner >= 0) taken[partner] = (taken[partner] ?? 0) + 1;
  const far = places.map((all, p) => ((taken[p] ?? 0) < all ? 0 : Infinity));
  // Somebody leaves for nothing.
  for (const [a, partner] of seats.entries()) if (partner >= 0) far[partner] = Math.min(far[partner] ?? 0, worths[a] ?? 0);
  shortest(seating, far);
  return far.map((distance, p) => distance + (prices[p] ?? 0));
}
