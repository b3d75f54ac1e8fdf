import './award.permissions.js';
import './award.problems.js';

import { Module } from '@nestjs/common';

import { ApplicantModule } from '@traverse/applicant';
import { EvaluatorModule } from '@traverse/evaluator';
import { IdentityModule } from '@traverse/identity';
import { LedgerModule } from '@traverse/ledger';
import { PartnerModule } from '@traverse/partner';
import { ProgrammeModule } from '@traverse/programme';

import { AgreementTextController } from './agreement-text/agreement-text.controller.js';
import { AgreementTextQueries } from './agreement-text/agreement-text.queries.js';
import { AgreementTexts } from './agreement-text/agreement-texts.js';
import { WriteAgreementText } from './agreement-text/write-agreement-text.js';
import { AgreementAnnexes } from './agreement/agreement-annexes.js';
import { AgreementController } from './agreement/agreement.controller.js';
import { AgreementQueries } from './agreement/agreement.queries.js';
import { AmendAgreement } from './agreement/amend-agreement.js';
import { AmendmentController } from './agreement/amendment.controller.js';
import { ChangeAgreementLanguage } from './agreement/change-agreement-language.js';
import { CountersignAgreement } from './agreement/countersign-agreement.js';
import { DeclineAgreement } from './agreement/decline-agreement.js';
import { EndAgreement } from './agreement/end-agreement.js';
import { EnterAmendment } from './agreement/enter-amendment.js';
import { LapseAgreements } from './agreement/lapse-agreements.js';
import { OfferAgreement } from './agreement/offer-agreement.js';
import { PrintAgreement } from './agreement/print-agreement.js';
import { SignAgreement } from './agreement/sign-agreement.js';
import { TerminateAgreement } from './agreement/terminate-agreement.js';
import { WithdrawAmendment } from './agreement/withdraw-amendment.js';
import { AppealController } from './appeal/appeal.controller.js';
import { AppealFiles } from './appeal/appeal-files.js';
import { DecideAppeal } from './appeal/decide-appeal.js';
import { FileAppeal } from './appeal/file-appeal.js';
import { ToldDecisionQueries } from './appeal/told-decisions.queries.js';
import { AwardFacade } from './award.facade.js';
import { DecisionLetterController } from './decision-letter/decision-letter.controller.js';
import { ReadDecisionLetter } from './decision-letter/read-decision-letter.js';
import { CaseMoney } from './decision-case/case-money.js';
import { CommandDecisions } from './decision-case/command-decisions.js';
import { DecisionCaseController } from './decision-case/decision-case.controller.js';
import { DecisionCaseQueries } from './decision-case/decision-case.queries.js';
import { AwardAid } from './decision/award-aid.js';
import { CommunicateDecision } from './decision/communicate-decision.js';
import { ConfirmDecision } from './decision/confirm-decision.js';
import { DecisionStanding } from './decision/decision-standing.js';
import { DecisionController } from './decision/decision.controller.js';
import { DecisionQueries } from './decision/decision.queries.js';
import { FollowRanking } from './decision/follow-ranking.js';
import { FollowApplication } from './decision/follow-application.js';
import { EnvelopeLimits } from './decision/envelope-limits.js';
import { EarmarkDecisions } from './decision/earmark-decisions.js';
import { MeetCondition } from './decision/meet-condition.js';
import { PromoteReserve } from './decision/promote-reserve.js';
import { RecommendDecision } from './decision/recommend-decision.js';
import { RecommendFromRanking } from './decision/recommend-from-ranking.js';
import { ReopenDecision } from './decision/reopen-decision.js';
import { SendBackDecision } from './decision/send-back-decision.js';
import { UndoAward } from './decision/undo-award.js';
import { FeedbackController } from './feedback/feedback.controller.js';
import { FeedbackLetter } from './feedback/feedback-letter.js';
import { FeedbackQueries } from './feedback/feedback.queries.js';
import { KeepFeedback } from './feedback/keep-feedback.js';
import { DecideSignedCopy } from './signed-copy/decide-signed-copy.js';
import { OpenSignedCopy } from './signed-copy/open-signed-copy.js';
import { SignedCopyController } from './signed-copy/signed-copy.controller.js';
import { UploadSignedCopy } from './signed-copy/upload-signed-copy.js';
import { ActivateVoucher } from './voucher/activate-voucher.js';
import { ExpireVouchers } from './voucher/expire-vouchers.js';
import { ExtendVoucher } from './voucher/extend-voucher.js';
import { FreeVoucher } from './voucher/free-voucher.js';
import { RefillVoucher } from './voucher/refill-voucher.js';
import { IssueVoucher } from './voucher/issue-voucher.js';
import { RevokeVoucher } from './voucher/revoke-voucher.js';
import { VoucherCheckController } from './voucher-check/voucher-check.controller.js';
import { CheckVoucher } from './voucher-check/check-voucher.js';
import { PrintVoucher } from './voucher-document/print-voucher.js';
import { VoucherForecastController } from './voucher-forecast/voucher-forecast.controller.js';
import { VoucherForecastQueries } from './voucher-forecast/voucher-forecast.queries.js';
import { RotateVoucherKey } from './voucher-key/rotate-voucher-key.js';
import { VoucherKeyController } from './voucher-key/voucher-key.controller.js';
import { VoucherKeys } from './voucher-key/voucher-keys.js';
import { VoucherController } from './voucher/voucher.controller.js';
import { VoucherTermsReader } from './voucher/voucher-terms.js';
import { VoucherQueries } from './voucher/voucher.queries.js';

