import { Injectable } from '@nestjs/common';

import { IdentityFacade, type OwnershipAround, type StatedLink } from '@traverse/identity';
import type { Reader, Tx } from '@traverse/platform';

import type { ControlKind, EnterpriseKind, OwnershipGraph, OwnershipLink } from '../eligibility/ownership/ownership.types.js';
import { singleUndertaking } from './single-undertaking.js';
import type { ReadsOwnership } from './state-aid.types.js';
import { lockFirm } from './undertakings.js';

/** The graph of enterprises as all profiles together say, for whoever counts what a single undertaking has received. */
@Injectable()
export class OwnershipGraphs {
  constructor(private readonly identity: IdentityFacade) {}

  readonly around: ReadsOwnership = (tx, organisationId) => this.read((text, values) => tx.sql(text, values), organisationId);

  async read(read: Reader, organisationId: string): Promise<OwnershipGraph> {
    return graphFrom(await this.identity.ownershipAround(read, organisationId), organisationId);
  }

  /** Ids of the organisation's single undertaking, itself among them, in order. */
  async undertakingOf(read: Reader, organisationId: string): Promise<readonly string[]> {
    return singleUndertaking(await this.read(read, organisationId), organisationId);
  }

  /** For who is about to change links: no award is counted over these firms, or those around them, until the change is there. */
  async lock(tx: Tx, organisationIds: readonly string[]): Promise<void> {
    const graphs = await Promise.all(organisationIds.map((id) => this.around(tx, id)));
    const firms = new Set([...organisationIds, ...graphs.flatMap(({ enterprises }) => enterprises.map(({ id }) => id))]);
    for (const id of [...firms].sort()) await lockFirm(tx, id);
  }
}

/** Two profiles may say the same link with other shares: the greater one counts, so that nobody leaves a group by saying less. */
function strongest(links: readonly StatedLink[]): OwnershipLink[] {
  const byPair = new Map<string, OwnershipLink>();
  for (const { ownerId, ownedId, capitalBps, votesBps, control } of links) {
    const said = byPair.get(`${ownerId} ${ownedId}`);
    byPair.set(`${ownerId} ${ownedId}`, {
      ownerId,
      ownedId,
      capitalBps: Math.max(capitalBps, said?.capitalBps ?? 0),
      votesBps: Math.max(votesBps, said?.votesBps ?? 0),
      control: [...new Set([...(said?.control ?? []), ...(control as readonly ControlKind[])])],
    });
  }
  return [...byPair.values()];
}

/** Those whom the office knows to be of one group, and those who have one number, are bound to the first of them. */
function boundTogether(organisations: OwnershipAround['organisations']): OwnershipLink[] {
  const heads = new Map<string, string>();
  return organisations.flatMap(({ id, groupKey, countryCode, registrationNumber }) => {
    const keys = [
      groupKey === null ? [] : [`group ${groupKey}`],
      registrationNumber === null ? [] : [`${countryCode} ${registrationNumber}`],
    ];
    return keys.flat().flatMap((key) => {
      const head = heads.get(key);
      if (head === undefined) heads.set(key, id);
      return head === undefined ? [] : [{ ownerId: head, ownedId: id, capitalBps: 0, votesBps: 0, control: ['agreement' as const] }];
    });
  });
}

function graphFrom({ organisations, links }: OwnershipAround, organisationId: string): OwnershipGraph {
  const named = organisations.map(({ id, name, enterpriseKind }) => ({ id, name, kind: enterpriseKind as EnterpriseKind, periods: [] }));
  const self = named.some(({ id }) => id === organisationId)
    ? []
    : [{ id: organisationId, name: '', kind: 'enterprise' as const, periods: [] }];
  return { enterprises: [...named, ...self], links: [...strongest(links), ...boundTogether(organisations)] };
}
