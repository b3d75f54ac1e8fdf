import type { MigrationInterface, QueryRunner } from 'typeorm';

const indexes = [
  ['application_list_instrument', '("call_id", "instrument", "programme_id", "state", "id")'],
  ['application_list_eligibility', '("eligibility", "programme_id", "state", "id")'],
  ['application_list_decision', '("decision_outcome", "programme_id", "state", "id") WHERE "decision_outcome" IS NOT NULL'],
  ['application_list_voucher', '("voucher_state", "programme_id", "state", "id") WHERE "voucher_state" IS NOT NULL'],
  ['application_list_with_partner', '("programme_id", "state", "id") WHERE "partner_organisation_id" IS NOT NULL'],
  ['application_list_without_partner', '("programme_id", "state", "id") WHERE "partner_organisation_id" IS NULL'],
] as const;

/** Finds the rows with a voucher state, decision, verdict, voucher type or partner that hardly any row has, or none of a state, without walking along the whole order. */
export class RareInApplicationList1764301003000 implements MigrationInterface {
  name = 'RareInApplicationList1764301003000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [name, columns] of indexes) await queryRunner.query(`CREATE INDEX "${name}" ON "reporting"."application_list" ${columns}`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const [name] of indexes) await queryRunner.query(`DROP INDEX "reporting"."${name}"`);
  }
}
