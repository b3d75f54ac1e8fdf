import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { ApplicantFacade } from '@traverse/applicant';
import { IdentityFacade } from '@traverse/identity';
import { type Actor, decodeCursor, notFound, toPage } from '@traverse/kernel';
import { commandsFor, notFoundUnless, type Reader, timelineOf } from '@traverse/platform';

import { partiesBy } from '../parties.js';
import { concerns, openChoices, tiesOf } from './open-choices.js';
import type {
  MessageQueryDto,
  ThreadChoiceDto,
  ThreadDetailDto,
  ThreadDto,
  ThreadMessagePageDto,
  ThreadPageDto,
  ThreadQueryDto,
} from './thread.dto.js';
import { Thread } from './thread.entity.js';
import { hasLeft, type SeenThread, seenThread, seenThreads, whyNoWriting } from './thread.scope.js';
import { threadWorkflow } from './thread.workflow.js';

interface MessageRow {
  readonly id: string;
  readonly number: number;
  readonly authorId: string;
  readonly side: string;
  readonly text: string;
  readonly sentAt: Date;
}

interface FileRow {
  readonly messageId: string;
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly scanned: boolean;
}

const LIST = `
  WHERE ($7::uuid IS NULL OR "applicationId" = $7) AND (NOT $8 OR "unread" > 0) AND ($9::timestamptz IS NULL OR ("lastAt", "id") < ($9, $10::uuid))
  ORDER BY "lastAt" DESC, "id" DESC LIMIT $11`;
const MESSAGES = `
  SELECT "id", "number", "author_id" AS "authorId", "side", "text", "sent_at" AS "sentAt" FROM "partner"."thread_message"
  WHERE "thread_id" = $1 AND "number" <= $2 AND ($3::int IS NULL OR "number" < $3) ORDER BY "number" DESC LIMIT $4`;
const FILES = `
  SELECT "message_id" AS "messageId", "id", "name", "type", "size", "scanned" FROM "partner"."thread_file" WHERE "message_id" = ANY($1::uuid[]) ORDER BY "id"`;

/** Threads and what was said in them, each reader's own part. */
@Injectable()
export class ThreadQueries {
  private readonly read: Reader = (text, values) => this.dataSource.query(text, [...(values ?? [])]);

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly applicants: ApplicantFacade,
    private readonly identity: IdentityFacade,
  ) {}

  /** The liveliest first. */
  async list(actor: Actor, { applicationId, unread, cursor, limit = 20 }: ThreadQueryDto): Promise<ThreadPageDto> {
    const [lastAt = null, lastId = null] = cursor ? decodeCursor(cursor) : [];
    const values = [applicationId ?? null, unread === 'true', lastAt, lastId, limit + 1];
    const [rows, choices] = await Promise.all([seenThreads(this.read, actor, LIST, values), this.choices(actor, applicationId)]);
    const { items, nextCursor } = toPage(rows, limit, (row) => [row.lastAt.toISOString(), row.id]);
    return { items: await this.views(items), nextCursor, choices };
  }

  async one(actor: Actor, id: string): Promise<ThreadDetailDto> {
    const seen = await seenThread(this.read, actor, id);
    notFoundUnless(seen !== null, 'thread');
    const [[view], steps, thread] = await Promise.all([
      this.views([seen]),
      timelineOf(this.read, id),
      this.dataSource.manager.findOneByOrFail(Thread, { id }),
    ]);
    if (!view) throw notFound('thread');
    const whyNot = whyNoWriting(actor, seen);
    return {
      ...view,
      mayWrite: whyNot === null,
      whyNot,
      // What the office did afterwards is no news for a partner that has left.
      steps: (hasLeft(seen) ? [] : steps.slice(1)).map(({ at, command, reason }) => ({ at: at.toISOString(), command, reason })),
      allowedCommands: seen.side === 'officer' ? commandsFor(threadWorkflow, thread, actor) : [],
    };
  }

  async messages(actor: Actor, id: string, { cursor, limit = 30 }: MessageQueryDto): Promise<ThreadMessagePageDto> {
    const seen = await seenThread(this.read, actor, id);
    notFoundUnless(seen !== null, 'thread');
    const after = cursor ? Number(decodeCursor(cursor)[0]) : null;
    const rows = await this.dataSource.query<MessageRow[]>(MESSAGES, [id, seen.upTo, after, limit + 1]);
    const { items, nextCursor } = toPage(rows, limit, (row) => [row.number]);
    const [files, people] = await Promise.all([
      this.dataSource.query<FileRow[]>(FILES, [items.map((row) => row.id)]),
      this.identity.peopleByIds([...new Set(items.map(({ authorId }) => authorId))]),
    ]);
    const names = new Map(people.map(({ personId, name }) => [personId, name]));
    const knowsOffice = seen.side === 'officer' || seen.side === null;
    return {
      items: items.map(({ authorId, sentAt, ...row }) => ({
        ...row,
        authorName: row.side === 'officer' && !knowsOffice ? null : (names.get(authorId) ?? null),
        mine: authorId === actor.personId,
        sentAt: sentAt.toISOString(),
        files: files.filter(({ messageId }) => messageId === row.id).map(({ messageId: _, ...file }) => file),
      })),
      nextCursor,
    };
  }

  /** Messages of others that this person has not read, in all threads. */
  async unread(actor: Actor): Promise<number> {
    return (await seenThreads(this.read, actor, `WHERE "unread" > 0`)).reduce((sum, { unread }) => sum + unread, 0);
  }

  private async choices(actor: Actor, applicationId: string | undefined): Promise<ThreadChoiceDto[]> {
    if (!applicationId) return [];
    const application = await this.applicants.application(applicationId);
    const ties = await tiesOf(this.read, applicationId);
    const found = concerns(actor, application, ties) ? openChoices(actor, application, ties) : [];
    const partyOf = await partiesBy(
      this.identity,
      found.flatMap(({ partnerOrganisationId }) => partnerOrganisationId ?? []),
    );
    return found.map(({ side, visibility, engagementId, partnerOrganisationId }) => ({
      side,
      visibility,
      engagementId,
      partnerName: partnerOrganisationId ? partyOf(partnerOrganisationId).name : null,
    }));
  }

  private async views(rows: readonly SeenThread[]): Promise<ThreadDto[]> {
    if (rows.length === 0) return [];
    const [summaries, partyOf] = await Promise.all([
      this.applicants.summaries([...new Set(rows.map(({ applicationId }) => applicationId))]),
      partiesBy(
        this.identity,
        rows.flatMap((row) => [row.applicantOrganisationId, ...(row.partnerOrganisationId ? [row.partnerOrganisationId] : [])]),
      ),
    ]);
    const applications = new Map(summaries.map((one) => [one.id, one]));
    return rows.map((row) => ({
      id: row.id,
      applicationId: row.applicationId,
      applicationNumber: applications.get(row.applicationId)?.number ?? '',
      applicationTitle: applications.get(row.applicationId)?.title ?? '',
      subject: row.subject,
      visibility: row.visibility,
      engagementId: row.engagementId,
      applicantName: partyOf(row.applicantOrganisationId).name,
      partnerName: row.partnerOrganisationId ? partyOf(row.partnerOrganisationId).name : null,
      state: row.state,
      side: row.side,
      partnerIn: row.partnerIn,
      messages: row.upTo,
      unread: row.unread,
      lastAt: row.lastAt.toISOString(),
    }));
  }
}
