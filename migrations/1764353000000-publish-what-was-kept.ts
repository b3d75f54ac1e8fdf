import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The registers tell what a payee has of the money: what was set against a debt was paid too, and what was given back is not. */
export class PublishWhatWasKept1764353000000 implements MigrationInterface {
  name = 'PublishWhatWasKept1764353000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE OR REPLACE VIEW "finance"."published_claim" AS ${CLAIMS(`${SETTLED} + ${SET_OFF} - ${GIVEN_BACK}`)}`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE OR REPLACE VIEW "finance"."published_claim" AS ${CLAIMS(SETTLED)}`);
  }
}

const SETTLED = `(SELECT coalesce(sum(p."amount_minor"), 0) FROM "finance"."payout" p WHERE p."claim_id" = c."id" AND p."state" = 'settled')`;
const SET_OFF = `(SELECT coalesce(sum(e."amount_minor"), 0) FROM "finance"."recovery_entry" e WHERE e."paid_claim_id" = c."id")`;
const GIVEN_BACK = `(SELECT coalesce(sum(r."repaid_minor" + r."offset_minor"), 0) FROM "finance"."recovery" r WHERE r."claim_id" = c."id")`;
const CLAIMS = (paid: string): string => `
  SELECT c."application_id", c."submitted_at", c."state", c."currency", ${paid} AS "paid_minor" FROM "finance"."claim" c`;
