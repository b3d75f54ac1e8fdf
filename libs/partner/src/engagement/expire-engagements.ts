import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { systemActor } from '@traverse/kernel';
import { ProgrammeClock, RunsEvery, type Timer, transition, UnitOfWork } from '@traverse/platform';

import { Engagement } from './engagement.entity.js';
import { engagementWorkflow } from './engagement.workflow.js';
import { payloadOf } from './new-engagement.js';

const ACTOR = systemActor('partner.expire-engagements');
const DUE = `SELECT "id" FROM "partner"."engagement" WHERE "state" IN ('proposed', 'accepted') AND "due_at" < $1 ORDER BY "due_at" LIMIT 100`;

/** Who does not answer in time is asked no longer: first the partner, then the company. One transaction each. */
@Injectable()
@RunsEvery({ name: 'partner.expire-engagements', everyMs: 2_000 })
export class ExpireEngagements implements Timer {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: ProgrammeClock,
    private readonly uow: UnitOfWork,
  ) {}

  async tick(): Promise<void> {
    const due = await this.dataSource.query<{ id: string }[]>(DUE, [this.clock.now()]);
    for (const { id } of due) {
      await this.uow.run(ACTOR, async (tx) => {
        const engagement = await tx.lock(Engagement, id);
        // Somebody may have answered in between.
        if ((engagement.state !== 'proposed' && engagement.state !== 'accepted') || engagement.dueAt >= tx.now) return;
        transition(tx, engagementWorkflow, engagement, 'expire', { facts: { now: tx.now }, payload: payloadOf(engagement) });
      });
    }
  }
}
