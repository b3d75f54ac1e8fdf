import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { ApplicantFacade, type Application, applicationEvent } from '@traverse/applicant';
import { type DeliveredEvent, timelineOf } from '@traverse/platform';
import { ProgrammeFacade } from '@traverse/programme';

import { before, letter, type LetterBook, type Mailing, type Moment, NOTHING } from './letter.js';
import { plansBefore, ReminderDays } from './reminder-days.js';

const REMIND_DAYS = 3;

export const applicationEvents = [
  'draft',
  'sketched',
  'shortlisted',
  'submitted',
  'waiting',
  'returned',
  'ineligible',
  'rejected',
  'lapsed',
  'withdrawn',
] as const;
export const applicationEventTypes = applicationEvents.map((state) => applicationEvent(state));

/** What a company hears of its application until it is decided on. */
@Injectable()
export class ApplicationLetters implements LetterBook {
  readonly onEvent = Object.fromEntries(
    applicationEvents.map((state) => [
      applicationEvent(state),
      (event: DeliveredEvent, moment: Moment) => this.entered(state, event.subjectId, moment),
    ]),
  );
  readonly onReminder = {
    'application-returned-due': (id: string) => this.returnedDue(id),
    'draft-due': (id: string) => this.draftDue(id),
    'full-form-due': (id: string) => this.fullFormDue(id),
  };

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly applicants: ApplicantFacade,
    private readonly programmes: ProgrammeFacade,
    private readonly reminders: ReminderDays,
  ) {}

  private async entered(state: (typeof applicationEvents)[number], id: string, { now }: Moment): Promise<Mailing> {
    const application = await this.applicants.application(id);
    const { number, receivedAt, returnDueAt } = application;
    const about = aboutOf(application);
    switch (state) {
      case 'draft':
        return this.begun(application, now);
      case 'submitted':
        return this.submitted(application);
      case 'sketched':
        return { letters: [letter('sketch-received', { number, receivedAt: receivedAt?.toISOString() ?? '' }, about)] };
      case 'shortlisted':
        if (!returnDueAt) return NOTHING;
        return {
          letters: [letter('sketch-shortlisted', { number, dueAt: returnDueAt.toISOString() }, about)],
          plans: [{ template: 'full-form-due', subjectId: id, remindAt: before(returnDueAt, REMIND_DAYS, now) }],
        };
      case 'rejected':
        // Whoever was evaluated hears of the decision instead.
        return (await this.cameFrom(id, 'rejected')) === 'sketched' ? { letters: [letter('sketch-declined', { number }, about)] } : NOTHING;
      case 'waiting':
        return { letters: [letter('application-waiting', { number }, about)] };
      case 'ineligible':
        return { letters: [letter('application-ineligible', { number }, about)] };
      case 'returned':
        if (!returnDueAt) return NOTHING;
        return {
          letters: [letter('application-returned', { number, dueAt: returnDueAt.toISOString() }, about)],
          plans: [{ template: 'application-returned-due', subjectId: id, remindAt: before(returnDueAt, REMIND_DAYS, now) }],
        };
      case 'lapsed':
        return this.lapsed(application);
      case 'withdrawn':
        // A draft is given up without a letter.
        return receivedAt ? { letters: [letter('application-withdrawn', { number }, about)] } : NOTHING;
    }
  }

  private async begun({ id, callId }: Application, now: Date): Promise<Mailing> {
    const { closesAt } = await this.programmes.openCall(null, callId);
    if (!closesAt) return NOTHING;
    return { plans: plansBefore('draft-due', id, closesAt, await this.reminders.of(callId, 'draftBeforeClosingDays'), now) };
  }

  private async draftDue(id: string): Promise<Mailing> {
    const application = await this.applicants.application(id);
    const { closesAt } = await this.programmes.openCall(null, application.callId);
    if (application.state !== 'draft' || !closesAt) return NOTHING;
    return { letters: [letter('draft-due', { number: application.number, dueAt: closesAt.toISOString() }, aboutOf(application))] };
  }

  private async submitted(application: Application): Promise<Mailing> {
    const { id, number, receivedAt } = application;
    if (!receivedAt) return NOTHING;
    const fromQueue = (await this.cameFrom(id, 'submitted')) === 'waiting';
    const about = aboutOf(application);
    return {
      letters: [
        fromQueue
          ? letter('waiting-promoted', { number }, about)
          : letter('application-received', { number, receivedAt: receivedAt.toISOString() }, about),
      ],
    };
  }

  private async lapsed(application: Application): Promise<Mailing> {
    const from = await this.cameFrom(application.id, 'lapsed');
    // One that was approved hears of its agreement instead.
    if (from === 'approved') return NOTHING;
    const template = from === 'shortlisted' ? 'full-form-missing' : 'application-lapsed';
    return { letters: [letter(template, { number: application.number }, aboutOf(application))] };
  }

  private async fullFormDue(id: string): Promise<Mailing> {
    const application = await this.applicants.application(id);
    const { state, number, returnDueAt } = application;
    if (state !== 'shortlisted' || !returnDueAt) return NOTHING;
    return { letters: [letter('full-form-due', { number, dueAt: returnDueAt.toISOString() }, aboutOf(application))] };
  }

  private async returnedDue(id: string): Promise<Mailing> {
    const application = await this.applicants.application(id);
    const { state, number, returnDueAt } = application;
    if (state !== 'returned' || !returnDueAt) return NOTHING;
    return { letters: [letter('application-returned-due', { number, dueAt: returnDueAt.toISOString() }, aboutOf(application))] };
  }

  /** The state before it last entered this one. */
  private async cameFrom(id: string, state: string): Promise<string | null> {
    const steps = await timelineOf((text, values) => this.dataSource.query(text, [...(values ?? [])]), id);
    return steps.findLast((step) => step.state === state)?.fromState ?? null;
  }
}

const aboutOf = ({ id, organisationId, callId }: Application) => ({
  to: { organisations: [organisationId] },
  subjectId: id,
  href: `/applications/${id}`,
  callId,
});
