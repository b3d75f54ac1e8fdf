import { Injectable } from '@nestjs/common';

import { type Actor, DomainError } from '@traverse/kernel';
import { notFoundUnless, UnitOfWork } from '@traverse/platform';
import { ProgrammeFacade } from '@traverse/programme';

import { Assignment, type Scores } from './assignment.entity.js';
import { checkScores } from './check-scores.js';

export interface ScoresInput {
  readonly scores: Scores;
  readonly overallComment?: string;
  /** For the office alone. */
  readonly confidentialComment?: string;
  /** The draft that this save is based on. */
  readonly scoresVersion: number;
}

/** Saves a draft of the review. A save that is based on an older draft is refused with the newer one at hand: nothing is lost. */
@Injectable()
export class SaveScores {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly programmes: ProgrammeFacade,
  ) {}

  execute(actor: Actor, id: string, input: ScoresInput): Promise<{ id: string; scoresVersion: number }> {
    return this.uow.run(actor, async (tx) => {
      const assignment = await tx.lock(Assignment, id);
      notFoundUnless(assignment.evaluatorPersonId === actor.personId, 'assignment');
      if (assignment.state !== 'accepted')
        throw new DomainError('evaluator.assignment.wrong-state', { params: { state: assignment.state, command: 'save' } });
      if (assignment.scoresVersion !== input.scoresVersion)
        throw new DomainError('evaluator.scores-changed', { params: { scoresVersion: assignment.scoresVersion } });
      const { document } = await this.programmes.callVersion(assignment.callId, assignment.callVersion);
      const fields = document.evaluation ? checkScores(document.evaluation, input.scores, 'draft') : [];
      if (fields.length > 0) throw new DomainError('platform.invalid-input', { status: 400, fields });
      const scoresVersion = assignment.scoresVersion + 1;
      const { scores, overallComment = assignment.overallComment, confidentialComment = assignment.confidentialComment } = input;
      tx.update(assignment, { scores, overallComment, confidentialComment, scoresVersion });
      return { id, scoresVersion };
    });
  }
}
