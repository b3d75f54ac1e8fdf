import { useSuspenseQuery } from '@tanstack/react-query';
import { usePathParam } from '../../ui/url-state.js';
import { claimQuery } from './claim-query.js';
import { ClaimForm } from './claim-form.js';
import { ClaimView } from './claim-view.js';

/** What can be changed is a form; what was sent is a case with its money. */
export function ClaimPage() {
  const id = usePathParam('id');
  const { data: claim } = useSuspenseQuery(claimQuery(id));
  return claim.mayEdit ? <ClaimForm key={id} claim={claim} /> : <ClaimView claim={claim} />;
}
