import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import type { Tx } from '../database/tx.js';

const SAY = `
  INSERT INTO "platform"."work_progress" ("subject_id", "percent") VALUES ($1, $2)
  ON CONFLICT ("subject_id") DO UPDATE SET "percent" = EXCLUDED."percent"`;
const READ = `SELECT "percent" FROM "platform"."work_progress" WHERE "subject_id" = $1`;
const FORGET = `DELETE FROM "platform"."work_progress" WHERE "subject_id" = $1`;

/**
 * How far a long piece of work is, for those who wait for it. Said beside the work's own transaction, so that it shows at once:
 * a picture for people, that nothing decides by.
 */
@Injectable()
export class WorkProgress {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /**
   * Goes through all steps; each yields the share done, 0 to 1. Between two whole per cents it lets the process breathe.
   * @returns what the steps return
   */
  async through<T>(subjectId: string, steps: Generator<number, T>): Promise<T> {
    let said = -1;
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      const percent = Math.floor(step.value * 100);
      if (percent <= said) continue;
      said = percent;
      await this.dataSource.query(SAY, [subjectId, percent]);
    }
  }

  /** 0 to 100; null: nobody said anything. */
  async of(subjectId: string): Promise<number | null> {
    const [row] = await this.dataSource.query<{ percent: number }[]>(READ, [subjectId]);
    return row?.percent ?? null;
  }

  /** With the end of the work, and not before: a row that this transaction holds can be said by nobody. */
  forget(tx: Tx, subjectId: string): void {
    tx.defer(FORGET, [subjectId]);
  }
}
