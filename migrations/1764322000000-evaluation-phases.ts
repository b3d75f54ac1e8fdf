import type { MigrationInterface, QueryRunner } from 'typeorm';

const COLUMNS = (kind: string, role: string, person: string, due: string, where: string): string =>
  `SELECT '${kind}'::text AS "kind", '${role}'::text AS "for_role", "id" AS "subject_id", "programme_id" AS "programme_id", NULL::uuid AS "organisation_id", ${person} AS "person_id", NULL::uuid AS "not_person_id", NULL::text AS "title", "${due}" AS "due_at" FROM "evaluator"."assignment" WHERE ${where}`;
const MINE = '"evaluator_person_id"';
const BEFORE = [
  COLUMNS('answer-assignment', 'evaluator', MINE, 'due_at', `"state" = 'invited'`),
  COLUMNS('write-review', 'evaluator', MINE, 'due_at', `"state" = 'accepted'`),
];
const NOW = [
  COLUMNS('answer-assignment', 'evaluator', MINE, 'answer_by_at', `"state" = 'invited'`),
  COLUMNS('write-review', 'evaluator', MINE, 'due_at', `"state" = 'accepted'`),
  COLUMNS('chase-reviews', 'officer', 'NULL::uuid', 'due_at', `"state" = 'accepted' AND "overdue_at" IS NOT NULL`),
];

/** Phases of an evaluation with their ends; the term of an invitation; which reviews are overdue. */
export class EvaluationPhases1764322000000 implements MigrationInterface {
  name = 'EvaluationPhases1764322000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const statements = [
      `CREATE TABLE "evaluator"."phase" ("id" uuid NOT NULL, "state" text NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "call_id" uuid NOT NULL, "programme_id" uuid NOT NULL, "key" text NOT NULL, "starts_at" TIMESTAMP WITH TIME ZONE NOT NULL, "ends_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "phase_once" UNIQUE ("call_id", "key"), CONSTRAINT "PK_phase" PRIMARY KEY ("id"))`,
      `CREATE INDEX "phase_next" ON "evaluator"."phase" ("state", "ends_at") WHERE "state" <> 'over'`,
      `ALTER TABLE "evaluator"."assignment" ADD "answer_by_at" TIMESTAMP WITH TIME ZONE`,
      `UPDATE "evaluator"."assignment" SET "answer_by_at" = "due_at"`,
      `ALTER TABLE "evaluator"."assignment" ALTER COLUMN "answer_by_at" SET NOT NULL`,
      `ALTER TABLE "evaluator"."assignment" ADD "overdue_at" TIMESTAMP WITH TIME ZONE`,
      `CREATE INDEX "assignment_answer" ON "evaluator"."assignment" ("answer_by_at") WHERE "state" = 'invited'`,
      `CREATE OR REPLACE VIEW "evaluator"."waiting" AS ${NOW.join(' UNION ALL ')}`,
    ];
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    const statements = [
      `CREATE OR REPLACE VIEW "evaluator"."waiting" AS ${BEFORE.join(' UNION ALL ')}`,
      `DROP INDEX "evaluator"."assignment_answer"`,
      `ALTER TABLE "evaluator"."assignment" DROP COLUMN "overdue_at"`,
      `ALTER TABLE "evaluator"."assignment" DROP COLUMN "answer_by_at"`,
      `DROP TABLE "evaluator"."phase"`,
    ];
    for (const statement of statements) await queryRunner.query(statement);
  }
}
