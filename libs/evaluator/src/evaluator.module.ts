import './evaluator.permissions.js';
import './evaluator.problems.js';

import { Module } from '@nestjs/common';

import { ApplicantModule } from '@traverse/applicant';
import { IdentityModule } from '@traverse/identity';
import { LedgerModule } from '@traverse/ledger';
import { ProgrammeModule } from '@traverse/programme';

import { AcceptAssignment } from './assignment/accept-assignment.js';
import { AssignByHand } from './assignment/assign-by-hand.js';
import { AssignmentController } from './assignment/assignment.controller.js';
import { AssignmentQueries } from './assignment/assignment.queries.js';
import { IdentityScreen } from './assignment/identity-screen.js';
import { DeclineAssignment } from './assignment/decline-assignment.js';
import { EvaluationProgress } from './assignment/evaluation-progress.js';
import { CallThirdReviewer, FollowReviews } from './assignment/follow-reviews.js';
import { ExtendAssignment } from './assignment/extend-assignment.js';
import { ExpireAssignments } from './assignment/expire-assignments.js';
import { FollowApplication } from './assignment/follow-application.js';
import { InviteEvaluator } from './assignment/invite-evaluator.js';
import { OnPartnered } from './assignment/on-partnered.js';
import { OfficerReviewController } from './assignment/officer-review.controller.js';
import { PartnerTies } from './assignment/partner-ties.js';
import { PlanController } from './assignment/plan.controller.js';
import { PlanEvaluations } from './assignment/plan-evaluations.js';
import { PlanSituation } from './assignment/plan-situation.js';
import { ReopenReview } from './assignment/reopen-review.js';
import { SupersedeRankings } from './ranking/supersede-rankings.js';
import { ReplaceAssignment } from './assignment/replace-assignment.js';
import { SaveScores } from './assignment/save-scores.js';
import { SubmitReview } from './assignment/submit-review.js';
import { RecheckPartner, VoidOnDeclaration, VoidReviews } from './assignment/void-reviews.js';
import { RecheckCall } from './conflict/recheck-call.js';
import { StaleReviews } from './conflict/stale-reviews.js';
import { AssignmentBoardQueries } from './assignment-run/assignment-board.queries.js';
import { AssignmentBoardController, AssignmentRunController } from './assignment-run/assignment-run.controller.js';
import { ComputeAssignmentRun } from './assignment-run/compute-assignment-run.js';
import { DiscardAssignmentRun } from './assignment-run/discard-assignment-run.js';
import { EvaluatorChoices } from './assignment-run/evaluator-choices.js';
import { MoveReviewer } from './assignment-run/move-reviewer.js';
import { RequestAssignmentRun } from './assignment-run/request-assignment-run.js';
import { SendAssignmentRun } from './assignment-run/send-assignment-run.js';
import { ConflictCheck } from './conflict/conflict-check.js';
import { ConflictFacts } from './conflict/conflict-facts.js';
import { DryRun } from './dry-run/dry-run.js';
import { DryRunController } from './dry-run/dry-run.controller.js';
import { EvaluatorFacade } from './evaluator.facade.js';
import { ExtendPhase } from './phase/extend-phase.js';
import { FollowCall } from './phase/follow-call.js';
import { MovePhase } from './phase/move-phase.js';
import { PhaseCalendar } from './phase/phase-calendar.js';
import { PhaseController } from './phase/phase.controller.js';
import { PhaseQueries } from './phase/phase.queries.js';
import { SwitchPhases } from './phase/switch-phases.js';
import { DeclareConflicts } from './profile/declare-conflicts.js';
import { EvaluatorController } from './profile/evaluator.controller.js';
import { EvaluatorQueries } from './profile/evaluator.queries.js';
import { SaveEvaluator } from './profile/save-evaluator.js';
import { FreezeRanking } from './ranking/freeze-ranking.js';
import { RankingController } from './ranking/ranking.controller.js';
import { RankingInsightQueries } from './ranking/ranking-insight.queries.js';
import { RankingQueries } from './ranking/ranking.queries.js';

const assignments = [
  AcceptAssignment,
  AssignByHand,
  DeclineAssignment,
  EvaluationProgress,
  ReopenReview,
  SupersedeRankings,
  VoidReviews,
  VoidOnDeclaration,
  RecheckPartner,
  CallThirdReviewer,
  FollowReviews,
  ExpireAssignments,
  ExtendAssignment,
  FollowApplication,
  InviteEvaluator,
  OnPartnered,
  PartnerTies,
  PlanEvaluations,
  PlanSituation,
  ReplaceAssignment,
  SaveScores,
  SubmitReview,
  AssignmentQueries,
  IdentityScreen,
];
const runs = [
  AssignmentBoardQueries,
  ComputeAssignmentRun,
  DiscardAssignmentRun,
  EvaluatorChoices,
  MoveReviewer,
  RequestAssignmentRun,
  SendAssignmentRun,
];
const pool = [StaleReviews, RecheckCall, ConflictCheck, ConflictFacts, DeclareConflicts, SaveEvaluator, EvaluatorQueries];

const phases = [PhaseCalendar, PhaseQueries, FollowCall, SwitchPhases, MovePhase, ExtendPhase];

/** Evaluators, their assignments and reviews, and the ranking. */
@Module({
  imports: [LedgerModule, IdentityModule, ProgrammeModule, ApplicantModule],
  controllers: [
    AssignmentController,
    OfficerReviewController,
    PlanController,
    AssignmentBoardController,
    AssignmentRunController,
    PhaseController,
    EvaluatorController,
    RankingController,
    DryRunController,
  ],
  providers: [...assignments, ...runs, ...pool, ...phases, FreezeRanking, RankingQueries, RankingInsightQueries, DryRun, EvaluatorFacade],
  exports: [EvaluatorFacade, SaveEvaluator, DryRun, RankingInsightQueries],
})
export class EvaluatorModule {}
