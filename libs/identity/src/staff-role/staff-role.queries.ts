import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { type Actor, decodeCursor, notFound, toPage } from '@traverse/kernel';
import { commandsFor } from '@traverse/platform';

import { FACTS } from './grant-staff-roles.js';
import type { StaffRoleDto, StaffRoleFilterDto, StaffRolePageDto } from './staff-role.dto.js';
import type { StaffRoleRow } from './staff-role.entity.js';
import { needsTwo, type StaffRoleFacts, staffRoleWorkflow } from './staff-role.workflow.js';

type Row = Omit<StaffRoleDto, 'allowedCommands' | 'needsTwo'> & Pick<StaffRoleRow, 'requestedBy' | 'version' | 'state'> & StaffRoleFacts;

const SELECT = `
  SELECT r."id", r."person_id" AS "personId", p."name" AS "personName", p."email" AS "personEmail", r."role", r."programme_id" AS "programmeId",
    r."state", r."version", r."requested_by" AS "requestedBy", q."name" AS "requestedByName", g."name" AS "grantedByName",
    r."created_at" AS "createdAt", r."granted_at" AS "grantedAt", r."revoked_at" AS "revokedAt", ${FACTS},
    (SELECT count(DISTINCT a."person_id")::int FROM "identity"."staff_role" a JOIN "identity"."person" ap ON ap."id" = a."person_id"
     WHERE a."state" = 'granted' AND a."role" = 'administrator' AND a."programme_id" IS NULL AND ap."state" = 'active'
     AND a."person_id" <> r."person_id") AS "administratorsLeft"
  FROM "identity"."staff_role" r JOIN "identity"."person" p ON p."id" = r."person_id"
  LEFT JOIN "identity"."person" q ON q."id" = r."requested_by" LEFT JOIN "identity"."person" g ON g."id" = r."granted_by"`;

const PAGE = 50;

@Injectable()
export class StaffRoleQueries {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async one(actor: Actor, id: string): Promise<StaffRoleDto> {
    const [row] = await this.dataSource.query<Row[]>(`${SELECT} WHERE r."id" = $1`, [id]);
    if (!row) throw notFound('staff-role');
    return view(row, actor);
  }

  /** Newest first. */
  async list(actor: Actor, { state, personId, cursor }: StaffRoleFilterDto): Promise<StaffRolePageDto> {
    const [before = null] = cursor === undefined ? [] : decodeCursor(cursor);
    const rows = await this.dataSource.query<Row[]>(
      `${SELECT} WHERE ($1::text IS NULL OR r."state" = $1) AND ($2::uuid IS NULL OR r."person_id" = $2) AND ($3::uuid IS NULL OR r."id" < $3)
       ORDER BY r."id" DESC LIMIT $4`,
      [state ?? null, personId ?? null, before, PAGE + 1],
    );
    const page = toPage(rows, PAGE, ({ id }) => [id]);
    return { items: page.items.map((row) => view(row, actor)), nextCursor: page.nextCursor };
  }
}

function view(row: Row, actor: Actor): StaffRoleDto {
  const { otherRoles, requesterStands, administratorsLeft, requestedBy: _requestedBy, version: _version, ...rest } = row;
  const facts = { otherRoles, requesterStands, administratorsLeft };
  // The guards read only what the row above holds.
  const entity = row as unknown as StaffRoleRow;
  return { ...rest, needsTwo: needsTwo(row.role), allowedCommands: commandsFor(staffRoleWorkflow, entity, actor, facts) };
}
