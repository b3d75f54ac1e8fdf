import type { MigrationInterface, QueryRunner } from 'typeorm';

import { agreementTexts } from './data/agreement-texts-1.js';

/** Versioned texts, signed copies, new versions of agreements in force. */
export class DeepenAgreements1764344000000 implements MigrationInterface {
  name = 'DeepenAgreements1764344000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
    for (const [language, blocks] of Object.entries(agreementTexts))
      await queryRunner.query(
        `INSERT INTO "award"."agreement_text" ("id", "scope", "language", "version", "blocks", "reason", "written_by_id", "written_at")
         VALUES (gen_random_uuid(), 'base', $1, 1, $2::jsonb, 'The first wording of the house.', NULL, now())`,
        [language, JSON.stringify(blocks)],
      );
    for (const [view, query] of [...views, ...AWARD_RECORDS]) await queryRunner.query(`CREATE OR REPLACE VIEW ${view} AS ${query}`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const [view, query] of before) await queryRunner.query(`CREATE OR REPLACE VIEW ${view} AS ${query}`);
    for (const statement of undo) await queryRunner.query(statement);
  }
}

const statements = [
  `ALTER TABLE "award"."agreement" ADD "edition" integer NOT NULL DEFAULT '1'`,
  `ALTER TABLE "award"."agreement" ADD "previous_id" uuid`,
  `ALTER TABLE "award"."agreement" ADD "changes" jsonb`,
  `ALTER TABLE "award"."agreement" ADD "proposed_by_id" uuid`,
  `ALTER TABLE "award"."agreement" ADD "takes_copies" boolean NOT NULL DEFAULT false`,
  `ALTER TABLE "award"."agreement" ADD "base_text_version" integer`,
  `ALTER TABLE "award"."agreement" ADD "call_text_version" integer`,
  `ALTER TABLE "award"."agreement" DROP CONSTRAINT "agreement_decision"`,
  `ALTER TABLE "award"."agreement" ADD CONSTRAINT "agreement_edition" UNIQUE ("decision_id", "edition")`,
  `CREATE UNIQUE INDEX "agreement_one_open" ON "award"."agreement" ("decision_id") WHERE "state" IN ('offered', 'signed')`,
  `CREATE UNIQUE INDEX "agreement_one_in_force" ON "award"."agreement" ("decision_id") WHERE "state" = 'in-force'`,
  `ALTER TABLE "award"."agreement_signature" ADD "copy_id" uuid`,
  `CREATE TABLE "award"."agreement_text" ("id" uuid NOT NULL, "scope" text NOT NULL, "language" text NOT NULL, "version" integer NOT NULL, "blocks" jsonb NOT NULL, "reason" text NOT NULL, "written_by_id" uuid, "written_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "agreement_text_version" UNIQUE ("scope", "language", "version"), CONSTRAINT "PK_agreement_text" PRIMARY KEY ("id"))`,
  `REVOKE UPDATE, DELETE, TRUNCATE ON "award"."agreement_text" FROM traverse_app`,
  `CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "award"."agreement_text" FOR EACH STATEMENT EXECUTE FUNCTION "platform"."refuse_change"()`,
  `CREATE TABLE "award"."signed_copy" ("id" uuid NOT NULL, "state" text NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "agreement_id" uuid NOT NULL, "programme_id" uuid NOT NULL, "applicant_organisation_id" uuid NOT NULL, "partner_organisation_id" uuid, "party" text NOT NULL, "signer_name" text NOT NULL, "text_hash" text NOT NULL, "storage_key" text NOT NULL, "name" text NOT NULL, "size" integer NOT NULL, "sha256" text NOT NULL, "electronic_signatures" integer NOT NULL, "is_our_document" boolean NOT NULL, "uploaded_by_id" uuid NOT NULL, "checked_with" text, "decided_at" TIMESTAMP WITH TIME ZONE, "decided_by_id" uuid, "reason" text, CONSTRAINT "PK_signed_copy" PRIMARY KEY ("id"))`,
  `ALTER TABLE "award"."signed_copy" ADD CONSTRAINT "signed_copy_agreement_fkey" FOREIGN KEY ("agreement_id") REFERENCES "award"."agreement"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE INDEX "signed_copy_agreement" ON "award"."signed_copy" ("agreement_id")`,
  `CREATE UNIQUE INDEX "signed_copy_one_waiting" ON "award"."signed_copy" ("agreement_id", "party") WHERE "state" = 'waiting'`,
  `REVOKE DELETE, TRUNCATE ON "award"."signed_copy" FROM traverse_app`,
];

