import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { ProgrammeClock, RunsEvery, type Timer } from '@traverse/platform';

const BATCH = 500;
const REMOVE = `
  UPDATE "reporting"."published_award" SET "beneficiary_name" = NULL WHERE "id" IN (
    SELECT "id" FROM "reporting"."published_award" WHERE "beneficiary_name" IS NOT NULL AND "name_until_at" <= $1 ORDER BY "name_until_at" LIMIT ${BATCH}
    FOR UPDATE SKIP LOCKED)
  RETURNING "id"`;

/** Names of natural persons leave the published list when their time is over (Art. 49(3) of Regulation (EU) 2021/1060). Twice: nothing is left to remove. */
@Injectable()
@RunsEvery({ name: 'reporting.remove-names', everyMs: 3_600_000 })
export class RemoveNames implements Timer {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: ProgrammeClock,
  ) {}

  async tick(): Promise<void> {
    let removed = BATCH;
    while (removed === BATCH) removed = (await this.dataSource.query<[unknown[], number]>(REMOVE, [this.clock.now()]))[1];
  }
}
