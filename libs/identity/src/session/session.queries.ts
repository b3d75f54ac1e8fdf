import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import type { Actor } from '@traverse/kernel';
import { CONFIG, type Config, ProgrammeClock } from '@traverse/platform';

import { coarseRoles } from './roles.js';
import { IDLE_MS, SessionReader } from './session-reader.js';
import type { PartyDto, SessionDto, SessionItemDto, SessionPersonDto } from './session.dto.js';
import { csrfTokenOf } from './tokens.js';

/** What the web needs to know about who is there. */
@Injectable()
export class SessionQueries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly reader: SessionReader,
    private readonly clock: ProgrammeClock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async view(token: string | null): Promise<SessionDto> {
    const session = token === null ? null : await this.reader.find(token);
    if (!session || token === null) return { person: null, csrfToken: '', roles: [], parties: [], demo: this.config.demo };
    const people = this.dataSource.query<SessionPersonDto[]>(
      `SELECT "id", "name", "email", "language" FROM "identity"."person" WHERE "id" = $1`,
      [session.personId],
    );
    const parties = this.dataSource.query<PartyDto[]>(
      `SELECT o."id" AS "organisationId", o."name", o."kind", m."right" FROM "identity"."membership" m
       JOIN "identity"."organisation" o ON o."id" = m."organisation_id" WHERE m."person_id" = $1 ORDER BY o."name", o."id"`,
      [session.personId],
    );
    const roles = [...coarseRoles(session)].filter((role) => role !== 'signed-in');
    return {
      person: (await people)[0] ?? null,
      csrfToken: csrfTokenOf(token),
      roles,
      parties: await parties,
      demo: this.config.demo,
    };
  }

  list(actor: Actor): Promise<SessionItemDto[]> {
    const now = this.clock.now();
    return this.dataSource.query<SessionItemDto[]>(
      `SELECT "id", "created_at" AS "createdAt", "last_seen_at" AS "lastSeenAt", "device", "id" = $2 AS "current"
       FROM "identity"."session" WHERE "person_id" = $1 AND "ended_at" IS NULL AND "expires_at" > $3 AND "last_seen_at" > $4
       ORDER BY "last_seen_at" DESC, "id" LIMIT 100`,
      [actor.personId, actor.sessionId ?? null, now, new Date(now.getTime() - IDLE_MS)],
    );
  }
}
