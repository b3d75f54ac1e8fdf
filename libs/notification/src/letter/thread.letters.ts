import { Injectable } from '@nestjs/common';

import { ApplicantFacade } from '@traverse/applicant';
import { IdentityFacade } from '@traverse/identity';
import { PartnerFacade, THREAD_CLOSED, THREAD_MESSAGE_WRITTEN, type ThreadNews } from '@traverse/partner';

import { letter, type Mailing } from './letter.js';

export const threadEventTypes = [THREAD_MESSAGE_WRITTEN, THREAD_CLOSED] as const;

/** The other parties of a thread hear that there is something to read: never what it says. */
@Injectable()
export class ThreadLetters {
  constructor(
    private readonly partners: PartnerFacade,
    private readonly applicants: ApplicantFacade,
    private readonly identity: IdentityFacade,
  ) {}

  /** Of a message. */
  async written(id: string): Promise<Mailing> {
    const news = await this.partners.threadNews('message', id);
    const { number } = await this.applicants.application(news.applicationId);
    if (news.fromOrganisationId === null) return { letters: [letter('thread-message-office', { number }, aboutOf(news))] };
    const { name: company } = await this.identity.organisation(null, news.fromOrganisationId);
    return { letters: [letter('thread-message', { number, company }, aboutOf(news))] };
  }

  /** Of a thread. */
  async closed(id: string): Promise<Mailing> {
    const news = await this.partners.threadNews('thread', id);
    const { number } = await this.applicants.application(news.applicationId);
    return { letters: [letter('thread-closed', { number }, aboutOf(news))] };
  }
}

const aboutOf = ({ threadId, callId, programmeId, organisations, officers, parties }: ThreadNews) => ({
  to: { organisations, ...(officers ? { role: 'officer' as const, programmeId, roleWithout: parties } : {}) },
  subjectId: threadId,
  href: `/messages/${threadId}`,
  callId,
});
