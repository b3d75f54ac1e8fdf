import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import type { Membership, StaffMembership } from '@traverse/kernel';
import { ProgrammeClock } from '@traverse/platform';

import { hashToken } from './tokens.js';

/** Without a request for so long a session is over. */
export const IDLE_MS = 2 * 60 * 60_000;
/** And in any case after so long. */
export const ABSOLUTE_MS = 12 * 60 * 60_000;
/** How exact `lastSeenAt` is: one write a minute and session instead of one a request. */
const SEEN_EVERY_MS = 60_000;

export interface KnownSession {
  readonly id: string;
  readonly personId: string;
  readonly memberships: readonly Membership[];
  readonly staff: readonly StaffMembership[];
}

interface Row {
  readonly id: string;
  readonly person_id: string;
  readonly last_seen_at: Date;
  readonly memberships: Membership[] | null;
  readonly staff: StaffMembership[] | null;
}

// On the path of every request: one prepared statement, four index look-ups.
const FIND = `
  SELECT s."id", s."person_id", s."last_seen_at",
    (SELECT json_agg(json_build_object('organisationId', m."organisation_id", 'kind', o."kind", 'right', m."right"))
     FROM "identity"."membership" m JOIN "identity"."organisation" o ON o."id" = m."organisation_id"
     WHERE m."person_id" = s."person_id") AS "memberships",
    (SELECT json_agg(json_build_object('role', r."role", 'programmeId', r."programme_id"))
     FROM "identity"."staff_role" r WHERE r."person_id" = s."person_id" AND r."state" = 'granted') AS "staff"
  FROM "identity"."session" s
  WHERE s."token_hash" = $1 AND s."ended_at" IS NULL AND s."expires_at" > $2 AND s."last_seen_at" > $3`;

const TOUCH = `UPDATE "identity"."session" SET "last_seen_at" = greatest("last_seen_at", $2) WHERE "id" = $1`;

/** From the cookie's token to who asks, with everything that they may do, as it stands now. */
@Injectable()
export class SessionReader {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: ProgrammeClock,
  ) {}

  async find(token: string): Promise<KnownSession | null> {
    const now = this.clock.now();
    const [row] = await this.dataSource.query<Row[]>(FIND, [hashToken(token), now, new Date(now.getTime() - IDLE_MS)]);
    if (!row) return null;
    if (now.getTime() - row.last_seen_at.getTime() > SEEN_EVERY_MS) await this.dataSource.query(TOUCH, [row.id, now]);
    return { id: row.id, personId: row.person_id, memberships: row.memberships ?? [], staff: row.staff ?? [] };
  }
}
