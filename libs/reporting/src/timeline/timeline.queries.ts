import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { type Actor, isMemberOf } from '@traverse/kernel';
import { IdentityFacade } from '@traverse/identity';
import { type HistoryStep, historyOf, notFoundUnless } from '@traverse/platform';

import { CatchUp } from '../application-list/catch-up.js';
import { programmesRead } from '../application-list/desk-scope.js';
import { type DeskStepDto, type TimelineThing, timelineThings } from './timeline.dto.js';

interface Listed {
  readonly programme_id: string;
  readonly organisation_id: string;
  readonly partner_organisation_id: string | null;
}

const LISTED = `SELECT "programme_id", "organisation_id", "partner_organisation_id" FROM "reporting"."application_list" WHERE "id" = $1`;
/** What has grown out of the application, in every context. */
const THINGS = `
  SELECT "id" FROM "partner"."reported_engagement" WHERE "application_id" = $1
  UNION ALL SELECT "id" FROM "award"."reported_decision" WHERE "application_id" = $1
  UNION ALL SELECT "id" FROM "award"."reported_agreement" WHERE "application_id" = $1
  UNION ALL SELECT "id" FROM "award"."reported_voucher" WHERE "application_id" = $1
  UNION ALL SELECT "id" FROM "finance"."reported_claim" WHERE "application_id" = $1 AND "state" <> 'draft'
  UNION ALL SELECT "id" FROM "finance"."reported_payout" WHERE "application_id" = $1`;

/** What happened to an application from its first line to the last payout, and who did it: for staff of its programme. */
@Injectable()
export class TimelineQueries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly identity: IdentityFacade,
    private readonly catchUp: CatchUp,
  ) {}

  async of(actor: Actor, id: string): Promise<DeskStepDto[]> {
    await this.catchUp.execute();
    const [listed] = await this.dataSource.query<Listed[]>(LISTED, [id]);
    notFoundUnless(listed !== undefined && mayRead(actor, listed), 'application');
    const things = await this.dataSource.query<{ id: string }[]>(THINGS, [id]);
    const steps = await historyOf((text, values) => this.dataSource.query(text, values as unknown[]), [id, ...things.map((one) => one.id)]);
    const people = await this.identity.peopleByIds([...new Set(steps.flatMap(({ personId }) => personId ?? []))]);
    const names = new Map(people.map(({ personId, name }) => [personId, name]));
    return steps.map((step) => viewOf(step, names));
  }
}

/** As the list: staff of the programme, and never on their own case. */
function mayRead(actor: Actor, listed: Listed): boolean {
  const programmes = programmesRead(actor);
  const isParty = isMemberOf(actor, listed.organisation_id) || isMemberOf(actor, listed.partner_organisation_id);
  return !isParty && (programmes === null || programmes.includes(listed.programme_id));
}

const isThing = (name: string): name is TimelineThing => (timelineThings as readonly string[]).includes(name);

function viewOf(
  { id, at, entity, command, state, actedAs, personId, reason }: HistoryStep,
  names: ReadonlyMap<string, string>,
): DeskStepDto {
  const thing = entity.slice(entity.indexOf('.') + 1);
  if (!isThing(thing)) throw new Error(`the timeline knows no ${entity}`);
  // Who evaluates is told where evaluators are assigned, to those who assign them.
  const by = personId === null || actedAs.startsWith('system:evaluator') ? null : (names.get(personId) ?? null);
  return { id, at: at.toISOString(), thing, command, state, side: sideOf(thing, actedAs), by, reason };
}

/** Applications and claims are begun by the company, the rest by the programme. */
function sideOf(thing: TimelineThing, actedAs: string): DeskStepDto['side'] {
  if (actedAs.startsWith('system:')) return 'system';
  if (actedAs === 'applicant' || actedAs === 'partner') return actedAs;
  return actedAs === 'creator' && (thing === 'application' || thing === 'claim') ? 'applicant' : 'programme';
}
