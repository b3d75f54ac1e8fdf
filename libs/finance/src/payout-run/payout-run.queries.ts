import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { IdentityFacade } from '@traverse/identity';
import { type Actor, decide, formatDecimal, type Page } from '@traverse/kernel';
import { commandsFor, newestFirst, notFoundUnless } from '@traverse/platform';

import { AlarmGate } from '../alarm/alarm-gate.js';
import { MONEY_STAFF, programmesOf } from '../finance.scope.js';
import { type FinanceListQueryDto, inStates } from '../list-query.dto.js';
import type { PayoutRunDto, PayoutRunOutcomeDto, PayoutRunProblemDto, PayoutRunSummaryDto } from './payout-run.dto.js';
import { PayoutRun } from './payout-run.entity.js';
import { payoutRunWorkflow } from './payout-run.workflow.js';

const TOTALS = `
  SELECT "currency", sum("total_minor")::text AS "totalMinor" FROM "finance"."batch" WHERE "run_id" = $1 AND "state" <> 'discarded' GROUP BY 1 ORDER BY 1`;
const OUTCOMES = `
  SELECT p."state", count(*)::int AS "payouts" FROM "finance"."batch" b JOIN "finance"."payout" p ON p."batch_id" = b."id" WHERE b."run_id" = $1 GROUP BY 1 ORDER BY 1`;
const PROBLEMS = `
  SELECT "payout_id" AS "payoutId", "batch_id" AS "batchId", "problem" FROM "finance"."payout_run_problem" WHERE "run_id" = $1 ORDER BY "id" LIMIT 200`;

/** For the money's staff of all programmes that it pays for. */
export function maySeeRun(actor: Actor, { scope }: Pick<PayoutRun, 'scope'>): boolean {
  const held = programmesOf(actor, MONEY_STAFF);
  return held === null || (scope.programmeIds !== null && scope.programmeIds.every((id) => held.includes(id)));
}

@Injectable()
export class PayoutRunQueries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly identity: IdentityFacade,
    private readonly gate: AlarmGate,
  ) {}

  async list(actor: Actor, filter: FinanceListQueryDto): Promise<Page<PayoutRunSummaryDto>> {
    const query = this.dataSource.getRepository(PayoutRun).createQueryBuilder('r');
    const held = programmesOf(actor, MONEY_STAFF);
    // Those of whole programmes, and of no other: maySeeRun, in SQL.
    if (held !== null) query.andWhere(`r.scope->'programmeIds' <@ to_jsonb(CAST(:held AS text[]))`, { held });
    const page = await newestFirst(inStates(query, filter), filter);
    return { items: await this.views(actor, page.items), nextCursor: page.nextCursor };
  }

  async one(actor: Actor, id: string): Promise<PayoutRunDto> {
    const run = await this.dataSource.getRepository(PayoutRun).findOneBy({ id });
    notFoundUnless(run !== null && maySeeRun(actor, run), 'payout-run');
    const [[summary], totals, outcomes, problems] = await Promise.all([
      this.views(actor, [run]),
      this.dataSource.query<{ currency: string; totalMinor: string }[]>(TOTALS, [id]),
      this.dataSource.query<PayoutRunOutcomeDto[]>(OUTCOMES, [id]),
      this.dataSource.query<PayoutRunProblemDto[]>(PROBLEMS, [id]),
    ]);
    notFoundUnless(summary !== undefined, 'payout-run');
    return {
      ...summary,
      totals: totals.map(({ currency, totalMinor }) => ({ currency, total: formatDecimal(BigInt(totalMinor), currency) })),
      ...{ outcomes, problems },
    };
  }

  private async views(actor: Actor, runs: readonly PayoutRun[]): Promise<PayoutRunSummaryDto[]> {
    if (runs.length === 0) return [];
    const [people, alarm] = await Promise.all([
      this.identity.peopleByIds([...new Set(runs.flatMap((run) => [run.madeById, run.checkedById ?? [], run.releasedById ?? []].flat()))]),
      this.gate.isShut(null),
    ]);
    const nameOf = (id: string | null): string | null => people.find((person) => person.personId === id)?.name ?? null;
    return runs.map((run) => {
      const next = run.state === 'made' ? 'check' : run.state === 'checked' ? 'release' : null;
      const verdict = next && decide(payoutRunWorkflow, run, next, actor, { alarm });
      return {
        ...{ id: run.id, number: run.number, state: run.state, createdAt: run.createdAt.toISOString() },
        ...{ madeBy: nameOf(run.madeById), checkedBy: nameOf(run.checkedById), releasedBy: nameOf(run.releasedById) },
        mine: actor.personId === run.madeById,
        ...{ expected: run.expected, payouts: run.payouts, batches: run.batches, percent: percentOf(run) },
        barred: verdict?.kind === 'barred' ? [...verdict.reasons] : [],
        allowedCommands: commandsFor(payoutRunWorkflow, run, actor, { alarm }),
      };
    });
  }
}

function percentOf({ state, payouts, expected, done, batches }: PayoutRun): number {
  const [part, whole] = state === 'making' ? [payouts, expected] : [done, batches];
  if (state !== 'making' && state !== 'checking' && state !== 'releasing') return 100;
  return whole === 0 ? 0 : Math.min(100, Math.floor((part * 100) / whole));
}
