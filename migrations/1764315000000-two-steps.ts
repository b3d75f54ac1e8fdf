import type { MigrationInterface, QueryRunner } from 'typeorm';

const states = (names: readonly string[]): string => `CHECK ("state" IN (${names.map((name) => `'${name}'`).join(', ')}))`;
const BEFORE = [
  'draft',
  'submitted',
  'returned',
  'waiting',
  'eligible',
  'ineligible',
  'partnered',
  'in-evaluation',
  'evaluated',
  'approved',
  'reserve-listed',
  'rejected',
  'lapsed',
  'withdrawn',
];
const AFTER = ['draft', 'sketched', 'shortlisted', ...BEFORE.slice(1)];
const index = (where: string): string =>
  `CREATE INDEX "application_returned" ON "applicant"."application"  ("return_due_at") WHERE "state" ${where}`;

/** Calls with two steps: a sketch first, then the full form of those who are shortlisted. */
export class TwoSteps1764315000000 implements MigrationInterface {
  name = 'TwoSteps1764315000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "applicant"."application" ADD "two_step" boolean NOT NULL DEFAULT false`);
    await this.allow(queryRunner, AFTER, `IN ('returned', 'shortlisted')`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await this.allow(queryRunner, BEFORE, `= 'returned'`);
    await queryRunner.query(`ALTER TABLE "applicant"."application" DROP COLUMN "two_step"`);
  }

  private async allow(queryRunner: QueryRunner, names: readonly string[], due: string): Promise<void> {
    await queryRunner.query(`ALTER TABLE "applicant"."application" DROP CONSTRAINT "application_state"`);
    await queryRunner.query(`ALTER TABLE "applicant"."application" ADD CONSTRAINT "application_state" ${states(names)}`);
    await queryRunner.query(`DROP INDEX "applicant"."application_returned"`);
    await queryRunner.query(index(due));
  }
}
