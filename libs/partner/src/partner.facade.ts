import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { ApplicantFacade } from '@traverse/applicant';
import { type Actor, notFound } from '@traverse/kernel';
import { actingAs, type Tx } from '@traverse/platform';

import { BreakOffEngagement } from './engagement/break-off-engagement.js';
import { Engagement, type EngagementState } from './engagement/engagement.entity.js';
import { type ThreadNews, ThreadNewsQueries } from './thread/thread-news.js';
import { ThreadQueries } from './thread/thread.queries.js';

/** An engagement as other contexts need it. */
export interface EngagementInfo {
  readonly id: string;
  readonly applicationId: string;
  readonly callId: string;
  readonly applicantOrganisationId: string;
  readonly partnerOrganisationId: string;
  readonly state: EngagementState;
  readonly confirmedAt: Date | null;
  /** Until then the partner answers, and after its yes the company. */
  readonly dueAt: Date;
  /** It ended because its application did, and not because of either side. */
  readonly endedWithApplication: boolean;
}

const COLUMNS = `"id", "application_id" AS "applicationId", "call_id" AS "callId", "applicant_organisation_id" AS "applicantOrganisationId",
  "partner_organisation_id" AS "partnerOrganisationId", "state", "confirmed_at" AS "confirmedAt", "due_at" AS "dueAt",
  "ended_with_application" AS "endedWithApplication"`;
const HOLDER = `SELECT ${COLUMNS} FROM "partner"."engagement" WHERE "application_id" = $1 AND "state" IN ('confirmed', 'delivered')`;
const ONE = `SELECT ${COLUMNS} FROM "partner"."engagement" WHERE "id" = $1`;
const OF_APPLICATIONS = `SELECT ${COLUMNS} FROM "partner"."engagement" WHERE "application_id" = ANY($1::uuid[]) ORDER BY "application_id", "id"`;

/** What evaluator, award and finance may ask of partners. */
@Injectable()
export class PartnerFacade {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly applicants: ApplicantFacade,
    private readonly breakOff: BreakOffEngagement,
    private readonly threads: ThreadQueries,
    private readonly news: ThreadNewsQueries,
  ) {}

  /** The engagement that binds a partner to this application now, delivered or not; null when there is none. */
  async confirmedEngagement(applicationId: string, tx?: Tx): Promise<EngagementInfo | null> {
    const rows = tx
      ? await tx.sql<EngagementInfo>(HOLDER, [applicationId])
      : await this.dataSource.query<EngagementInfo[]>(HOLDER, [applicationId]);
    return rows[0] ?? null;
  }

  /** 404 `engagement.not-found` when there is none. Says nothing about who may see it. */
  async engagement(id: string): Promise<EngagementInfo> {
    const [row] = await this.dataSource.query<EngagementInfo[]>(ONE, [id]);
    if (!row) throw notFound('engagement');
    return row;
  }

  /** All of them, also those that came to nothing: who was asked is a tie that conflicts of interest go by. */
  engagementsOf(applicationIds: readonly string[]): Promise<EngagementInfo[]> {
    return this.dataSource.query(OF_APPLICATIONS, [applicationIds]);
  }

  /** What these engagements are about. Says nothing about who may see it. */
  applicationsOfEngagements(ids: readonly string[]): Promise<{ id: string; applicationId: string }[]> {
    return this.dataSource.query(
      `SELECT "id", "application_id" AS "applicationId" FROM "partner"."engagement" WHERE "id" = ANY($1::uuid[])`,
      [ids],
    );
  }

  /** Both sides have signed off that the work is done. */
  async isDelivered(applicationId: string, tx?: Tx): Promise<boolean> {
    return (await this.confirmedEngagement(applicationId, tx))?.state === 'delivered';
  }

  /** Who is to hear of a message, or with `thread` of what the office did with a thread. */
  threadNews(of: 'message' | 'thread', id: string): Promise<ThreadNews> {
    return of === 'message' ? this.news.ofMessage(id) : this.news.ofThread(id);
  }

  /** Messages of others in their threads that this person has not read. */
  unreadMessages(actor: Actor): Promise<number> {
    return this.threads.unread(actor);
  }

  /** confirmed -> broken-off, as the system; the application loses its partner. Nothing happens when there is no such engagement. */
  async markBrokenOff(tx: Tx, applicationId: string, reason: string): Promise<void> {
    await this.applicants.lockApplication(tx, applicationId);
    const held = await this.confirmedEngagement(applicationId, tx);
    if (held?.state !== 'confirmed') return;
    await this.breakOff.inside(actingAs(tx, 'partner.break-off'), await tx.lock(Engagement, held.id), reason);
  }
}
