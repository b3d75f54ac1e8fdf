import { controlEdges, groupOf } from '../eligibility/ownership/control.js';
import type { OwnershipGraph } from '../eligibility/ownership/ownership.types.js';

/**
 * The single undertaking that an enterprise belongs to (Regulation (EU) 2023/2831, Art. 2(2)), ids in order. Narrower than the linked enterprises
 * of the SME definition: natural persons, joint owners and public bodies bind nobody together, and partners do not count.
 */
export function singleUndertaking({ enterprises, links }: OwnershipGraph, enterpriseId: string): readonly string[] {
  const kinds = new Map(enterprises.map(({ id, kind }) => [id, kind]));
  const isHead = (id: string): boolean => !['natural-person', 'public-body', 'local-authority'].includes(kinds.get(id) ?? 'enterprise');
  const edges = controlEdges([...kinds.keys()], links, { isHead, joint: false }).filter(({ from, to }) => isHead(from) && isHead(to));
  return [...groupOf(enterpriseId, edges).keys()].sort();
}
