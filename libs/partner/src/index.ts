/** The front door of partner: profiles, accreditations, the matching, engagements, threads. */
import { Accreditation } from './accreditation/accreditation.entity.js';
import { Engagement } from './engagement/engagement.entity.js';
import { engagementWorkflow } from './engagement/engagement.workflow.js';
import { MatchingRun } from './matching/matching-run.entity.js';
import { matchingRunWorkflow } from './matching/matching-run.workflow.js';
import { PartnerProfile } from './profile/partner-profile.entity.js';
import { PartnerText } from './profile/partner-text.entity.js';
import { threadEntities } from './thread/thread.entities.js';
import { threadWorkflow } from './thread/thread.workflow.js';

export { PartnerModule } from './partner.module.js';
export { type EngagementInfo, PartnerFacade } from './partner.facade.js';
export * from './partner.events.js';
export { GrantAccreditation, type NewAccreditation } from './accreditation/grant-accreditation.js';
export { type DeclineCode, declineCodes, Engagement, type EngagementState } from './engagement/engagement.entity.js';
export { checkMatching, type MatchInput, matchPartners, type MatchResult } from './matching/match.js';
export { type MatchingExport, verifyMatching } from './matching/matching-proof.js';
export type { ProfileInput } from './profile/check-profile.js';
export { SavePartnerProfile } from './profile/save-partner-profile.js';
export type { ThreadNews } from './thread/thread-news.js';

export const partnerEntities = [PartnerProfile, PartnerText, Accreditation, MatchingRun, Engagement, ...threadEntities];
export const partnerWorkflows = [engagementWorkflow, matchingRunWorkflow, threadWorkflow];
