/** The front door of applicant: companies' figures, applications, their files. */
import { Application } from './application/application.entity.js';
import { applicationWorkflow } from './application/application.workflow.js';
import { Submission } from './application/submission.entity.js';
import { Attachment } from './attachment/attachment.entity.js';
import { CompanyProfile } from './company-profile/company-profile.entity.js';
import { Question } from './question/question.entity.js';
import { questionWorkflow } from './question/question.workflow.js';
import { SubmittedDocument } from './submitted-document/submitted-document.entity.js';

export { ApplicantModule } from './applicant.module.js';
export { ApplicantFacade } from './applicant.facade.js';
export { CreateApplication } from './application/create-application.js';
export { SaveDraft } from './application/save-draft.js';
export { DecideEligibility, ReturnApplication, WithdrawApplication } from './application/officer-deeds.js';
export { SubmitApplication } from './application/submit-application.js';
export { SaveOwnership } from './company-profile/save-ownership.js';
export { SaveCompanyProfile } from './company-profile/save-company-profile.js';
export { applicationEvent } from './application/application.workflow.js';
export { type ApplicationState, applicationStates } from './application/application.states.js';
export type { ApplicationForMatching, ApplicationSummary } from './application/application.reads.js';
export type { ApplicationToReplay } from './application/replay.reads.js';
export type { ApplicationSnapshot } from './application/snapshot.js';
export { QUESTION_ANSWERED, QUESTION_ASKED, QUESTION_DISMISSED } from './question/question.workflow.js';
export { Question } from './question/question.entity.js';
export { Application } from './application/application.entity.js';

export const applicantEntities = [Application, Attachment, CompanyProfile, Submission, SubmittedDocument, Question];
export const applicantWorkflows = [applicationWorkflow, questionWorkflow];
