import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { IdentityFacade } from '@traverse/identity';
import { type Actor, formatDecimal } from '@traverse/kernel';
import { PartnerFacade } from '@traverse/partner';

import type { HomeDto, HomeTaskDto, OwnedApplicationDto } from './home.dto.js';
import { SubjectTitles } from './subject-titles.js';

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
const VIEWS = [
  ...['applicant', 'partner', 'evaluator', 'award', 'finance', 'identity', 'outbox'].map((schema) => `"${schema}"."waiting"`),
  '"finance"."waiting_screening"',
]
  .map((view) => `SELECT * FROM ${view}`)
  .join(' UNION ALL ');
const PERSONAL = `
  SELECT "kind", "subject_id", "title", "due_at" FROM (${VIEWS}) AS w
  WHERE ("for_role" IN ('applicant', 'partner') AND "organisation_id" = ANY($1::uuid[])) OR ("for_role" = 'evaluator' AND "person_id" = $2)
  ORDER BY "due_at" NULLS LAST, "subject_id" LIMIT 200`;
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
  'declare-conflicts': '/reviews/conflicts/:id',
  'answer-assignment': '/reviews/:id',
  'write-review': '/reviews/:id',
  'read-messages': '/messages?unread=true',
  'check-eligibility': '/desk/applications?state=submitted',
  'assign-partners': '/desk/matching',
  'assign-evaluators': '/desk/reviews',
  'chase-reviews': '/desk/reviews?state=overdue',
  'freeze-ranking': '/desk/ranking',
  'confirm-decisions': '/desk/decisions',
  'countersign-agreements': '/desk/agreements',
  'check-signed-copies': '/desk/agreements?state=copies',
  'certify-claims': '/desk/claims?state=submitted',
  'approve-claims': '/desk/claims?state=certified',
  'approve-payouts': '/desk/payouts?state=requested',
  'make-batch': '/desk/batches',
  'check-batch': '/desk/batches?state=draft',
  'release-batch': '/desk/batches?state=checked',
  'resolve-payout': '/desk/batches?state=in-doubt',
  'decide-hits': '/desk/screening',
  'grant-role': '/administration/roles',
  'replay-jobs': '/administration/failed-jobs',
};

/** Where many of a kind stand together: above this number one line counts them instead of a line each. */
const MANY = 3;
const LISTS: Readonly<Record<string, string>> = {
  'answer-assignment': '/reviews',
  'write-review': '/reviews',
  'answer-engagement': '/engagements',
};

/** Everybody's first page: what waits for me, until when, one button each; then what I own. */
@Injectable()
export class HomeQueries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly identity: IdentityFacade,
    private readonly titles: SubjectTitles,
    private readonly partners: PartnerFacade,
  ) {}

  async home(actor: Actor): Promise<HomeDto> {
    const organisations = actor.memberships.map((membership) => membership.organisationId);
    const personId = actor.personId ?? '';
    const [person, personal, counted, owned, unread] = await Promise.all([
      this.identity.person(personId),
      this.dataSource.query<Waiting[]>(PERSONAL, [organisations, personId]),
      this.dataSource.query<Counted[]>(STAFF, [
        actor.staff.map((held) => held.role),
        actor.staff.map((held) => held.programmeId),
        personId,
      ]),
      this.dataSource.query<Owned[]>(OWNED, [organisations]),
      this.partners.unreadMessages(actor),
    ]);
    const named = gathered(personal);
    const titles = await this.titles.of(named.filter((task): task is Waiting => 'subject_id' in task && task.title === null));
    const mine = named.map((task) => ('subject_id' in task ? personalTask(task, titles) : countedTask(task, LISTS)));
    const messages = unread > 0 ? [countedTask({ kind: 'read-messages', count: unread, due_at: null }, HREF)] : [];
    const tasks = [...mine, ...messages, ...counted.map((task) => countedTask(task, HREF))];
    return {
      greetingName: person.name,
      tasks: tasks.map((task, i) => ({ ...task, primary: i === 0 })),
      applications: owned.map(application),
    };
  }
}

/** Many of a kind become one line, where the first of them stood. */
function gathered(rows: readonly Waiting[]): (Waiting | Counted)[] {
  const ofKind = (kind: string): Waiting[] => rows.filter((row) => row.kind === kind);
  const many = (kind: string): boolean => kind in LISTS && ofKind(kind).length > MANY;
  return rows.flatMap((row): (Waiting | Counted)[] => {
    if (!many(row.kind)) return [row];
    const all = ofKind(row.kind);
    return row === all[0] ? [{ kind: row.kind, count: all.length, due_at: row.due_at }] : [];
  });
}

function personalTask(row: Waiting, titles: ReadonlyMap<string, string>): Omit<HomeTaskDto, 'primary'> {
  return {
    id: `${row.kind}-${row.subject_id}`,
    titleKey: row.kind,
    params: { title: row.title ?? titles.get(row.subject_id) ?? '' },
    dueAt: row.due_at?.toISOString() ?? null,
    href: (HREF[row.kind] ?? '/').replace(':id', row.subject_id),
  };
}

function countedTask(row: Counted, hrefs: Readonly<Record<string, string>>): Omit<HomeTaskDto, 'primary'> {
  return {
    id: row.kind,
    titleKey: row.kind,
    params: { count: row.count },
    dueAt: row.due_at?.toISOString() ?? null,
    href: hrefs[row.kind] ?? '/',
  };
}

function application(row: Owned): OwnedApplicationDto {
  const { id, number, title, state, amount_minor: minor, currency } = row;
  return { id, number, title, state, amount: minor === null ? null : formatDecimal(BigInt(minor), currency), currency };
}
