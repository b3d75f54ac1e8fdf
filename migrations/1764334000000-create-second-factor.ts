import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Authenticator apps and their recovery codes. */
export class CreateSecondFactor1764334000000 implements MigrationInterface {
  name = 'CreateSecondFactor1764334000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE "identity"."recovery_code"');
    await queryRunner.query('DROP TABLE "identity"."second_factor"');
  }
}

const statements = [
  `CREATE TABLE "identity"."second_factor" ("id" uuid NOT NULL, "state" text NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "person_id" uuid NOT NULL, "sealed_secret" text, "last_step" integer NOT NULL DEFAULT '0', "confirmed_at" TIMESTAMP WITH TIME ZONE, "reset_asked_by_id" uuid, CONSTRAINT "second_factor_secret" CHECK (("state" = 'off') = ("sealed_secret" IS NULL)), CONSTRAINT "PK_second_factor" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "second_factor_person" ON "identity"."second_factor" ("person_id") WHERE "state" <> 'off'`,
  `CREATE TABLE "identity"."recovery_code" ("id" uuid NOT NULL, "second_factor_id" uuid NOT NULL, "code_hash" text NOT NULL, "used_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "recovery_code_once" UNIQUE ("second_factor_id", "code_hash"), CONSTRAINT "PK_recovery_code" PRIMARY KEY ("id"))`,
  `ALTER TABLE "identity"."second_factor" ADD CONSTRAINT "second_factor_person_fkey" FOREIGN KEY ("person_id") REFERENCES "identity"."person"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "identity"."recovery_code" ADD CONSTRAINT "recovery_code_factor_fkey" FOREIGN KEY ("second_factor_id") REFERENCES "identity"."second_factor"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
];
