import { Injectable } from '@nestjs/common';

import { IdentityFacade } from '@traverse/identity';
import type { ReadsOwnership } from '@traverse/programme';

/** Who is bound together, as far as companies are known to be of one group. */
@Injectable()
export class Ownership {
  constructor(private readonly identity: IdentityFacade) {}

  readonly reader: ReadsOwnership = async (tx, organisationId) => {
    const group = await this.identity.groupOf(tx, organisationId);
    return {
      enterprises: group.map(({ id, name }) => ({ id, name, kind: 'enterprise' as const, periods: [] })),
      links: group
        .filter(({ id }) => id !== organisationId)
        .map(({ id }) => ({ ownerId: organisationId, ownedId: id, capitalBps: 0, votesBps: 0, control: ['agreement' as const] })),
    };
  };
}
