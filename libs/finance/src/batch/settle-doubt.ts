import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { systemActor } from '@traverse/kernel';
import { ProgrammeClock, RunsEvery, type Timer } from '@traverse/platform';

import { SendBatch, STUCK_AFTER_MS } from './send-batch.js';

const ACTOR = systemActor('finance.settle-doubt');
/** The bank is asked about the same batch no more often than this. */
const ASK_AGAIN_MS = 10_000;
const A_TIME = 3;

const DUE = `
  SELECT "id" FROM "finance"."batch"
  WHERE ("state" = 'sending' AND "sending_since_at" <= $1) OR ("state" = 'in-doubt' AND ("asked_at" IS NULL OR "asked_at" <= $2))
     OR ("state" = 'released' AND "released_at" <= $3)
  ORDER BY "asked_at" NULLS FIRST, "id" LIMIT ${A_TIME}`;

/**
 * Looks after what a sender left behind: batches in sending for too long, in doubt, or released and never taken up (its event died).
 */
@Injectable()
@RunsEvery({ name: 'finance.settle-doubt', everyMs: 2_000 })
export class SettleDoubt implements Timer {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: ProgrammeClock,
    private readonly send: SendBatch,
  ) {}

  async tick(): Promise<void> {
    const now = this.clock.now().getTime();
    const before = (ms: number): Date => new Date(now - ms);
    const due = await this.dataSource.query<{ id: string }[]>(DUE, [before(STUCK_AFTER_MS), before(ASK_AGAIN_MS), before(60_000)]);
    for (const { id } of due) await this.send.execute(ACTOR, id);
  }
}
