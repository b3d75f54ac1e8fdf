import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { DomainError, systemActor } from '@traverse/kernel';
import { type DeliveredEvent, type OutsideSubscriber, Subscribes } from '@traverse/platform';

import { ENGAGEMENT_ACCEPTED } from '../partner.events.js';
import { ConfirmEngagement } from './confirm-engagement.js';

const NAMED = `
  SELECT 1 AS "x" FROM "partner"."engagement"
  WHERE "id" = $1 AND "state" = 'accepted' AND "proposed_by_id" IS NULL AND "matching_run_id" IS NULL`;

/** The partner that the firm named in its application says yes: the firm has said so already. What bars the pair leaves it to the company. */
@Injectable()
@Subscribes({ name: 'partner.confirm-named', to: [ENGAGEMENT_ACCEPTED] })
export class ConfirmNamedPartner implements OutsideSubscriber {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly confirm: ConfirmEngagement,
  ) {}

  async handleOutside({ subjectId }: DeliveredEvent): Promise<void> {
    const named = await this.dataSource.query<unknown[]>(NAMED, [subjectId]);
    if (named.length === 0) return;
    try {
      await this.confirm.execute(systemActor('partner.confirm-named'), subjectId);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }
}
