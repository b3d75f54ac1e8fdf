import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import type { Actor } from '@traverse/kernel';
import { IdentityFacade } from '@traverse/identity';
import { type HistoryStep, historyOf } from '@traverse/platform';

import { CaseAccess } from './case-access.js';
import { type DeskStepDto, type TimelineThing, timelineThings } from './timeline.dto.js';

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
    private readonly access: CaseAccess,
  ) {}

  async of(actor: Actor, id: string): Promise<DeskStepDto[]> {
    await this.access.assert(actor, id);
    const things = await this.dataSource.query<{ id: string }[]>(THINGS, [id]);
    const steps = await historyOf((text, values) => this.dataSource.query(text, values as unknown[]), [id, ...things.map((one) => one.id)]);
    const people = await this.identity.peopleByIds([...new Set(steps.flatMap(({ personId }) => personId ?? []))]);
    const names = new Map(people.map(({ personId, name }) => [personId, name]));
    return steps.map((step) => viewOf(step, names));
  }
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
