import type { IdentityFacade } from '@traverse/identity';
import { regionOf } from '@traverse/programme';

import type { MatchedPartyDto } from './engagement/engagement.dto.js';

/** Names and regions of organisations, read at once. */
export async function partiesBy(identity: IdentityFacade, ids: readonly string[]): Promise<(id: string) => MatchedPartyDto> {
  const organisations = new Map((await identity.organisationsOf([...new Set(ids)])).map((one) => [one.id, one]));
  return (id) => {
    const known = organisations.get(id);
    const nutsCode = known?.nutsCode ?? '';
    return {
      organisationId: id,
      name: known?.name ?? '',
      countryCode: known?.countryCode ?? '',
      nutsCode,
      regionName: regionOf(nutsCode)?.name ?? null,
    };
  };
}
