import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a call asks of a signature, and how each one was given. */
export class SignWithCode1764334001000 implements MigrationInterface {
  name = 'SignWithCode1764334001000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "award"."agreement" ADD "signature_level" text NOT NULL DEFAULT 'simple'`);
    await queryRunner.query(`ALTER TABLE "award"."agreement_signature" ADD "signed_by" text NOT NULL DEFAULT 'name'`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "award"."agreement_signature" DROP "signed_by"');
    await queryRunner.query('ALTER TABLE "award"."agreement" DROP "signature_level"');
  }
}
