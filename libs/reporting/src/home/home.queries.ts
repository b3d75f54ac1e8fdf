import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { IdentityFacade } from '@traverse/identity';
import { type Actor, formatDecimal } from '@traverse/kernel';

import type { HomeDto, HomeTaskDto } from './home.dto.js';

interface Waiting {
  readonly kind: string;
  readonly subject_id: string;
  readonly title: string | null;
  readonly due_at: Date | null;
}

interface Counted {
  readonly kind: string;
  readonly count: number;
  readonly due_at: Date | null;
}

interface Owned {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly state: string;
  readonly amount_minor: string | null;
  readonly currency: string;
}

/** The contexts publish what waits for somebody as views of one shape (see migrations/…-create-reporting); their tables stay their own. */
const VIEWS = ['applicant', 'partner', 'evaluator', 'award', 'finance', 'identity', 'outbox']
  .map((schema) => `SELECT * FROM "${schema}"."waiting"`)
  .join(' UNION ALL ');
const PERSONAL = `
  SELECT "kind", "subject_id", "title", "due_at" FROM (${VIEWS}) AS w
  WHERE ("for_role" IN ('applicant', 'partner') AND "organisation_id" = ANY($1::uuid[])) OR ("for_role" = 'evaluator' AND "person_id" = $2)
  ORDER BY "due_at" NULLS LAST, "subject_id" LIMIT 20`;
/** Staff see what waits as counts, and never what they must leave to another person. */
const STAFF = `
  SELECT "kind", count(*)::int AS "count", min("due_at") AS "due_at" FROM (${VIEWS}) AS w
  JOIN unnest($1::text[], $2::uuid[]) AS held("role", "programme") ON held."role" = w."for_role" AND (held."programme" IS NULL OR w."programme_id" IS NULL OR held."programme" = w."programme_id")
  WHERE w."not_person_id" IS NULL OR w."not_person_id" <> $3
  GROUP BY "kind" ORDER BY "kind"`;
const OWNED = `SELECT "id", "number", "title", "state", "amount_minor", "currency" FROM "applicant"."owned" WHERE "organisation_id" = ANY($1::uuid[]) ORDER BY "id" DESC LIMIT 20`;

/** Where each kind of task leads; `:id` is what it is about. */
const HREF: Readonly<Record<string, string>> = {
  'finish-application': '/applications/:id',
  'answer-clarification': '/applications/:id',
  'confirm-partner': '/engagements/:id',
  'answer-engagement': '/engagements/:id',
  'sign-agreement': '/agreements/:id',
  'file-claim': '/vouchers/:id',
  'answer-query': '/claims/:id',
  'answer-assignment': '/reviews/:id',
  'write-review': '/reviews/:id',
  'check-eligibility': '/desk/applications?state=submitted',
  'assign-partners': '/desk/matching',
  'assign-evaluators': '/desk/reviews',
  'freeze-ranking': '/desk/ranking',
  'confirm-decisions': '/desk/decisions',
  'countersign-agreements': '/desk/agreements',
  'certify-claims': '/desk/claims?state=submitted',
  'approve-claims': '/desk/claims?state=certified',
  'approve-payouts': '/desk/payouts?state=requested',
  'make-batch': '/desk/batches',
  'check-batch': '/desk/batches?state=draft',
  'release-batch': '/desk/batches?state=checked',
  'resolve-payout': '/desk/batches?state=in-doubt',
  'grant-role': '/administration/roles',
  'replay-jobs': '/administration/failed-jobs',
};

/** Everybody's first page: what waits for me, until when, one button each; then what I own. Four queries. */
@Injectable()
export class HomeQueries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly identity: IdentityFacade,
  ) {}

  async home(actor: Actor): Promise<HomeDto> {
    const organisations = actor.memberships.map((membership) => membership.organisationId);
    const personId = actor.personId ?? '';
    const [person, personal, counted, owned] = await Promise.all([
      this.identity.person(personId),
      this.dataSource.query<Waiting[]>(PERSONAL, [organisations, personId]),
      this.dataSource.query<Counted[]>(STAFF, [
        actor.staff.map((held) => held.role),
        actor.staff.map((held) => held.programmeId),
        personId,
      ]),
      this.dataSource.query<Owned[]>(OWNED, [organisations]),
    ]);
    const tasks = [...personal.map(personalTask), ...counted.map(countedTask)];
    const sme = actor.memberships.some((membership) => membership.kind === 'sme');
    return {
      greetingName: person.name,
      tasks: tasks.map((task, i) => ({ ...task, primary: i === 0 })),
      sections: sme ? [{ kind: 'items', key: 'applications', items: owned.map(item) }] : [],
    };
  }
}

function personalTask(row: Waiting): Omit<HomeTaskDto, 'primary'> {
  const href = (HREF[row.kind] ?? '/').replace(':id', row.subject_id);
  return {
    id: `${row.kind}-${row.subject_id}`,
    titleKey: row.kind,
    params: { title: row.title ?? '' },
    dueAt: row.due_at?.toISOString() ?? null,
    href,
  };
}

function countedTask(row: Counted): Omit<HomeTaskDto, 'primary'> {
  return {
    id: row.kind,
    titleKey: row.kind,
    params: { count: row.count },
    dueAt: row.due_at?.toISOString() ?? null,
    href: HREF[row.kind] ?? '/',
  };
}

function item(row: Owned): Record<string, unknown> {
  const money =
    row.amount_minor === null ? null : { amount: formatDecimal(BigInt(row.amount_minor), row.currency), currency: row.currency };
  return {
    id: row.id,
    title: row.title || row.number,
    subtitle: row.number,
    workflow: 'application',
    state: row.state,
    money,
    href: `/applications/${row.id}`,
  };
}
