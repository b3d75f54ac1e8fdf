import { Injectable } from '@nestjs/common';

import { ApplicantFacade } from '@traverse/applicant';
import { ASSIGNMENT_INVITED, EvaluatorFacade, REVIEW_REOPENED, REVIEWS_DIVERGED } from '@traverse/evaluator';
import type { DeliveredEvent } from '@traverse/platform';

import { before, type Letter, letter, type LetterBook, type Mailing, type Moment, NOTHING } from './letter.js';

const REMIND_DAYS = 3;

export const evaluationEventTypes = [ASSIGNMENT_INVITED, REVIEW_REOPENED, REVIEWS_DIVERGED] as const;

/** What an evaluator hears. Never a party's name: the call may be blind. Nobody hears of evaluators. */
@Injectable()
export class EvaluationLetters implements LetterBook {
  readonly onEvent = {
    [ASSIGNMENT_INVITED]: (event: DeliveredEvent, moment: Moment) => this.invited(event.subjectId, moment),
    [REVIEW_REOPENED]: ({ subjectId }: DeliveredEvent) => this.reopened(subjectId),
    [REVIEWS_DIVERGED]: ({ subjectId }: DeliveredEvent) => this.diverged(subjectId),
  };
  readonly onReminder = { 'assignment-due': (id: string) => this.due(id) };

  constructor(
    private readonly evaluators: EvaluatorFacade,
    private readonly applicants: ApplicantFacade,
  ) {}

  private async invited(id: string, { now }: Moment): Promise<Mailing> {
    const { state, dueAt } = await this.evaluators.assignment(id);
    if (state !== 'invited') return NOTHING;
    const plan = { template: 'assignment-due', subjectId: id, remindAt: before(dueAt, REMIND_DAYS, now) } as const;
    return { letters: [await this.write('assignment-invited', id)], plans: [plan] };
  }

  /** The office: a third opinion is being asked for, and may have to be found by hand. */
  private async diverged(applicationId: string): Promise<Mailing> {
    const { number, programmeId, callId } = await this.applicants.application(applicationId);
    const to = { role: 'officer', programmeId } as const;
    return { letters: [letter('reviews-diverge', { number }, { to, subjectId: applicationId, href: '/desk/reviews', callId })] };
  }

  private async reopened(id: string): Promise<Mailing> {
    const { state } = await this.evaluators.assignment(id);
    return state === 'accepted' ? { letters: [await this.write('review-reopened', id)] } : NOTHING;
  }

  private async due(id: string): Promise<Mailing> {
    const { state } = await this.evaluators.assignment(id);
    return state === 'invited' || state === 'accepted' ? { letters: [await this.write('assignment-due', id)] } : NOTHING;
  }

  private async write(template: 'assignment-invited' | 'assignment-due' | 'review-reopened', id: string): Promise<Letter> {
    const { applicationId, evaluatorPersonId, callId, dueAt } = await this.evaluators.assignment(id);
    const { number } = await this.applicants.application(applicationId);
    const about = { to: { person: evaluatorPersonId }, subjectId: id, href: `/reviews/${id}`, callId };
    return letter(template, { number, dueAt: dueAt.toISOString() }, about);
  }
}
