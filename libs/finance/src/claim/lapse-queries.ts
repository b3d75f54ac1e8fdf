import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { DomainError, systemActor } from '@traverse/kernel';
import { ProgrammeClock, RunsEvery, type Timer } from '@traverse/platform';

import { EndClaim } from './end-claim.js';

const ACTOR = systemActor('finance.lapse-queries');

/** A query that nobody answered in its term ends the claim. */
@Injectable()
@RunsEvery({ name: 'finance.lapse-queries', everyMs: 5_000 })
export class LapseQueries implements Timer {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: ProgrammeClock,
    private readonly end: EndClaim,
  ) {}

  async tick(): Promise<void> {
    const due = await this.dataSource.query<{ id: string }[]>(
      `SELECT "id" FROM "finance"."claim" WHERE "state" = 'queried' AND "answer_by_at" < $1 ORDER BY "answer_by_at" LIMIT 100`,
      [this.clock.now()],
    );
    for (const { id } of due) {
      try {
        await this.end.execute(ACTOR, id, 'lapse');
      } catch (error) {
        // Answered in the meantime.
        if (!(error instanceof DomainError)) throw error;
      }
    }
  }
}
