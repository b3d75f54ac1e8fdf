import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { systemActor } from '@traverse/kernel';
import { ProgrammeClock, RunsEvery, type Timer, transition, UnitOfWork } from '@traverse/platform';

import { TakePlace } from '../queue/take-place.js';
import { Application } from './application.entity.js';
import { applicationWorkflow } from './application.workflow.js';
import { payloadOf } from './submit-application.js';

const DUE = `
  SELECT "id" FROM "applicant"."application" WHERE "state" IN ('returned', 'shortlisted') AND "return_due_at" <= $1::timestamptz - interval '1 second' ORDER BY "id" LIMIT 200`;

/** What was returned and not submitted again in its term is not eligible; a sketch that no full form followed has ended. */
@Injectable()
@RunsEvery({ name: 'applicant.expire-returns', everyMs: 5000 })
export class ExpireReturns implements Timer {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly uow: UnitOfWork,
    private readonly places: TakePlace,
    private readonly clock: ProgrammeClock,
  ) {}

  async tick(): Promise<void> {
    const due = await this.dataSource.query<{ id: string }[]>(DUE, [this.clock.now()]);
    for (const { id } of due) {
      await this.uow.run(systemActor('applicant.expire-returns'), async (tx) => {
        const application = await tx.lock(Application, id);
        const over = application.returnDueAt !== null && tx.now.getTime() >= application.returnDueAt.getTime() + 1000;
        if ((application.state !== 'returned' && application.state !== 'shortlisted') || !over) return;
        const command = application.state === 'returned' ? 'expire-return' : 'expire-full-form';
        transition(tx, applicationWorkflow, application, command, { payload: payloadOf(application) });
        await this.places.leave(tx, application);
      });
    }
  }
}