const decisions = [
  RecommendDecision,
  EarmarkDecisions,
  MeetCondition,
  ReadDecisionLetter,
  FileAppeal,
  DecideAppeal,
  AppealFiles,
  ToldDecisionQueries,
  RecommendFromRanking,
  ConfirmDecision,
  SendBackDecision,
  ReopenDecision,
  DecisionStanding,
  UndoAward,
  CommunicateDecision,
  FollowApplication,
  FollowRanking,
  PromoteReserve,
  EnvelopeLimits,
  DecisionQueries,
  AwardAid,
  DecisionCaseQueries,
  CaseMoney,
  CommandDecisions,
];
const agreements = [
  PrintAgreement,
  OfferAgreement,
  SignAgreement,
  CountersignAgreement,
  DeclineAgreement,
  EndAgreement,
  LapseAgreements,
  AgreementQueries,
  AgreementTexts,
  AgreementTextQueries,
  WriteAgreementText,
  AgreementAnnexes,
  ChangeAgreementLanguage,
  AmendAgreement,
  EnterAmendment,
  WithdrawAmendment,
  TerminateAgreement,
  UploadSignedCopy,
  DecideSignedCopy,
  OpenSignedCopy,
];
const vouchers = [
  IssueVoucher,
  ActivateVoucher,
  RevokeVoucher,
  ExtendVoucher,
  VoucherTermsReader,
  VoucherForecastQueries,
  FreeVoucher,
  RefillVoucher,
  ExpireVouchers,
  VoucherQueries,
];
const codes = [VoucherKeys, RotateVoucherKey, PrintVoucher, CheckVoucher];

const feedback = [KeepFeedback, FeedbackQueries, FeedbackLetter];

/** Decisions, what applicants are told of their reviews, agreements and vouchers. */
@Module({
  imports: [LedgerModule, IdentityModule, ProgrammeModule, ApplicantModule, PartnerModule, EvaluatorModule],
  controllers: [
    DecisionController,
    DecisionCaseController,
    DecisionLetterController,
    AppealController,
    FeedbackController,
    AgreementController,
    AmendmentController,
    SignedCopyController,
    AgreementTextController,
    VoucherController,
    VoucherKeyController,
    VoucherForecastController,
    VoucherCheckController,
  ],
  providers: [...decisions, ...feedback, ...agreements, ...vouchers, ...codes, AwardFacade],
  exports: [AwardFacade, VoucherQueries],
})
export class AwardModule {}
