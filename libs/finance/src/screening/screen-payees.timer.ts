import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { RunsEvery, type Timer } from '@traverse/platform';

import { SanctionsLists } from './sanctions-lists.js';
import { ScreenPayees } from './screen-payees.js';
import { ScreeningRules } from './screening-rules.js';

/** Some tenths of a second of work: nobody else on this worker waits long. */
const PAGE = 200;
/** Five thousand payees a tick: what is left waits for the next one, and a tick ends in its time. */
const PAGES = 25;
const FIRST = '00000000-0000-0000-0000-000000000000';
/** Never compared, not with this version, or by another threshold. */
const STALE = `
  SELECT "organisation_id" AS "id" FROM "finance"."payee_screening"
  WHERE ("list_id" IS DISTINCT FROM $1::uuid OR "threshold_percent" IS DISTINCT FROM $2) AND "organisation_id" > $3 ORDER BY "organisation_id" LIMIT ${PAGE}`;

/** Compares whoever has not been compared with the list in force: a new payee, one that has changed, and all of them after an import. */
@Injectable()
@RunsEvery({ name: 'finance.screen-payees', everyMs: 5_000 })
export class ScreenPayeesTimer implements Timer {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly lists: SanctionsLists,
    private readonly rules: ScreeningRules,
    private readonly screening: ScreenPayees,
  ) {}

  async tick(): Promise<void> {
    const list = await this.lists.current();
    if (list === null) return;
    const { thresholdPercent } = await this.rules.now();
    const failures: unknown[] = [];
    for (let page = 0, after = FIRST; page < PAGES; page += 1) {
      const rows = await this.dataSource.query<{ id: string }[]>(STALE, [list.id, thresholdPercent, after]);
      const ids = rows.map(({ id }) => id);
      if (ids.length === 0) break;
      const run = { listId: list.id, index: await this.lists.index(list.id), thresholdPercent };
      // One page that cannot be compared keeps no other waiting.
      await this.screening.execute(run, ids).catch((error: unknown) => failures.push(error));
      after = ids.at(-1) ?? after;
    }
    if (failures.length > 0) throw failures[0];
  }
}
