import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of no line is more accepted than the call pays of it. NOT VALID: what was accepted before is history and stays readable; every new word is held to it. */
export class AcceptWithinShare1764351000000 implements MigrationInterface {
  name = 'AcceptWithinShare1764351000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE "finance"."claim_line" ADD CONSTRAINT "claim_line_share" CHECK ("accepted_minor" IS NULL OR "share_minor" IS NULL OR "accepted_minor" <= "share_minor") NOT VALID`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "finance"."claim_line" DROP CONSTRAINT "claim_line_share"`);
  }
}
