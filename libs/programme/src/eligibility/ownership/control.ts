import type { InclusionBasis, OwnershipLink } from './ownership.types.js';

const MAJORITY_ABOVE_BPS = 5000;

/** That `from` and `to` are in one group, and by which relation. */
export interface GroupEdge {
  readonly from: string;
  readonly to: string;
  readonly basis: InclusionBasis;
}

interface Head {
  readonly members: readonly string[];
  readonly basis: InclusionBasis | null;
}

export interface ControlTerms {
  /** Who may be at the head of a group. */
  readonly isHead: (id: string) => boolean;
  /** Whether owners who act jointly are a head of their own. */
  readonly joint: boolean;
}

/**
 * All that one head controls, alone or through those it controls: it has the majority of their votes together with them, or another right of
 * control. Grows until nothing is added, so that circles end.
 */
function controlledBy(head: Head, links: readonly OwnershipLink[]): GroupEdge[] {
  const members = new Set(head.members);
  const edges: GroupEdge[] = [];
  for (;;) {
    const votes = new Map<string, { from: string; bps: number }>();
    let added = false;
    for (const { ownerId, ownedId, votesBps, control } of links) {
      if (!members.has(ownerId) || members.has(ownedId)) continue;
      const held = { from: votes.get(ownedId)?.from ?? ownerId, bps: (votes.get(ownedId)?.bps ?? 0) + votesBps };
      votes.set(ownedId, held);
      const way = control?.[0];
      const basis = held.bps > MAJORITY_ABOVE_BPS ? (head.basis ?? 'majority-of-votes') : way;
      if (!basis) continue;
      edges.push({ from: held.from, to: ownedId, basis });
      members.add(ownedId);
      added = true;
    }
    if (!added) return edges;
  }
}

function headsOf(ids: readonly string[], links: readonly OwnershipLink[], terms: ControlTerms): Head[] {
  const single = ids.filter((id) => terms.isHead(id)).map((id) => ({ members: [id], basis: null }));
  if (!terms.joint) return single;
  const together = new Map<string, Set<string>>();
  for (const { ownerId, ownedId, jointly } of links) {
    if (jointly === undefined) continue;
    const key = `${ownedId}\u0000${jointly}`;
    together.set(key, (together.get(key) ?? new Set()).add(ownerId));
  }
  return [...single, ...[...together.values()].map((owners) => ({ members: [...owners], basis: 'joint-majority' as const }))];
}

/** Every relation of control in the graph, found from every head. */
export function controlEdges(ids: readonly string[], links: readonly OwnershipLink[], terms: ControlTerms): readonly GroupEdge[] {
  return headsOf(ids, links, terms).flatMap((head) => {
    const edges = controlledBy(head, links);
    // Joint owners are one with each other only where they control something.
    const [first, ...others] = head.members;
    const bound =
      edges.length > 0 && first !== undefined ? others.map((to) => ({ from: first, to, basis: 'joint-majority' as const })) : [];
    return [...edges, ...bound];
  });
}

/** All that hang together with `start`, each with the chain of relations that leads to it. */
export function groupOf(
  start: string,
  edges: readonly GroupEdge[],
): ReadonlyMap<string, { path: readonly string[]; basis: InclusionBasis }> {
  const neighbours = new Map<string, { id: string; basis: InclusionBasis }[]>();
  const join = (from: string, id: string, basis: InclusionBasis): void => {
    neighbours.set(from, [...(neighbours.get(from) ?? []), { id, basis }]);
  };
  for (const { from, to, basis } of edges) {
    join(from, to, basis);
    join(to, from, basis);
  }
  const found = new Map<string, { path: readonly string[]; basis: InclusionBasis }>([[start, { path: [start], basis: 'applicant' }]]);
  for (const [id, { path }] of found) {
    for (const next of neighbours.get(id) ?? []) {
      if (!found.has(next.id)) found.set(next.id, { path: [...path, next.id], basis: next.basis });
    }
  }
  return found;
}
