import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What each context publishes for the homes: views of one shape, `waiting` (what waits for whom), and `applicant.owned`.
 * for_role says who can do it; not_person_id who must leave it to another person (four eyes).
 */
export class CreateReporting1764100000000 implements MigrationInterface {
  name = 'CreateReporting1764100000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [view, body] of views) {
      await queryRunner.query(`CREATE VIEW ${view} AS ${body}`);
      await queryRunner.query(`REVOKE INSERT, UPDATE, DELETE ON ${view} FROM traverse_app`);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const [view] of [...views].reverse()) await queryRunner.query(`DROP VIEW ${view}`);
  }
}

interface Row {
  readonly kind: string;
  readonly role: string;
  readonly from: string;
  readonly where: string;
  readonly organisation?: string;
  readonly person?: string;
  readonly notPerson?: string;
  readonly title?: string;
  readonly due?: string;
  readonly programme?: string;
}

function select({ kind, role, from, where, organisation, person, notPerson, title, due, programme }: Row): string {
  const uuid = (column: string | undefined): string => (column ? `"${column}"` : 'NULL::uuid');
  return `SELECT '${kind}'::text AS "kind", '${role}'::text AS "for_role", "id" AS "subject_id", ${uuid(programme ?? 'programme_id')} AS "programme_id", ${uuid(organisation)} AS "organisation_id",
    ${uuid(person)} AS "person_id", ${uuid(notPerson)} AS "not_person_id", ${title ? `"${title}"` : 'NULL::text'} AS "title", ${due ? `"${due}"` : 'NULL::timestamptz'} AS "due_at" FROM ${from} WHERE ${where}`;
}

const union = (rows: readonly Row[]): string => rows.map(select).join(' UNION ALL ');
const application = '"applicant"."application"';
const engagement = '"partner"."engagement"';
const assignment = '"evaluator"."assignment"';
const claim = '"finance"."claim"';
const payout = '"finance"."payout"';
const batch = '"finance"."batch"';

const views: readonly (readonly [string, string])[] = [
  [
    '"applicant"."waiting"',
    union([
      {
        kind: 'finish-application',
        role: 'applicant',
        from: application,
        where: `"state" = 'draft'`,
        organisation: 'organisation_id',
        title: 'title',
      },
      {
        kind: 'answer-clarification',
        role: 'applicant',
        from: application,
        where: `"state" = 'returned'`,
        organisation: 'organisation_id',
        title: 'title',
        due: 'return_due_at',
      },
      { kind: 'check-eligibility', role: 'officer', from: application, where: `"state" = 'submitted' AND "eligibility" = 'open'` },
      { kind: 'assign-partners', role: 'officer', from: application, where: `"state" = 'eligible'` },
      { kind: 'assign-evaluators', role: 'officer', from: application, where: `"state" = 'in-evaluation'` },
      { kind: 'freeze-ranking', role: 'officer', from: application, where: `"state" = 'evaluated'` },
    ]),
  ],
  [
    '"applicant"."owned"',
    `SELECT "id", "number", "title", "state", "organisation_id", "requested_minor" AS "amount_minor", "currency" FROM ${application}`,
  ],
  [
    '"partner"."waiting"',
    union([
      {
        kind: 'answer-engagement',
        role: 'partner',
        from: engagement,
        where: `"state" = 'proposed'`,
        organisation: 'partner_organisation_id',
        due: 'due_at',
      },
      {
        kind: 'confirm-partner',
        role: 'applicant',
        from: engagement,
        where: `"state" = 'accepted'`,
        organisation: 'applicant_organisation_id',
        due: 'due_at',
      },
    ]),
  ],
  [
    '"evaluator"."waiting"',
    union([
      {
        kind: 'answer-assignment',
        role: 'evaluator',
        from: assignment,
        where: `"state" = 'invited'`,
        person: 'evaluator_person_id',
        due: 'due_at',
      },
      {
        kind: 'write-review',
        role: 'evaluator',
        from: assignment,
        where: `"state" = 'accepted'`,
        person: 'evaluator_person_id',
        due: 'due_at',
      },
    ]),
  ],
  [
    '"award"."waiting"',
    union([
      {
        kind: 'confirm-decisions',
        role: 'approver',
        from: '"award"."decision"',
        where: `"state" = 'recommended'`,
        notPerson: 'recommended_by_id',
      },
      {
        kind: 'sign-agreement',
        role: 'applicant',
        from: '"award"."agreement"',
        where: `"state" = 'offered'`,
        organisation: 'applicant_organisation_id',
        due: 'sign_by_at',
      },
      { kind: 'countersign-agreements', role: 'officer', from: '"award"."agreement"', where: `"state" = 'signed'` },
      {
        kind: 'file-claim',
        role: 'applicant',
        from: '"award"."voucher"',
        where: `"state" = 'active'`,
        organisation: 'applicant_organisation_id',
        title: 'title',
        due: 'claim_until_at',
      },
    ]),
  ],
  [
    '"finance"."waiting"',
    union([
      {
        kind: 'answer-query',
        role: 'applicant',
        from: claim,
        where: `"state" = 'queried'`,
        organisation: 'applicant_organisation_id',
        title: 'number',
        due: 'answer_by_at',
      },
      { kind: 'certify-claims', role: 'officer', from: claim, where: `"state" = 'submitted'`, due: 'pay_by_at' },
      {
        kind: 'approve-claims',
        role: 'approver',
        from: claim,
        where: `"state" = 'certified'`,
        notPerson: 'certified_by_id',
        due: 'pay_by_at',
      },
      { kind: 'approve-payouts', role: 'finance-approver', from: payout, where: `"state" = 'requested'`, notPerson: 'requested_by_id' },
      { kind: 'make-batch', role: 'finance-officer', from: payout, where: `"state" = 'approved'` },
      { kind: 'check-batch', role: 'finance-officer', from: batch, where: `"state" = 'draft'`, notPerson: 'made_by_id' },
      { kind: 'release-batch', role: 'finance-approver', from: batch, where: `"state" = 'checked'`, notPerson: 'made_by_id' },
      { kind: 'resolve-payout', role: 'finance-officer', from: batch, where: `"state" = 'in-doubt'` },
    ]),
  ],
  [
    '"identity"."waiting"',
    union([
      {
        kind: 'grant-role',
        role: 'administrator',
        from: '"identity"."staff_role"',
        where: `"state" = 'requested'`,
        notPerson: 'requested_by',
      },
    ]),
  ],
  [
    '"outbox"."waiting"',
    `SELECT 'replay-jobs'::text AS "kind", 'administrator'::text AS "for_role", "event_id" AS "subject_id", NULL::uuid AS "programme_id", NULL::uuid AS "organisation_id",
      NULL::uuid AS "person_id", NULL::uuid AS "not_person_id", NULL::text AS "title", NULL::timestamptz AS "due_at" FROM "outbox"."delivery" WHERE "state" = 'dead'`,
  ],
];
