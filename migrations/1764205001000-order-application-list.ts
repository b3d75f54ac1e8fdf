import type { MigrationInterface, QueryRunner } from 'typeorm';

const orders = [
  ['company', 'company_key'],
  ['score', 'score'],
  ['requested', 'requested_minor'],
] as const;
const scopes = [
  ['', 'programme_id'],
  ['call_', 'call_id'],
] as const;

/** The states come before what is sorted by: a state filter is then a walk along the index, in every order. */
export class OrderApplicationList1764205001000 implements MigrationInterface {
  name = 'OrderApplicationList1764205001000';

  up(queryRunner: QueryRunner): Promise<void> {
    return remake(queryRunner, '"state", ');
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return remake(queryRunner, '');
  }
}

async function remake(queryRunner: QueryRunner, between: string): Promise<void> {
  for (const [prefix, scope] of scopes)
    for (const [order, column] of orders) {
      const name = `"application_list_${prefix}${order}"`;
      await queryRunner.query(`DROP INDEX "reporting".${name}`);
      await queryRunner.query(`CREATE INDEX ${name} ON "reporting"."application_list" ("${scope}", ${between}"${column}", "id")`);
    }
}
