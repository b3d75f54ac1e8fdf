/** The front door of evaluator: assignments, reviews, rankings. */
import { Assignment } from './assignment/assignment.entity.js';
import { AssignmentRun } from './assignment-run/assignment-run.entity.js';
import { assignmentRunWorkflow } from './assignment-run/assignment-run.workflow.js';
import { assignmentWorkflow } from './assignment/assignment.workflow.js';
import { ConflictDeclaration, EvaluatorProfile } from './profile/evaluator-profile.entity.js';
import { EvaluationPhase } from './phase/phase.entity.js';
import { phaseWorkflow } from './phase/phase.workflow.js';
import { Ranking } from './ranking/ranking.entity.js';
import { RankingSuperseded } from './ranking/ranking-superseded.entity.js';

export { EvaluatorModule } from './evaluator.module.js';
export { DryRun } from './dry-run/dry-run.js';
export { type TiedAssignment } from './assignment/partner-ties.js';
export { conflictRules } from './conflict/conflict.types.js';
export { EvaluatorFacade, type FrozenRanking, type LastRanked, type RankedEntry, type ReserveEntry } from './evaluator.facade.js';
export * from './evaluator.events.js';
export type { CriterionFeedback, ReviewFeedback } from './feedback/review-feedback.js';
export { FreezeRanking } from './ranking/freeze-ranking.js';
export { SaveEvaluator } from './profile/save-evaluator.js';
export { type AssignmentExport, verifyAssignment } from './assignment-run/assignment-proof.js';
export { type Awarded, awardedOf, limitsLeft } from './ranking/call-terms.js';
export { cut } from './ranking/cut.js';
export { RankingInsightQueries } from './ranking/ranking-insight.queries.js';
export { leftOf, rank } from './ranking/rank.js';
export { verifyRanking } from './ranking/verify-ranking.js';
export type { RankingResult, RankingSnapshot } from './ranking/ranking.types.js';
export const evaluatorEntities = [
  EvaluatorProfile,
  ConflictDeclaration,
  Assignment,
  AssignmentRun,
  EvaluationPhase,
  Ranking,
  RankingSuperseded,
];
export const evaluatorWorkflows = [assignmentWorkflow, assignmentRunWorkflow, phaseWorkflow];
