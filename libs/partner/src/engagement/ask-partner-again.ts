import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { DomainError, systemActor } from '@traverse/kernel';
import { type DeliveredEvent, type OutsideSubscriber, Subscribes } from '@traverse/platform';

import { ProposeEngagement } from './propose-engagement.js';

/** The confirmed one comes before a swap of it that was under way: to that the firm had not said yes. After either nobody else was asked. */
const LAST = `
  SELECT "partner_organisation_id" AS "partnerId" FROM "partner"."engagement" e
  WHERE "application_id" = $1 AND "ended_with_application" AND NOT EXISTS (
    SELECT FROM "partner"."engagement" later
    WHERE later."application_id" = e."application_id" AND later."id" > e."id" AND later."replaces_id" IS DISTINCT FROM e."id")
  ORDER BY "confirmed_at" IS NOT NULL DESC, "id" DESC LIMIT 1`;

/**
 * An application that had come to its end goes on, because an appeal was allowed: the partner whose place was freed with it is asked again,
 * and needs the firm's yes as at first. One that cannot be asked any more leaves the application free for another.
 */
@Injectable()
@Subscribes({ name: 'partner.ask-again', to: ['applicant.application.approved.v1', 'applicant.application.reserve-listed.v1'] })
export class AskPartnerAgain implements OutsideSubscriber {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly propose: ProposeEngagement,
  ) {}

  async handleOutside({ subjectId }: DeliveredEvent): Promise<void> {
    const [last] = await this.dataSource.query<{ partnerId: string }[]>(LAST, [subjectId]);
    if (!last) return;
    try {
      await this.propose.execute(systemActor('partner.ask-again'), subjectId, last.partnerId);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }
}
