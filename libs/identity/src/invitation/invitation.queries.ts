import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { type Actor, DomainError, isMemberOf } from '@traverse/kernel';
import { notFoundUnless, ProgrammeClock } from '@traverse/platform';

import { hashToken } from '../session/tokens.js';
import { mayGrant } from '../staff-role/staff-role.workflow.js';
import type { InvitationDto, InvitationPreviewDto } from './invitation.dto.js';
import { INVITATION } from './invitations.js';

const SELECT = `SELECT "id", "email", "organisation_id" AS "organisationId", "payload" ->> 'right' AS "right", "payload" ->> 'staffRole' AS "staffRole",
  "payload" ->> 'programmeId' AS "programmeId", "created_at" AS "createdAt", "expires_at" AS "expiresAt"
  FROM "identity"."one_time_link" WHERE "kind" = '${INVITATION}'`;

@Injectable()
export class InvitationQueries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: ProgrammeClock,
  ) {}

  /** Open ones: of an organisation for its members, of the team for who may send such. */
  async open(actor: Actor, organisationId: string | null): Promise<InvitationDto[]> {
    notFoundUnless(organisationId === null || isMemberOf(actor, organisationId), 'organisation');
    const rows = await this.dataSource.query<InvitationDto[]>(
      `${SELECT} AND "organisation_id" IS NOT DISTINCT FROM $1::uuid AND "used_at" IS NULL AND "withdrawn_at" IS NULL AND "expires_at" > $2
       ORDER BY "id" DESC LIMIT 200`,
      [organisationId, this.clock.now()],
    );
    return rows.filter(
      ({ staffRole, programmeId }) => organisationId !== null || mayGrant(actor, { role: staffRole as 'evaluator', programmeId }),
    );
  }

  async one(id: string): Promise<InvitationDto> {
    const [row] = await this.dataSource.query<InvitationDto[]>(`${SELECT} AND "id" = $1`, [id]);
    notFoundUnless(row !== undefined, 'invitation');
    return row;
  }

  /** What the holder of the token is invited to; whether there is an account is told to the mailbox's owner alone. */
  async preview(token: string): Promise<InvitationPreviewDto> {
    const [row] = await this.dataSource.query<(InvitationPreviewDto & { open: boolean })[]>(
      `SELECT l."email", o."name" AS "organisationName", l."payload" ->> 'right' AS "right", l."payload" ->> 'staffRole' AS "staffRole",
         l."used_at" IS NULL AND l."withdrawn_at" IS NULL AND l."expires_at" > $2 AS "open",
         EXISTS (SELECT FROM "identity"."person" p WHERE p."email" = l."email" AND p."state" = 'active') AS "known"
       FROM "identity"."one_time_link" l LEFT JOIN "identity"."organisation" o ON o."id" = l."organisation_id"
       WHERE l."token_hash" = $1 AND l."kind" = '${INVITATION}'`,
      [hashToken(token), this.clock.now()],
    );
    if (!row) throw new DomainError('link.not-found', { status: 404 });
    const { open, ...preview } = row;
    if (!open) throw new DomainError('identity.link-expired', { status: 410 });
    return preview;
  }
}
