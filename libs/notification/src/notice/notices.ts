import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { type Actor, decodeCursor, toPage } from '@traverse/kernel';
import { UnitOfWork } from '@traverse/platform';

import { isTemplate } from '../letter/templates.js';
import { CallFrames } from '../message/call-frames.js';
import { compose } from '../text/compose.js';
import type { NoticeDto, NoticeFilterDto, NoticePageDto, UnreadNoticesDto } from './notice.dto.js';

interface Row {
  readonly id: string;
  readonly eventId: string;
  readonly template: string;
  readonly href: string;
  readonly callId: string | null;
  readonly params: Readonly<Record<string, string>>;
  readonly createdAt: Date;
  readonly readAt: Date | null;
}

/** In the order in which things happened, not in which they were written down: letters about two events of one moment are made beside each other. */
const PAGE = `
  SELECT "id", "event_id" AS "eventId", "template", "href", "call_id" AS "callId", "params", "created_at" AS "createdAt", "read_at" AS "readAt"
  FROM "notification"."message"
  WHERE "person_id" = $1 AND ($2::uuid IS NULL OR ("event_id", "id") < ($2::uuid, $3::uuid)) ORDER BY "event_id" DESC, "id" DESC LIMIT $4`;
const UNREAD = `SELECT count(*)::int AS "unread" FROM "notification"."message" WHERE "person_id" = $1 AND "read_at" IS NULL`;
const READ = `
  UPDATE "notification"."message" SET "read_at" = $2
  WHERE "person_id" = $1 AND "read_at" IS NULL AND ($3::text[] IS NULL OR "id"::text = ANY($3::text[]))`;

/** Everybody's own messages, as the web shows them: the same letters as the mails, in the language of the page. */
@Injectable()
export class Notices {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly frames: CallFrames,
    private readonly uow: UnitOfWork,
  ) {}

  async page({ personId }: Actor, language: string, { cursor, limit = 20 }: NoticeFilterDto): Promise<NoticePageDto> {
    const [event = null, message = null] = cursor ? decodeCursor(cursor) : [];
    const [rows, [count]] = await Promise.all([
      this.dataSource.query<Row[]>(PAGE, [personId, event, message, limit + 1]),
      this.dataSource.query<{ unread: number }[]>(UNREAD, [personId]),
    ]);
    const { items, nextCursor } = toPage(rows, limit, ({ eventId, id }) => [eventId, id]);
    const notices: NoticeDto[] = [];
    // Calls are read once per process: no query per row.
    for (const row of items) notices.push(...(await this.write(row, language)));
    return { items: notices, nextCursor, unread: count?.unread ?? 0 };
  }

  read(actor: Actor, ids: readonly string[] | undefined): Promise<UnreadNoticesDto> {
    return this.uow.run(actor, async (tx) => {
      tx.defer(READ, [actor.personId, tx.now, ids ?? null]);
      const [count] = await tx.sql<{ unread: number }>(UNREAD, [actor.personId]);
      return { unread: count?.unread ?? 0 };
    });
  }

  private async write({ id, template, href, callId, params, createdAt, readAt }: Row, language: string): Promise<NoticeDto[]> {
    if (!isTemplate(template)) return [];
    const sheet = compose(language, template, params, await this.frames.of(callId, language));
    return [{ id, ...sheet, href, createdAt: createdAt.toISOString(), read: readAt !== null }];
  }
}
