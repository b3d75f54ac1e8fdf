import { Injectable } from '@nestjs/common';

import type { Tx } from '@traverse/platform';

import { Batch } from '../batch/batch.entity.js';
import { BatchContents } from '../batch/batch-contents.js';
import { BatchOutcomes } from '../batch/batch-outcomes.js';
import { type PaymentStatusReport, statusOfTransaction, statusOutcome } from '../bank/pain002.js';
import type { Payout } from '../payout/payout.entity.js';
import { PayoutOutcomes } from '../payout/payout-outcomes.js';

const UNDECIDED: readonly string[] = ['sending', 'in-doubt'];
const MAY_FAIL: readonly string[] = ['batched', 'sent', 'in-doubt'];

export type StatusReportOutcome =
  'accepted' | 'refused' | 'failed' | 'in-doubt' | 'cleared' | 'contradicted' | 'already' | 'unmatched' | 'unexpected';

/** What the bank says about a payment file: taken or not, and which payments it will not make. The books follow the statement, not this. */
@Injectable()
export class ApplyStatusReport {
  constructor(
    private readonly contents: BatchContents,
    private readonly batches: BatchOutcomes,
    private readonly payouts: PayoutOutcomes,
  ) {}

  async execute(tx: Tx, report: PaymentStatusReport): Promise<Readonly<Record<string, number>>> {
    const [row] = await tx.sql<{ batchId: string }>(`SELECT "batch_id" AS "batchId" FROM "finance"."batch_file" WHERE "msg_id" = $1`, [
      report.originalMessageId,
    ]);
    if (!row) return { unmatched: 1 };
    const batch = await tx.lock(Batch, row.batchId);
    if (batch.state === 'released') return { unexpected: 1 };
    const counts = new Map<StatusReportOutcome, number>();
    const count = (outcome: StatusReportOutcome): unknown => counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    count(await this.applyToFile(tx, batch, report));
    for (const payout of await this.contents.payouts(tx, batch.id)) {
      const outcome = await this.applyToPayment(tx, payout, report);
      if (outcome) count(outcome);
    }
    return Object.fromEntries(counts);
  }

  private async applyToFile(tx: Tx, batch: Batch, report: PaymentStatusReport): Promise<StatusReportOutcome> {
    if (!UNDECIDED.includes(batch.state)) return 'already';
    const outcome = statusOutcome(report.status);
    if (outcome === 'rejected') {
      await this.batches.refused(tx, batch, report.reasons[0]?.code ?? 'NARR');
      return 'refused';
    }
    // Whatever else it says: it has the file.
    await this.batches.sent(tx, batch);
    return 'accepted';
  }

  private async applyToPayment(tx: Tx, payout: Payout, report: PaymentStatusReport): Promise<StatusReportOutcome | null> {
    const { status, outcome, reasons } = statusOfTransaction(report, { endToEndId: payout.endToEndId, pmtInfId: report.originalMessageId });
    const code = reasons[0]?.code ?? (outcome === 'hold' ? status : undefined) ?? 'NARR';
    const named = namedIn(report, payout);
    if (outcome === 'rejected') {
      if (payout.state === 'settled') return 'contradicted';
      if (!MAY_FAIL.includes(payout.state)) return 'already';
      // A reason that is given for the whole file is not about this payee.
      await this.payouts.fail(tx, payout, code, named);
      return 'failed';
    }
    if (outcome === 'hold' && payout.state === 'sent') {
      // A result for the whole file says nothing of one payee.
      if (named && status) await this.payouts.question(tx, payout, status);
      else this.payouts.doubt(tx, payout, code);
      return 'in-doubt';
    }
    if ((outcome === 'in-process' || outcome === 'reported-settled') && named && payout.state === 'in-doubt') {
      this.payouts.sent(tx, payout);
      return 'cleared';
    }
    return null;
  }
}

function namedIn(report: PaymentStatusReport, payout: Payout): boolean {
  const listed = report.payments.flatMap((payment) => payment.transactions);
  return listed.some((one) => one.endToEndId === payout.endToEndId && one.statusFrom === 'transaction');
}
