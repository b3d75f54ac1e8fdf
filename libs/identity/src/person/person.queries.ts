import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { type Actor, decodeCursor, notFound, toPage } from '@traverse/kernel';
import { commandsFor } from '@traverse/platform';

import type { PersonDto, PersonFilterDto, PersonPageDto } from './person.dto.js';
import type { SecondFactor } from '../second-factor/second-factor.entity.js';
import { secondFactorWorkflow } from '../second-factor/second-factor.workflow.js';
import type { Person } from './person.entity.js';
import { type PersonFacts, personWorkflow } from './person.workflow.js';

type Row = Omit<PersonDto, 'allowedCommands' | 'secondFactorCommands'> & PersonFacts & { readonly resetAskedById: string | null };

const ADMINISTRATORS = `"identity"."staff_role" a JOIN "identity"."person" ap ON ap."id" = a."person_id"
  WHERE a."state" = 'granted' AND a."role" = 'administrator' AND a."programme_id" IS NULL AND ap."state" = 'active'`;

const SELECT = `
  SELECT p."id", p."name", p."email", p."language", p."state", p."created_at" AS "createdAt",
    coalesce((SELECT json_agg(json_build_object('id', r."id", 'role', r."role", 'programmeId', r."programme_id", 'state', r."state") ORDER BY r."id")
      FROM "identity"."staff_role" r WHERE r."person_id" = p."id" AND r."state" <> 'revoked'), '[]') AS "roles",
    coalesce((SELECT json_agg(json_build_object('organisationId', o."id", 'name', o."name", 'kind', o."kind", 'right', m."right") ORDER BY o."name", o."id")
      FROM "identity"."membership" m JOIN "identity"."organisation" o ON o."id" = m."organisation_id" WHERE m."person_id" = p."id"), '[]') AS "memberships",
    (SELECT count(DISTINCT a."person_id")::int FROM ${ADMINISTRATORS} AND a."person_id" <> p."id") AS "administratorsLeft",
    EXISTS (SELECT FROM ${ADMINISTRATORS} AND a."person_id" = p."id") AS "isAdministrator",
    coalesce(f."state", 'none') AS "secondFactor", f."reset_asked_by_id" AS "resetAskedById"
  FROM "identity"."person" p
  LEFT JOIN "identity"."second_factor" f ON f."person_id" = p."id" AND f."state" IN ('active', 'reset-asked')`;

const PAGE = 50;
const escaped = (text: string): string => `%${text.trim().replace(/[\\%_]/g, '\\$&')}%`;

/** People with what they hold, for the administration. */
@Injectable()
export class PersonQueries {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async one(actor: Actor, id: string): Promise<PersonDto> {
    const [row] = await this.dataSource.query<Row[]>(`${SELECT} WHERE p."id" = $1`, [id]);
    if (!row) throw notFound('person');
    return view(row, actor);
  }

  /** By name. */
  async list(actor: Actor, { q, cursor }: PersonFilterDto): Promise<PersonPageDto> {
    const [afterName = null, afterId = null] = cursor === undefined ? [] : decodeCursor(cursor);
    const rows = await this.dataSource.query<Row[]>(
      `${SELECT} WHERE ($1::text IS NULL OR p."name" ILIKE $1 OR p."email" ILIKE $1)
       AND ($2::text IS NULL OR (p."name", p."id") > ($2, $3::uuid)) ORDER BY p."name", p."id" LIMIT $4`,
      [q?.trim() ? escaped(q) : null, afterName, afterId, PAGE + 1],
    );
    const page = toPage(rows, PAGE, ({ name, id }) => [name, id]);
    return { items: page.items.map((row) => view(row, actor)), nextCursor: page.nextCursor };
  }
}

function view({ administratorsLeft, isAdministrator, resetAskedById, ...rest }: Row, actor: Actor): PersonDto {
  // The guards read only the id and the state.
  const allowedCommands = commandsFor(personWorkflow, rest as unknown as Person, actor, { administratorsLeft, isAdministrator });
  const factor = { id: rest.id, personId: rest.id, state: rest.secondFactor, resetAskedById } as SecondFactor;
  return { ...rest, allowedCommands, secondFactorCommands: commandsFor(secondFactorWorkflow, factor, actor) };
}