const undo = [
  `DROP TABLE "award"."signed_copy"`,
  `DROP TABLE "award"."agreement_text"`,
  `ALTER TABLE "award"."agreement_signature" DROP COLUMN "copy_id"`,
  `DROP INDEX "award"."agreement_one_in_force"`,
  `DROP INDEX "award"."agreement_one_open"`,
  `ALTER TABLE "award"."agreement" DROP CONSTRAINT "agreement_edition"`,
  `ALTER TABLE "award"."agreement" ADD CONSTRAINT "agreement_decision" UNIQUE ("decision_id")`,
  ...['call_text_version', 'base_text_version', 'takes_copies', 'proposed_by_id', 'changes', 'previous_id', 'edition'].map(
    (column) => `ALTER TABLE "award"."agreement" DROP COLUMN "${column}"`,
  ),
];

interface Waits {
  readonly kind: string;
  readonly role: string;
  readonly from: string;
  readonly organisation?: string;
  readonly notPerson?: string;
  readonly title?: string;
  readonly due?: string;
}
/** One row of a context's `waiting` view, in the shape that the homes read. */
const waits = ({ kind, role, from, organisation, notPerson, title, due }: Waits): string =>
  `SELECT '${kind}'::text AS "kind", '${role}'::text AS "for_role", x."id" AS "subject_id", x."programme_id" AS "programme_id", ${organisation ? `x."${organisation}"` : 'NULL::uuid'} AS "organisation_id",
    NULL::uuid AS "person_id", ${notPerson ? `x."${notPerson}"` : 'NULL::uuid'} AS "not_person_id", ${title ? `x."${title}"` : 'NULL::text'} AS "title", ${due ? `x."${due}"` : 'NULL::timestamptz'} AS "due_at" FROM ${from}`;

const decisions: Waits = {
  kind: 'confirm-decisions',
  role: 'approver',
  from: `"award"."decision" x WHERE x."state" = 'recommended'`,
  notPerson: 'recommended_by_id',
};
const claims: Waits = {
  kind: 'file-claim',
  role: 'applicant',
  from: `"award"."voucher" x WHERE x."state" = 'active'`,
  organisation: 'applicant_organisation_id',
  title: 'title',
  due: 'claim_until_at',
};
/** Whose side has neither signed nor brought a copy that is being looked at. */
const toSign = (party: 'sme' | 'partner'): string =>
  `"award"."agreement" x WHERE x."state" = 'offered' AND '${party}' = ANY(x."parties")
    AND NOT EXISTS (SELECT 1 FROM "award"."agreement_signature" s WHERE s."agreement_id" = x."id" AND s."party" = '${party}')
    AND NOT EXISTS (SELECT 1 FROM "award"."signed_copy" c WHERE c."agreement_id" = x."id" AND c."party" = '${party}' AND c."state" = 'waiting')`;

const published = (agreements: string): string =>
  `SELECT d."id", d."application_id", d."call_id", d."call_version", d."programme_id", d."applicant_organisation_id",
      coalesce(v."partner_organisation_id", d."partner_organisation_id") AS "partner_organisation_id", d."envelope_id", d."amount_minor", d."currency",
      d."communicated_at", a."state" AS "agreement_state", a."in_force_at", v."state" AS "voucher_state", v."valid_until_at"
    FROM "award"."decision" d LEFT JOIN ${agreements}
    WHERE d."state" = 'communicated' AND d."outcome" = 'fund' AND (a."state" IS NULL OR a."state" NOT IN ('declined', 'lapsed'))`;

