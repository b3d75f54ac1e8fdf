import './partner.permissions.js';
import './partner.problems.js';

import { Module } from '@nestjs/common';

import { ApplicantModule } from '@traverse/applicant';
import { IdentityModule } from '@traverse/identity';
import { ProgrammeModule } from '@traverse/programme';

import { AccreditationController } from './accreditation/accreditation.controller.js';
import { AccreditationQueries } from './accreditation/accreditation.queries.js';
import { EndAccreditation } from './accreditation/end-accreditation.js';
import { GrantAccreditation } from './accreditation/grant-accreditation.js';
import { DirectoryController } from './directory/directory.controller.js';
import { DirectoryQueries } from './directory/directory.queries.js';
import { PublicPartnerQueries } from './directory/public-partner.queries.js';
import { EnterPartner } from './desk/enter-partner.js';
import { ImportPartners } from './desk/import-partners.js';
import { PartnerDeskController } from './desk/partner-desk.controller.js';
import { PartnerDeskQueries } from './desk/partner-desk.queries.js';
import { AcceptEngagement } from './engagement/accept-engagement.js';
import { AskNamedPartner } from './engagement/ask-named-partner.js';
import { AskPartnerAgain } from './engagement/ask-partner-again.js';
import { ConfirmNamedPartner } from './engagement/confirm-named-partner.js';
import { BreakOffEngagement } from './engagement/break-off-engagement.js';
import { ConfirmEngagement } from './engagement/confirm-engagement.js';
import { DeclineEngagement } from './engagement/decline-engagement.js';
import { EngagementAnswerController } from './engagement/engagement-answer.controller.js';
import { EngagementController } from './engagement/engagement.controller.js';
import { EngagementQueries } from './engagement/engagement.queries.js';
import { ExpireEngagements } from './engagement/expire-engagements.js';
import { FollowApplication } from './engagement/follow-application.js';
import { ProposeEngagement } from './engagement/propose-engagement.js';
import { RefuseEngagement } from './engagement/refuse-engagement.js';
import { SignOffEngagement } from './engagement/sign-off-engagement.js';
import { ComputeMatchingRun } from './matching/compute-matching-run.js';
import { DiscardMatchingRun } from './matching/discard-matching-run.js';
import { LexemeQueries } from './matching/lexeme.queries.js';
import { MatchingRunController } from './matching/matching-run.controller.js';
import { MatchingRunQueries } from './matching/matching-run.queries.js';
import { MatchingSituation } from './matching/matching.situation.js';
import { MovePair } from './matching/move-pair.js';
import { RequestMatchingRun } from './matching/request-matching-run.js';
import { SendMatchingRun } from './matching/send-matching-run.js';
import { PartnerFacade } from './partner.facade.js';
import { PartnerProfileController } from './profile/partner-profile.controller.js';
import { PartnerProfileQueries } from './profile/partner-profile.queries.js';
import { SavePartnerProfile } from './profile/save-partner-profile.js';
import { AddThreadFile } from './thread/add-thread-file.js';
import { DropThreadFile } from './thread/drop-thread-file.js';
import { MarkThreadRead } from './thread/mark-read.js';
import { MoveThread } from './thread/move-thread.js';
import { OpenThread } from './thread/open-thread.js';
import { ReadThreadFile } from './thread/read-thread-file.js';
import { ThreadController } from './thread/thread.controller.js';
import { ThreadFileController } from './thread/thread-file.controller.js';
import { ThreadNewsQueries } from './thread/thread-news.js';
import { ThreadQueries } from './thread/thread.queries.js';
import { WriteMessage } from './thread/write-message.js';

const profiles = [
  SavePartnerProfile,
  PartnerProfileQueries,
  DirectoryQueries,
  PublicPartnerQueries,
  GrantAccreditation,
  EndAccreditation,
  AccreditationQueries,
];
const matching = [
  RequestMatchingRun,
  ComputeMatchingRun,
  SendMatchingRun,
  MovePair,
  DiscardMatchingRun,
  MatchingRunQueries,
  MatchingSituation,
  LexemeQueries,
];
const engagements = [
  ProposeEngagement,
  AskNamedPartner,
  AskPartnerAgain,
  ConfirmNamedPartner,
  AcceptEngagement,
  DeclineEngagement,
  ConfirmEngagement,
  RefuseEngagement,
  SignOffEngagement,
  BreakOffEngagement,
  ExpireEngagements,
  FollowApplication,
  EngagementQueries,
];

const threads = [
  OpenThread,
  WriteMessage,
  MoveThread,
  MarkThreadRead,
  AddThreadFile,
  DropThreadFile,
  ReadThreadFile,
  ThreadQueries,
  ThreadNewsQueries,
];

/** Partners: what they offer, who vouches for them, the matching, engagements, and what is said about them. */
@Module({
  imports: [IdentityModule, ProgrammeModule, ApplicantModule],
  controllers: [
    PartnerDeskController,
    PartnerProfileController,
    DirectoryController,
    AccreditationController,
    MatchingRunController,
    EngagementController,
    EngagementAnswerController,
    ThreadController,
    ThreadFileController,
  ],
  providers: [EnterPartner, ImportPartners, PartnerDeskQueries, ...profiles, ...matching, ...engagements, ...threads, PartnerFacade],
  exports: [PartnerFacade, SavePartnerProfile, GrantAccreditation],
})
export class PartnerModule {}
