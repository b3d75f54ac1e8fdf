import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { systemActor } from '@traverse/kernel';
import { actingAs, RunsEvery, type Timer, transition, UnitOfWork } from '@traverse/platform';
import { ProgrammeFacade } from '@traverse/programme';

import { Application } from '../application/application.entity.js';
import { applicationWorkflow } from '../application/application.workflow.js';
import { payloadOf } from '../application/submit-application.js';

const CALLS = `SELECT DISTINCT "call_id" AS "callId" FROM "applicant"."application" WHERE "state" = 'waiting'`;
const WAITING = `SELECT "id" FROM "applicant"."application" WHERE "call_id" = $1 AND "state" = 'waiting' ORDER BY "id" LIMIT 200`;

/**
 * The call is over: who still waits for money waits no longer. A timer and not an event of the call, since a submission that arrived in time may be
 * sent to wait after the call was closed.
 */
@Injectable()
@RunsEvery({ name: 'applicant.lapse-queue', everyMs: 5000 })
export class LapseQueue implements Timer {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly uow: UnitOfWork,
    private readonly programmes: ProgrammeFacade,
  ) {}

  async tick(): Promise<void> {
    const waited = await this.dataSource.query<{ callId: string }[]>(CALLS);
    if (waited.length === 0) return;
    const calls = await this.programmes.callsByIds(waited.map(({ callId }) => callId));
    for (const { id: callId } of calls.filter(({ state }) => state === 'closed')) {
      const rows = await this.dataSource.query<{ id: string }[]>(WAITING, [callId]);
      for (const { id } of rows) await this.lapse(id);
    }
  }

  private lapse(id: string): Promise<void> {
    return this.uow.run(systemActor('applicant.lapse-queue'), async (tx) => {
      const application = await tx.lock(Application, id);
      if (application.state !== 'waiting') return;
      transition(actingAs(tx, 'applicant'), applicationWorkflow, application, 'lapse', { payload: payloadOf(application) });
    });
  }
}