const views: readonly (readonly [string, string])[] = [
  [
    '"award"."waiting"',
    [
      waits(decisions),
      waits({
        kind: 'sign-agreement',
        role: 'applicant',
        from: toSign('sme'),
        organisation: 'applicant_organisation_id',
        due: 'sign_by_at',
      }),
      waits({
        kind: 'sign-agreement',
        role: 'partner',
        from: toSign('partner'),
        organisation: 'partner_organisation_id',
        due: 'sign_by_at',
      }),
      waits({
        kind: 'countersign-agreements',
        role: 'officer',
        from: `"award"."agreement" x WHERE x."state" = 'signed'`,
        notPerson: 'proposed_by_id',
      }),
      waits({
        kind: 'check-signed-copies',
        role: 'officer',
        from: `"award"."signed_copy" x JOIN "award"."agreement" a ON a."id" = x."agreement_id" AND a."state" = 'offered' WHERE x."state" = 'waiting'`,
      }),
      waits(claims),
    ].join(' UNION ALL '),
  ],
  [
    '"award"."published_award"',
    // The version that counts, with the day on which the first one came into force: that is the day of the grant.
    published(
      `LATERAL (SELECT one."state", min(one."in_force_at") OVER () AS "in_force_at" FROM "award"."agreement" one WHERE one."decision_id" = d."id"
         ORDER BY (one."state" = 'in-force') DESC, (one."previous_id" IS NULL) DESC, one."edition" DESC LIMIT 1) a ON true
       LEFT JOIN "award"."voucher" v ON v."agreement_id" IN (SELECT "id" FROM "award"."agreement" WHERE "decision_id" = d."id")`,
    ),
  ],
];

const own = (kind: string, table: string): string =>
  `SELECT x."application_id", '${kind}' AS "kind", x."id", to_jsonb(x) - 'storage_key' AS "record" FROM ${table} x`;
const of = (kind: string, table: string, join: string): string =>
  `SELECT o."application_id", '${kind}' AS "kind", x."id", to_jsonb(x) - 'storage_key' - 'iban' AS "record" FROM ${table} x JOIN ${join}`;
const ofAgreement = '"award"."agreement" o ON o."id" = x."agreement_id"';
const records = (more: readonly string[]): string =>
  [
    own('award.decision', '"award"."decision"'),
    of('award.decision-confirmation', '"award"."decision_confirmation"', '"award"."decision" o ON o."id" = x."decision_id"'),
    own('award.agreement', '"award"."agreement"'),
    of('award.agreement-signature', '"award"."agreement_signature"', ofAgreement),
    ...more,
    own('award.voucher', '"award"."voucher"'),
  ].join(' UNION ALL ');
const AWARD_RECORDS: readonly (readonly [string, string])[] = [
  ['"award"."audit_record"', records([of('award.signed-copy', '"award"."signed_copy"', ofAgreement)])],
];

const before: readonly (readonly [string, string])[] = [
  [
    '"award"."waiting"',
    [
      waits(decisions),
      waits({
        kind: 'sign-agreement',
        role: 'applicant',
        from: `"award"."agreement" x WHERE x."state" = 'offered'`,
        organisation: 'applicant_organisation_id',
        due: 'sign_by_at',
      }),
      waits({ kind: 'countersign-agreements', role: 'officer', from: `"award"."agreement" x WHERE x."state" = 'signed'` }),
      waits(claims),
    ].join(' UNION ALL '),
  ],
  [
    '"award"."published_award"',
    published(`"award"."agreement" a ON a."decision_id" = d."id" LEFT JOIN "award"."voucher" v ON v."agreement_id" = a."id"`),
  ],
  ['"award"."audit_record"', records([])],
];
