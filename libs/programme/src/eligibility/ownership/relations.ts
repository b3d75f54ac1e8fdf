import { controlEdges, type GroupEdge, groupOf } from './control.js';
import { type HoldingTerms, isExemptInvestor, isPublicBody, shareOf } from './holdings.js';
import type { EnterpriseFacts, OwnershipGraph, OwnershipLink, SmeExclusion, SmeInclusion } from './ownership.types.js';

type Included = Omit<SmeInclusion, 'consolidatedIn' | 'figures'>;

export interface Relations {
  readonly included: readonly Included[];
  readonly exclusions: readonly SmeExclusion[];
  readonly publicBps: number;
}

const WHOLE_BPS = 10_000;

/** Looks at one graph from its applicant: who is linked, who is a partner, who counts for nothing. */
class Relationship {
  private readonly nodes: ReadonlyMap<string, EnterpriseFacts>;
  private readonly edges: readonly GroupEdge[];
  private readonly own: ReturnType<typeof groupOf>;

  constructor(
    private readonly graph: OwnershipGraph,
    private readonly applicantId: string,
    private readonly terms: HoldingTerms,
  ) {
    this.nodes = new Map(graph.enterprises.map((one) => [one.id, one]));
    const binding = graph.links.filter((link) => this.node(link.ownerId).kind !== 'natural-person' || link.sameMarket !== false);
    const isHead = (id: string): boolean => !isPublicBody(this.node(id), terms);
    this.edges = controlEdges([...this.nodes.keys()], binding, { isHead, joint: true }).filter(
      ({ from, to }) => isHead(from) && isHead(to),
    );
    this.own = groupOf(applicantId, this.edges);
  }

  private node(id: string): EnterpriseFacts {
    return this.nodes.get(id) ?? { id, name: id, kind: 'enterprise', periods: [] };
  }

  private isFirm(id: string): boolean {
    return this.node(id).kind !== 'natural-person';
  }

  /** Whether this holding can make its owner a partner. */
  private counts(link: OwnershipLink): boolean {
    const owner = this.node(link.ownerId);
    return owner.kind !== 'natural-person' && !isPublicBody(owner, this.terms) && !isExemptInvestor(owner, link, this.terms);
  }

  private linked(): Included[] {
    return [...this.own].flatMap(([id, { path, basis }]) => {
      if (!this.isFirm(id)) return [];
      const relation = id === this.applicantId ? ('applicant' as const) : ('linked' as const);
      return [{ enterpriseId: id, name: this.node(id).name, relation, shareBps: WHOLE_BPS, basis, path }];
    });
  }

  /** Holdings between the applicant's group and what lies outside of it. */
  private touching(): OwnershipLink[] {
    return this.graph.links.filter(({ ownerId, ownedId }) => {
      const [ownerIn, ownedIn] = [this.own.has(ownerId), this.own.has(ownedId)];
      return ownerIn !== ownedIn && (!ownerIn || this.isFirm(ownerId));
    });
  }

  private partners(): { included: Included[]; exclusions: SmeExclusion[] } {
    const included: Included[] = [];
    const exclusions: SmeExclusion[] = [];
    const done = new Set<string>();
    for (const link of this.touching()) {
      const outward = this.own.has(link.ownerId);
      const [near, far] = outward ? [link.ownerId, link.ownedId] : [link.ownedId, link.ownerId];
      const reason = outward ? null : this.reasonNot(link);
      if (reason) {
        exclusions.push({ enterpriseId: far, name: this.node(far).name, shareBps: shareOf([link]), reason });
        continue;
      }
      if (done.has(far)) continue;
      const group = groupOf(far, this.edges);
      const shareBps = this.holding(group);
      for (const id of group.keys()) done.add(id);
      if (shareBps < this.terms.partnerFromBps) {
        exclusions.push({ enterpriseId: far, name: this.node(far).name, shareBps, reason: 'below-threshold' });
        continue;
      }
      const before = this.own.get(near)?.path ?? [near];
      for (const [id, { path, basis }] of group) {
        if (!this.isFirm(id)) continue;
        const relation = id === far ? ('partner' as const) : ('linked-to-partner' as const);
        const way = id === far ? ('holding' as const) : basis;
        included.push({ enterpriseId: id, name: this.node(id).name, relation, shareBps, basis: way, path: [...before, ...path] });
      }
    }
    return { included, exclusions };
  }

  private reasonNot(link: OwnershipLink): SmeExclusion['reason'] | null {
    const owner = this.node(link.ownerId);
    if (owner.kind === 'natural-person') return 'natural-person';
    if (isPublicBody(owner, this.terms)) return 'public-body';
    return isExemptInvestor(owner, link, this.terms) ? 'exempt-investor' : null;
  }

  /** The greater of what this group holds in one of ours and what ours hold in one of it. */
  private holding(group: ReadonlyMap<string, unknown>): number {
    const links = this.graph.links;
    const upward = [...this.own.keys()].map((id) =>
      shareOf(links.filter((link) => link.ownedId === id && group.has(link.ownerId) && this.counts(link))),
    );
    const downward = [...group.keys()].map((id) =>
      shareOf(links.filter((link) => link.ownedId === id && this.own.has(link.ownerId) && this.isFirm(link.ownerId))),
    );
    return Math.max(...upward, ...downward);
  }

  /** What public bodies hold of the applicant, themselves or through firms that they control together. */
  private publicShare(): number {
    const bodies = this.graph.enterprises.filter((one) => isPublicBody(one, this.terms)).map(({ id }) => id);
    const together = this.graph.links.map((link) => (bodies.includes(link.ownerId) ? { ...link, jointly: 'public bodies' } : link));
    const edges = controlEdges(bodies, together, { isHead: () => true, joint: true });
    const controlled = new Set([...bodies, ...edges.map(({ to }) => to)]);
    return shareOf(
      this.graph.links.filter(
        (link) =>
          link.ownedId === this.applicantId && controlled.has(link.ownerId) && !isExemptInvestor(this.node(link.ownerId), link, this.terms),
      ),
    );
  }

  result(): Relations {
    const { included, exclusions } = this.partners();
    return { included: [...this.linked(), ...included], exclusions, publicBps: this.publicShare() };
  }
}

/** Who counts with this applicant under Rec. 2003/361/EC, Annex, Art. 3 and 6. The graph must have no mistakes. */
export function smeRelations(graph: OwnershipGraph, applicantId: string, terms: HoldingTerms): Relations {
  return new Relationship(graph, applicantId, terms).result();
}
