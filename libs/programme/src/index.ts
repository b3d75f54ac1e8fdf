/** The front door of programme: calls as data, envelopes, eligibility, territories. */
import { Authority } from './authority/authority.entity.js';
import { Call, CallVersion } from './call/call.entity.js';
import { callWorkflow } from './call/call.workflow.js';
import { Envelope } from './envelope/envelope.entity.js';
import { LegalParameterProposal, LegalParameterRow } from './parameter/legal-parameter.entity.js';
import { legalParameterProposalWorkflow } from './parameter/legal-parameter-proposal.workflow.js';
import { Programme } from './programme/programme.entity.js';
import { Aid, AidEntry } from './state-aid/aid.entity.js';

export { ProgrammeModule } from './programme.module.js';
export { ProgrammeFacade } from './programme.facade.js';
export { parameterOn } from './eligibility/legal-parameters.js';
export { CreateProgramme } from './programme/create-programme.js';
export { CreateAuthority } from './authority/create-authority.js';
export { CreateCall, ReviseCall } from './call/draft-call.js';
export { PublishCall } from './call/publish-call.js';
export { CALL_CLOSED, CALL_PUBLISHED, CALL_VERSION_PUBLISHED } from './call/call.workflow.js';
export { type EnvelopeMove, ENVELOPE_FREED } from './envelope/envelope-money.js';
export { type CallChoices, withChildren } from './call/call-choices.js';
export { type OpenCall, windowOf } from './call/call.cache.js';
export type { CallSummary } from './call/call.queries.js';
export type { EnvelopeView } from './envelope/envelope.queries.js';
export type { AuthorityView } from './authority/authority.queries.js';
export { AidRegister } from './state-aid/aid-register.js';
export type { AidAssessment } from './state-aid/assess-aid.js';
export type { AidNotice } from './state-aid/aid.entity.js';
export { CompanyAidDto, DeclaredAidDto } from './state-aid/aid.dto.js';
export { ScaleLabelDto } from './call/call.dto.js';
export { AidQueries } from './state-aid/aid.queries.js';
export { DeclareAid, TakeBackDeclaredAid } from './state-aid/declare-aid.js';
export { OwnershipGraphs } from './state-aid/ownership-graphs.js';
export type { AwardedAid, ReadsOwnership } from './state-aid/state-aid.types.js';
export * from './rules.js';

export const programmeEntities = [
  Programme,
  Authority,
  Call,
  CallVersion,
  Envelope,
  LegalParameterRow,
  LegalParameterProposal,
  Aid,
  AidEntry,
];
export const programmeWorkflows = [callWorkflow, legalParameterProposalWorkflow];
