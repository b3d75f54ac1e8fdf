import { Inject, Injectable } from '@nestjs/common';

import { DomainError, newId } from '@traverse/kernel';
import {
  CONFIG,
  type Config,
  type DeliveredEvent,
  type EventSubscriber,
  onBehalfOf,
  Subscribes,
  transition,
  type Tx,
} from '@traverse/platform';

import { BatchMaker } from '../batch/batch-maker.js';
import { CheckBatch } from '../batch/check-batch.js';
import { PaymentParties } from '../batch/payment-parties.js';
import { ReleaseBatch } from '../batch/release-batch.js';
import { PAYOUT_RUN_STEP } from '../finance.events.js';
import { cursorAfter, nextApproved } from './approved-payouts.js';
import { PayoutRun, PayoutRunProblem } from './payout-run.entity.js';
import { payoutRunWorkflow } from './payout-run.workflow.js';

const NEXT_BATCH = `
  SELECT "id" FROM "finance"."batch" WHERE "run_id" = $1 AND "state" = $2 AND ($3::uuid IS NULL OR "id" > $3) ORDER BY "id" LIMIT 1`;

/** What a batch's own deed said; anything but a DomainError is a fault, and the step is tried again. */
type Outcome = { readonly batchId: string; readonly problem: string | null };

/**
 * One step of a payout run: so many payouts put into batches, or one batch checked or released, on behalf of the person who ordered it. The step, its
 * number and the news of the next step are one transaction: a worker that dies leaves a step that is done or one that was never begun.
 */
@Injectable()
@Subscribes({ name: 'finance.payout-run', to: [PAYOUT_RUN_STEP], urgent: true })
export class TakeStep implements EventSubscriber {
  constructor(
    private readonly maker: BatchMaker,
    private readonly checking: CheckBatch,
    private readonly releasing: ReleaseBatch,
    private readonly parties: PaymentParties,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async handle(tx: Tx, event: DeliveredEvent): Promise<void> {
    const run = await tx.lock(PayoutRun, event.subjectId);
    if (event.payload['step'] !== run.steps) return;
    tx.update(run, { steps: run.steps + 1 });
    if (!(await this.step(tx, run))) tx.emit({ type: PAYOUT_RUN_STEP, subjectId: run.id, payload: { step: run.steps } });
  }

  /** True when the phase has come to its end. */
  private step(tx: Tx, run: PayoutRun): Promise<boolean> {
    if (run.state === 'making') return this.make(tx, run);
    if (run.state === 'checking') return this.check(tx, run);
    if (run.state === 'releasing') return this.release(tx, run);
    return Promise.resolve(true);
  }

  private async make(tx: Tx, run: PayoutRun): Promise<boolean> {
    const most = this.config.payoutsPerFile;
    const candidates = await nextApproved(tx, run.scope, run.cursor, most);
    const last = candidates.at(-1);
    if (last) {
      const { batchIds, payouts, leftOut } = await this.maker.make(onBehalfOf(tx, run.madeById), candidates, run.id);
      this.complain(tx, run, leftOut);
      tx.update(run, { cursor: cursorAfter(last), batches: run.batches + batchIds.length, payouts: run.payouts + payouts });
    }
    if (candidates.length === most) return false;
    transition(tx, payoutRunWorkflow, run, run.batches > 0 ? 'finish-making' : 'find-empty', { patch: { cursor: null } });
    return true;
  }

  private async check(tx: Tx, run: PayoutRun): Promise<boolean> {
    const by = run.checkedById;
    const outcome = by && (await this.withNext(tx, run, 'draft', (batchId) => this.checking.inside(onBehalfOf(tx, by), batchId)));
    if (outcome) return this.note(tx, run, outcome);
    transition(tx, payoutRunWorkflow, run, 'finish-checking', { patch: { cursor: null } });
    return true;
  }

  private async release(tx: Tx, run: PayoutRun): Promise<boolean> {
    const by = run.releasedById;
    const outcome =
      by &&
      (await this.withNext(tx, run, 'checked', async (batchId) =>
        this.releasing.inside(onBehalfOf(tx, by), batchId, await this.parties.of(batchId)),
      ));
    if (outcome) return this.note(tx, run, outcome);
    transition(tx, payoutRunWorkflow, run, 'finish-releasing', { patch: { cursor: null } });
    return true;
  }

  /** Null when there is none left. A batch that cannot go leaves nothing written, and does not hold up the others. */
  private async withNext(tx: Tx, run: PayoutRun, state: string, deed: (batchId: string) => Promise<unknown>): Promise<Outcome | null> {
    const [next] = await tx.sql<{ id: string }>(NEXT_BATCH, [run.id, state, run.cursor]);
    if (!next) return null;
    tx.defer('SAVEPOINT "before_batch"');
    try {
      await deed(next.id);
      return { batchId: next.id, problem: null };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      tx.defer('ROLLBACK TO SAVEPOINT "before_batch"');
      return { batchId: next.id, problem: error.code };
    }
  }

  private note(tx: Tx, run: PayoutRun, { batchId, problem }: Outcome): false {
    tx.update(run, { cursor: batchId, done: run.done + (problem === null ? 1 : 0) });
    if (problem !== null) this.complain(tx, run, [{ batchId, problem }]);
    return false;
  }

  private complain(tx: Tx, run: PayoutRun, some: readonly { payoutId?: string; batchId?: string; problem: string }[]): void {
    tx.insertMany(
      PayoutRunProblem,
      some.map(({ payoutId = null, batchId = null, problem }) => ({
        ...{ id: newId(), runId: run.id, payoutId, batchId, problem, at: tx.now },
      })),
    );
  }
}
