import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import type { Tx } from '@traverse/platform';

const KEY = `hashtext('traverse.finance.ledger-alarm')`;
const PASS = `SELECT pg_advisory_xact_lock_shared(${KEY})`;
const RAISE = `SELECT pg_advisory_xact_lock(${KEY})`;
const OPEN = `SELECT EXISTS (SELECT FROM "finance"."ledger_alarm" WHERE "state" <> 'cleared') AS "open"`;

/** Whether money may leave the house. Who pays passes together; who raises the alarm waits for them, and nobody passes after it. */
@Injectable()
export class AlarmGate {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Is there an alarm? With `tx` none can be raised before the transaction has ended. */
  async isShut(tx: Tx | null): Promise<boolean> {
    tx?.defer(PASS);
    const [row] = tx ? await tx.sql<{ open: boolean }>(OPEN) : await this.dataSource.query<{ open: boolean }[]>(OPEN);
    return row?.open ?? false;
  }

  /** For who raises it. Returns whether there is one already. */
  async shut(tx: Tx): Promise<boolean> {
    tx.defer(RAISE);
    const [row] = await tx.sql<{ open: boolean }>(OPEN);
    return row?.open ?? false;
  }
}
