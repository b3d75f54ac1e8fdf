import type { MigrationInterface, QueryRunner } from 'typeorm';

const indexes = [
  ['application_list_instrument', '("call_id", "instrument", "id")'],
  ['application_list_eligibility', '("eligibility", "programme_id", "id")'],
  ['application_list_decision', '("decision_outcome", "programme_id", "id") WHERE "decision_outcome" IS NOT NULL'],
  ['application_list_voucher', '("voucher_state", "programme_id", "id") WHERE "voucher_state" IS NOT NULL'],
] as const;

/** Finds the rows with a voucher state, decision, verdict or voucher type that hardly any row has, without walking along the whole order. */
export class RareInApplicationList1764301003000 implements MigrationInterface {
  name = 'RareInApplicationList1764301003000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [name, columns] of indexes) await queryRunner.query(`CREATE INDEX "${name}" ON "reporting"."application_list" ${columns}`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const [name] of indexes) await queryRunner.query(`DROP INDEX "reporting"."${name}"`);
  }
}
