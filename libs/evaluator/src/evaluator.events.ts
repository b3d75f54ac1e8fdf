/** What evaluator tells. */
export const ASSIGNMENT_INVITED = 'evaluator.assignment.invited.v1';
export const ASSIGNMENT_ACCEPTED = 'evaluator.assignment.accepted.v1';
export const ASSIGNMENT_DECLINED = 'evaluator.assignment.declined.v1';
export const ASSIGNMENT_EXPIRED = 'evaluator.assignment.expired.v1';
export const ASSIGNMENT_ABSTAINED = 'evaluator.assignment.abstained.v1';
/** The application was withdrawn: nobody needs the review any more. */
export const ASSIGNMENT_CANCELLED = 'evaluator.assignment.cancelled.v1';
export const ASSIGNMENT_REPLACED = 'evaluator.assignment.replaced.v1';
/** An accepted review that was not submitted in time; told once, and once more after each extension. */
export const ASSIGNMENT_OVERDUE = 'evaluator.assignment.overdue.v1';
/** More time, with a reason. */
export const ASSIGNMENT_EXTENDED = 'evaluator.assignment.extended.v1';
/** Somebody must take the place of a review that will not come, and nobody can be asked. The subject is the application. */
export const SUBSTITUTE_MISSING = 'evaluator.substitute.missing.v1';
/** Of the evaluation of a call; the payload names call and phase. */
export const PHASE_OPENED = 'evaluator.phase.opened.v1';
export const PHASE_ENDED = 'evaluator.phase.ended.v1';
export const PHASE_EXTENDED = 'evaluator.phase.extended.v1';
/** The reviews of an application lie further apart than its call accepts: one more is needed. The subject is the application. */
export const REVIEWS_DIVERGED = 'evaluator.reviews.diverged.v1';
export const REVIEW_SUBMITTED = 'evaluator.review.submitted.v1';
/** Given back to its evaluator, with a reason. */
export const REVIEW_REOPENED = 'evaluator.review.reopened.v1';
/** A conflict that was found late: the review no longer counts. */
export const REVIEW_VOIDED = 'evaluator.review.voided.v1';
/** The subject is the person. */
export const CONFLICTS_DECLARED = 'evaluator.conflicts.declared.v1';
/** A ranking that counted a voided review no longer holds. The subject is the ranking. */
export const RANKING_SUPERSEDED = 'evaluator.ranking.superseded.v1';
export const RANKING_FROZEN = 'evaluator.ranking.frozen.v1';
/** Who reviews what in a call is to be computed. The subject is the run. */
export const ASSIGNMENT_RUN_REQUESTED = 'evaluator.assignment-run.requested.v1';
export const ASSIGNMENT_RUN_DONE = 'evaluator.assignment-run.done.v1';
export const ASSIGNMENT_RUN_FAILED = 'evaluator.assignment-run.failed.v1';
export const ASSIGNMENT_RUN_SENT = 'evaluator.assignment-run.sent.v1';
