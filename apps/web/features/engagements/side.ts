import type { Dto } from '../../api/pages.js';
import { useSession } from '../../api/session.js';

export type Side = 'applicant' | 'partner' | 'staff';

/** Which side of an engagement the reader is on. */
export function useSideOf(): (engagement: Pick<Dto<'EngagementDto'>, 'partner' | 'applicant'>) => Side {
  const { parties } = useSession();
  const mine = new Set(parties.map(({ organisationId }) => organisationId));
  return ({ partner, applicant }) => {
    if (mine.has(applicant.organisationId)) return 'applicant';
    return mine.has(partner.organisationId) ? 'partner' : 'staff';
  };
}
