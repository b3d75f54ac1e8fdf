import { Injectable } from '@nestjs/common';

import { ApplicantFacade, type Application } from '@traverse/applicant';
import {
  ASSIGNMENT_EXPIRED,
  ASSIGNMENT_EXTENDED,
  ASSIGNMENT_INVITED,
  ASSIGNMENT_OVERDUE,
  ASSIGNMENT_REPLACED,
  EvaluatorFacade,
  REVIEW_REOPENED,
  REVIEWS_DIVERGED,
  SUBSTITUTE_MISSING,
} from '@traverse/evaluator';
import type { DeliveredEvent } from '@traverse/platform';

import { type Audience, type Letter, letter, type LetterBook, type Mailing, type Moment, NOTHING, type Plan } from './letter.js';
import { plansBefore, ReminderDays } from './reminder-days.js';

type ForEvaluator = 'assignment-invited' | 'assignment-due' | 'review-reopened' | 'review-extended' | 'review-overdue';
const OFFICE = '/desk/reviews';

export const evaluationEventTypes = [
  ASSIGNMENT_INVITED,
  ASSIGNMENT_EXPIRED,
  ASSIGNMENT_REPLACED,
  ASSIGNMENT_EXTENDED,
  ASSIGNMENT_OVERDUE,
  REVIEW_REOPENED,
  REVIEWS_DIVERGED,
  SUBSTITUTE_MISSING,
] as const;

/** What evaluators and their office hear. Never a party's name: the call may be blind. Nobody else hears of evaluators. */
@Injectable()
export class EvaluationLetters implements LetterBook {
  readonly onEvent = {
    [ASSIGNMENT_INVITED]: ({ subjectId }: DeliveredEvent, moment: Moment) => this.invited(subjectId, moment),
    [ASSIGNMENT_EXPIRED]: ({ subjectId }: DeliveredEvent) => this.ended(subjectId),
    [ASSIGNMENT_REPLACED]: ({ subjectId }: DeliveredEvent) => this.ended(subjectId),
    [ASSIGNMENT_EXTENDED]: ({ subjectId }: DeliveredEvent, moment: Moment) => this.extended(subjectId, moment),
    [ASSIGNMENT_OVERDUE]: ({ subjectId }: DeliveredEvent) => this.overdue(subjectId),
    [REVIEW_REOPENED]: ({ subjectId, payload }: DeliveredEvent, moment: Moment) =>
      this.reopened(subjectId, payload['moved'] === true, moment),
    [REVIEWS_DIVERGED]: ({ subjectId }: DeliveredEvent) => this.toOffice('reviews-diverge', subjectId),
    [SUBSTITUTE_MISSING]: ({ subjectId }: DeliveredEvent) => this.toOffice('reviewer-missing', subjectId),
  };
  readonly onReminder = { 'assignment-due': (id: string) => this.due(id) };

  constructor(
    private readonly evaluators: EvaluatorFacade,
    private readonly applicants: ApplicantFacade,
    private readonly days: ReminderDays,
  ) {}

  private async invited(id: string, moment: Moment): Promise<Mailing> {
    const { state } = await this.evaluators.assignment(id);
    if (state !== 'invited') return NOTHING;
    return { letters: [await this.write('assignment-invited', id)], plans: await this.reminders(id, moment) };
  }

  private async reminders(id: string, { now }: Moment): Promise<readonly Plan[]> {
    const { callId, dueAt } = await this.evaluators.assignment(id);
    return plansBefore('assignment-due', id, dueAt, await this.days.of(callId, 'reviewBeforeDueDays'), now);
  }

  /** By another date: what was planned for the one before is not done any more. */
  private async anew(id: string, moment: Moment): Promise<Mailing> {
    return { plans: await this.reminders(id, moment), replan: { subjectId: id, templates: ['assignment-due'] } };
  }

  /** A third opinion is being asked for, or a substitute is missing: somebody may have to be found by hand. */
  private async toOffice(template: 'reviews-diverge' | 'reviewer-missing', applicationId: string): Promise<Mailing> {
    const application = await this.applicants.application(applicationId);
    const { number, callId } = application;
    return { letters: [letter(template, { number }, { to: officeOf(application), subjectId: applicationId, href: OFFICE, callId })] };
  }

  private async reopened(id: string, moved: boolean, moment: Moment): Promise<Mailing> {
    const { state } = await this.evaluators.assignment(id);
    if (state !== 'accepted') return NOTHING;
    return { letters: [await this.write('review-reopened', id)], ...(moved ? await this.anew(id, moment) : {}) };
  }

  private async extended(id: string, moment: Moment): Promise<Mailing> {
    if (!(await this.isOpen(id))) return NOTHING;
    return { letters: [await this.write('review-extended', id)], ...(await this.anew(id, moment)) };
  }

  private async due(id: string): Promise<Mailing> {
    return (await this.isOpen(id)) ? { letters: [await this.write('assignment-due', id)] } : NOTHING;
  }

  /** Evaluator and office, unless there is more time by now or somebody else. */
  private async overdue(id: string): Promise<Mailing> {
    const { state, overdueAt, applicationId, callId, dueAt } = await this.evaluators.assignment(id);
    if (state !== 'accepted' || overdueAt === null) return NOTHING;
    const application = await this.applicants.application(applicationId);
    const about = { to: officeOf(application), subjectId: id, href: `${OFFICE}?call=${callId}&state=overdue`, callId };
    const office = letter('review-overdue-office', { number: application.number, dueAt: dueAt.toISOString() }, about);
    return { letters: [await this.write('review-overdue', id), office] };
  }

  private async ended(id: string): Promise<Mailing> {
    const { applicationId, evaluatorPersonId, callId } = await this.evaluators.assignment(id);
    const { number } = await this.applicants.application(applicationId);
    const about = { to: { person: evaluatorPersonId }, subjectId: id, href: '/reviews', callId };
    return { letters: [letter('assignment-ended', { number }, about)] };
  }

  private async isOpen(id: string): Promise<boolean> {
    const { state } = await this.evaluators.assignment(id);
    return state === 'invited' || state === 'accepted';
  }

  private async write(template: ForEvaluator, id: string): Promise<Letter> {
    const { applicationId, evaluatorPersonId, callId, dueAt } = await this.evaluators.assignment(id);
    const { number } = await this.applicants.application(applicationId);
    const about = { to: { person: evaluatorPersonId }, subjectId: id, href: `/reviews/${id}`, callId };
    return letter(template, { number, dueAt: dueAt.toISOString() }, about);
  }
}

/** The officers of its programme who belong to none of its parties. */
const officeOf = ({ programmeId, organisationId, partnerOrganisationId }: Application): Audience => ({
  role: 'officer',
  programmeId,
  roleWithout: [organisationId, ...(partnerOrganisationId === null ? [] : [partnerOrganisationId])],
});
