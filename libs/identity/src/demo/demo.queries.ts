import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { notFound } from '@traverse/kernel';

import type { DemoLoginDto } from './demo.dto.js';

const SELECT = `
  SELECT p."demo_login" AS "login", p."name", p."email", o."name" AS "organisation",
    coalesce(r."role", CASE o."kind" WHEN 'sme' THEN 'applicant' WHEN 'partner' THEN 'partner' END, p."demo_login") AS "role"
  FROM "identity"."person" p
  LEFT JOIN LATERAL (SELECT "role" FROM "identity"."staff_role" WHERE "person_id" = p."id" AND "state" = 'granted' ORDER BY "id" LIMIT 1) r ON true
  LEFT JOIN LATERAL (SELECT o."name", o."kind" FROM "identity"."membership" m JOIN "identity"."organisation" o ON o."id" = m."organisation_id"
                     WHERE m."person_id" = p."id" ORDER BY m."id" LIMIT 1) o ON true
  WHERE p."demo_login" IS NOT NULL AND p."state" = 'active' ORDER BY p."id"`;

/** The one-click log-ins that the demonstration's seed has marked. */
@Injectable()
export class DemoQueries {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  logins(): Promise<DemoLoginDto[]> {
    return this.dataSource.query<DemoLoginDto[]>(SELECT);
  }

  async personOf(login: string): Promise<string> {
    const [row] = await this.dataSource.query<{ id: string }[]>(
      `SELECT "id" FROM "identity"."person" WHERE "demo_login" = $1 AND "state" = 'active'`,
      [login],
    );
    if (!row) throw notFound('person');
    return row.id;
  }
}
