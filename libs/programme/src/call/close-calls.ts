import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { systemActor } from '@traverse/kernel';
import { ProgrammeClock, RunsEvery, type Timer, transition, UnitOfWork } from '@traverse/platform';

import { Call } from './call.entity.js';
import { callWorkflow } from './call.workflow.js';

/** The closing second itself is still open. */
const DUE = `
  SELECT "id" FROM "programme"."call" WHERE "state" = 'published' AND "closes_at" <= $1::timestamptz - interval '1 second' ORDER BY "id" LIMIT 100`;

/** Closes calls when their time has passed. A submission that arrived in time and is still being worked on goes by when it arrived. */
@Injectable()
@RunsEvery({ name: 'programme.close-calls', everyMs: 2000 })
export class CloseCalls implements Timer {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly uow: UnitOfWork,
    private readonly clock: ProgrammeClock,
  ) {}

  async tick(): Promise<void> {
    const due = await this.dataSource.query<{ id: string }[]>(DUE, [this.clock.now()]);
    for (const { id } of due) {
      await this.uow.run(systemActor('programme.close-calls'), async (tx) => {
        const call = await tx.lock(Call, id);
        const over = call.closesAt !== null && tx.now.getTime() >= call.closesAt.getTime() + 1000;
        if (call.state === 'published' && over) transition(tx, callWorkflow, call, 'close');
      });
    }
  }
}
