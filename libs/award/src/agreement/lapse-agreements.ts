import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { ApplicantFacade } from '@traverse/applicant';
import { systemActor } from '@traverse/kernel';
import { ProgrammeClock, RunsEvery, type Timer, transition, UnitOfWork } from '@traverse/platform';

import { Agreement } from './agreement.entity.js';
import { agreementWorkflow } from './agreement.workflow.js';
import { EndAgreement } from './end-agreement.js';

const COPIES = `SELECT 1 AS "x" FROM "award"."signed_copy" WHERE "agreement_id" = $1 AND "state" = 'waiting' LIMIT 1`;
// A copy that was brought in time waits for the office, and the agreement with it.
const DUE = `
  SELECT a."id", a."application_id" FROM "award"."agreement" a WHERE a."state" = 'offered' AND a."sign_by_at" < $1
    AND NOT EXISTS (SELECT 1 FROM "award"."signed_copy" c WHERE c."agreement_id" = a."id" AND c."state" = 'waiting')
  ORDER BY a."sign_by_at" LIMIT 100`;
const ACTOR = systemActor('award.lapse-agreements');

/** An agreement that nobody completed in its term lapses. One transaction each: one that fails does not hold up the others. */
@Injectable()
@RunsEvery({ name: 'award.lapse-agreements', everyMs: 2_000 })
export class LapseAgreements implements Timer {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: ProgrammeClock,
    private readonly uow: UnitOfWork,
    private readonly applicants: ApplicantFacade,
    private readonly end: EndAgreement,
  ) {}

  async tick(): Promise<void> {
    const due = await this.dataSource.query<{ id: string; application_id: string }[]>(DUE, [this.clock.now()]);
    for (const row of due) {
      await this.uow.run(ACTOR, async (tx) => {
        await this.applicants.lockApplication(tx, row.application_id);
        const agreement = await tx.lock(Agreement, row.id);
        // A signed one waits for the programme, not for the company: it does not lapse.
        if (agreement.state !== 'offered' || agreement.signByAt >= tx.now) return;
        if ((await tx.sql(COPIES, [row.id])).length > 0) return;
        transition(tx, agreementWorkflow, agreement, 'lapse');
        await this.end.inside(tx, agreement, 'agreement.lapsed');
      });
    }
  }
}
