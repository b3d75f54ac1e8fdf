import { Injectable } from '@nestjs/common';

import { ApplicantFacade } from '@traverse/applicant';
import { IdentityFacade } from '@traverse/identity';
import {
  ENGAGEMENT_ACCEPTED,
  ENGAGEMENT_BROKEN_OFF,
  ENGAGEMENT_CANCELLED,
  ENGAGEMENT_CONFIRMED,
  ENGAGEMENT_DECLINED,
  ENGAGEMENT_EXPIRED,
  ENGAGEMENT_PROPOSED,
  ENGAGEMENT_REFUSED,
  ENGAGEMENT_REPLACED,
  type EngagementInfo,
  PartnerFacade,
  THREAD_CLOSED,
  THREAD_MESSAGE_WRITTEN,
} from '@traverse/partner';
import type { DeliveredEvent } from '@traverse/platform';

import { before, letter, type LetterBook, type Mailing, type Moment, NOTHING } from './letter.js';
import { ThreadLetters } from './thread.letters.js';

const REMIND_DAYS = 2;
/** So long an officer has to find another partner before the company hears that none has been found yet. */
const SEARCH_MS = 3 * 86_400_000;

export const partnerEventTypes = [
  ENGAGEMENT_PROPOSED,
  ENGAGEMENT_ACCEPTED,
  ENGAGEMENT_CONFIRMED,
  ENGAGEMENT_REFUSED,
  ENGAGEMENT_CANCELLED,
  ENGAGEMENT_REPLACED,
  ENGAGEMENT_DECLINED,
  ENGAGEMENT_EXPIRED,
  ENGAGEMENT_BROKEN_OFF,
] as const;

/** What a partner hears of a proposal, and the company of its partner. A partner's "no" is nobody's mail: another one may follow. */
@Injectable()
export class PartnerLetters implements LetterBook {
  readonly onEvent: LetterBook['onEvent'] = {
    ...Object.fromEntries(
      partnerEventTypes.map((type) => [type, (event: DeliveredEvent, moment: Moment) => this.happened(type, event.subjectId, moment)]),
    ),
    [THREAD_MESSAGE_WRITTEN]: ({ subjectId }) => this.threads.written(subjectId),
    [THREAD_CLOSED]: ({ subjectId }) => this.threads.closed(subjectId),
  };
  readonly onReminder = {
    'partner-proposed-due': (id: string) => this.reminder(id),
    'partner-accepted-due': (id: string) => this.reminder(id),
    'partner-search': (id: string) => this.search(id),
  };

  constructor(
    private readonly partners: PartnerFacade,
    private readonly applicants: ApplicantFacade,
    private readonly identity: IdentityFacade,
    private readonly threads: ThreadLetters,
  ) {}

  private async happened(type: (typeof partnerEventTypes)[number], id: string, { now }: Moment): Promise<Mailing> {
    const engagement = await this.partners.engagement(id);
    const { number } = await this.applicants.application(engagement.applicationId);
    const { state, dueAt } = engagement;
    const toPartner = aboutOf(engagement, engagement.partnerOrganisationId);
    const toCompany = aboutOf(engagement, engagement.applicantOrganisationId);
    switch (type) {
      case ENGAGEMENT_PROPOSED:
        if (state !== 'proposed') return NOTHING;
        return {
          letters: [letter('partner-proposed', { number, dueAt: dueAt.toISOString() }, toPartner)],
          plans: [{ template: 'partner-proposed-due', subjectId: id, remindAt: before(dueAt, REMIND_DAYS, now) }],
        };
      case ENGAGEMENT_ACCEPTED:
        if (state !== 'accepted') return NOTHING;
        return {
          letters: [letter('partner-accepted', { ...(await this.accepted(engagement)), number }, toCompany)],
          plans: [{ template: 'partner-accepted-due', subjectId: id, remindAt: before(dueAt, REMIND_DAYS, now) }],
        };
      case ENGAGEMENT_CONFIRMED:
        return {
          letters: [letter('partner-confirmed', { number, company: await this.nameOf(engagement.applicantOrganisationId) }, toPartner)],
        };
      case ENGAGEMENT_REFUSED:
        return { letters: [letter('partner-refused', { number }, toPartner)], plans: [searchPlan(id, now)] };
      case ENGAGEMENT_CANCELLED:
      case ENGAGEMENT_REPLACED:
        return { letters: [letter('partner-cancelled', { number }, toPartner)] };
      case ENGAGEMENT_DECLINED:
      case ENGAGEMENT_EXPIRED:
        return { plans: [searchPlan(id, now)] };
      case ENGAGEMENT_BROKEN_OFF:
        // The company knows best when it ended with its own application.
        if (engagement.endedWithApplication) return { letters: [letter('partner-ended', { number }, toPartner)] };
        return { letters: [letter('partner-broken-off', { number }, toPartner), letter('partner-broken-off', { number }, toCompany)] };
    }
  }

  private async reminder(id: string): Promise<Mailing> {
    const engagement = await this.partners.engagement(id);
    const { number } = await this.applicants.application(engagement.applicationId);
    const { state, dueAt } = engagement;
    if (state === 'proposed')
      return {
        letters: [
          letter('partner-proposed-due', { number, dueAt: dueAt.toISOString() }, aboutOf(engagement, engagement.partnerOrganisationId)),
        ],
      };
    if (state !== 'accepted') return NOTHING;
    const about = aboutOf(engagement, engagement.applicantOrganisationId);
    return { letters: [letter('partner-accepted-due', { ...(await this.accepted(engagement)), number }, about)] };
  }

  /** Nothing has followed in time: the company is told that the search goes on. */
  private async search(id: string): Promise<Mailing> {
    const { applicationId } = await this.partners.engagement(id);
    const { state, number, organisationId, callId } = await this.applicants.application(applicationId);
    const others = await this.partners.engagementsOf([applicationId]);
    // Only the last one that came to nothing speaks.
    if (state !== 'eligible' || others.some((other) => other.id > id)) return NOTHING;
    const about = { to: { organisations: [organisationId] }, subjectId: applicationId, href: `/applications/${applicationId}`, callId };
    return { letters: [letter('partner-search', { number }, about)] };
  }

  private async accepted({ partnerOrganisationId, dueAt }: EngagementInfo): Promise<{ company: string; dueAt: string }> {
    return { company: await this.nameOf(partnerOrganisationId), dueAt: dueAt.toISOString() };
  }

  private async nameOf(organisationId: string): Promise<string> {
    return (await this.identity.organisation(null, organisationId)).name;
  }
}

const searchPlan = (subjectId: string, now: Date) =>
  ({ template: 'partner-search', subjectId, remindAt: new Date(now.getTime() + SEARCH_MS) }) as const;

const aboutOf = ({ id, callId }: EngagementInfo, organisationId: string) => ({
  to: { organisations: [organisationId] },
  subjectId: id,
  href: `/engagements/${id}`,
  callId,
});
