import type { Application } from '@traverse/applicant';
import { answerFacts, type CallDocument } from '@traverse/programme';

/** The partner that the firm names in what it has submitted; null in calls that find partners otherwise. */
export function namedPartner(document: CallDocument, { instrument, snapshot }: Application): string | null {
  if (document.partner.mode !== 'named' || !snapshot) return null;
  return answerFacts(document, instrument, snapshot.answers).partnerOrganisationId;
}
