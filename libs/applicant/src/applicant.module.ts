import { Module } from '@nestjs/common';

import { IdentityModule } from '@traverse/identity';
import { ReferenceModule } from '@traverse/reference';
import { ProgrammeModule } from '@traverse/programme';

import { ApplicantFacade } from './applicant.facade.js';
import './applicant.permissions.js';
import './applicant.problems.js';
import { ApplicationController } from './application/application.controller.js';
import { ApplicationList } from './application/application.list.js';
import { ApplicationQueries } from './application/application.queries.js';
import { ApplicationReads } from './application/application.reads.js';
import { ApplicationSteps } from './application/application.steps.js';
import { FollowSeat } from './application/follow-seat.js';
import { OtherProjects } from './application/other-projects.js';
import { CheckEligibility, EligibilityCheck } from './application/check-eligibility.js';
import { CloneApplication } from './application/clone-application.js';
import { CloneController } from './application/clone.controller.js';
import { CreateApplication } from './application/create-application.js';
import { ExpireReturns } from './application/expire-returns.js';
import { NamedPartner } from './application/named-partner.js';
import { OfficerController } from './application/officer.controller.js';
import { SketchController } from './application/sketch.controller.js';
import { ChooseSketch } from './application/choose-sketch.js';
import { DecideEligibility, ReturnApplication, WithdrawApplication } from './application/officer-deeds.js';
import { ReplayReads } from './application/replay.reads.js';
import { SaveDraft } from './application/save-draft.js';
import { SubmissionQueries } from './application/submission.queries.js';
import { SubmitSketch } from './application/submit-sketch.js';
import { SubmitApplication } from './application/submit-application.js';
import { AddAttachment } from './attachment/add-attachment.js';
import { AttachmentController } from './attachment/attachment.controller.js';
import { ReadAttachment } from './attachment/read-attachment.js';
import { RemoveAttachment } from './attachment/remove-attachment.js';
import { LegalParameterEffectsController } from './legal-parameter-effects/effects.controller.js';
import { LegalParameterEffects } from './legal-parameter-effects/effects.queries.js';
import { AidNoticeDocument } from './company-profile/aid-notice-document.js';
import { CompanyAidController } from './company-profile/company-aid.controller.js';
import { CompanyAidQueries } from './company-profile/company-aid.queries.js';
import { CompanyProfileController } from './company-profile/company-profile.controller.js';
import { CompanyProfileQueries } from './company-profile/company-profile.queries.js';
import { DraftEffects } from './company-profile/draft-effects.js';
import { ProfileEffects } from './company-profile/profile-effects.js';
import { OwnershipQueries } from './company-profile/ownership.queries.js';
import { SaveCompanyProfile } from './company-profile/save-company-profile.js';
import { SaveOwnership } from './company-profile/save-ownership.js';
import { ReadSubmittedDocument } from './submitted-document/read-submitted-document.js';
import { SubmittedDocumentController } from './submitted-document/submitted-document.controller.js';
import { AnswerQuestion, DismissQuestion } from './question/answer-question.js';
import { AskQuestion } from './question/ask-question.js';
import { QuestionController } from './question/question.controller.js';
import { QuestionQueries } from './question/question.queries.js';
import { LapseQueue } from './queue/lapse-queue.js';
import { ServeQueue } from './queue/serve-queue.js';
import { TakePlace } from './queue/take-place.js';

const reads = [
  ApplicationReads,
  ApplicationList,
  ApplicationQueries,
  ReplayReads,
  SubmissionQueries,
  CompanyProfileQueries,
  CompanyAidQueries,
  AidNoticeDocument,
  OwnershipQueries,
  DraftEffects,
  ProfileEffects,
  ReadAttachment,
  ReadSubmittedDocument,
  QuestionQueries,
];
const deeds = [
  CreateApplication,
  CloneApplication,
  SaveDraft,
  SubmitApplication,
  ChooseSketch,
  SubmitSketch,
  DecideEligibility,
  ReturnApplication,
  WithdrawApplication,
  SaveCompanyProfile,
  SaveOwnership,
  AskQuestion,
  AnswerQuestion,
  DismissQuestion,
];
const files = [AddAttachment, RemoveAttachment];
const background = [
  FollowSeat,
  NamedPartner,
  OtherProjects,
  EligibilityCheck,
  CheckEligibility,
  ExpireReturns,
  TakePlace,
  ServeQueue,
  LapseQueue,
];

@Module({
  imports: [ReferenceModule, IdentityModule, ProgrammeModule],
  controllers: [
    ApplicationController,
    CloneController,
    OfficerController,
    SketchController,
    AttachmentController,
    SubmittedDocumentController,
    CompanyProfileController,
    CompanyAidController,
    LegalParameterEffectsController,
    QuestionController,
  ],
  providers: [...reads, ...deeds, ...files, ...background, ApplicationSteps, LegalParameterEffects, ApplicantFacade],
  exports: [
    ApplicantFacade,
    CreateApplication,
    SaveDraft,
    SubmitApplication,
    DecideEligibility,
    ReturnApplication,
    WithdrawApplication,
    SaveCompanyProfile,
    SaveOwnership,
  ],
})
export class ApplicantModule {}
