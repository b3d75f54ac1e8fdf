import { Injectable } from '@nestjs/common';

import { systemActor } from '@traverse/kernel';
import { PendingEvents, UnitOfWork } from '@traverse/platform';

import { concernedBy } from './concerned.js';
import { SUBSCRIBER } from './on-change.js';
import { refreshRows, type Run } from './refresh-rows.js';

/** The newest so many: what somebody did just now is among them, whatever the worker has still to do. */
const AT_MOST = 200;
/** A frozen ranking changes the rows of a whole call: those are left to the worker. */
const ROWS_AT_MOST = 500;

/**
 * Whoever reads the list sees their own command's effect at once: what the outbox still holds for the projection is applied before reading.
 * The delivery does the same again later, which changes nothing.
 */
@Injectable()
export class CatchUp {
  constructor(
    private readonly pending: PendingEvents,
    private readonly uow: UnitOfWork,
  ) {}

  async execute(): Promise<void> {
    const events = await this.pending.of(SUBSCRIBER, AT_MOST);
    if (events.length === 0) return;
    await this.uow.run(systemActor(SUBSCRIBER), async (tx) => {
      const run: Run = (text, values) => tx.sql(text, values);
      await refreshRows(run, (await concernedBy(run, events)).slice(0, ROWS_AT_MOST), tx.now);
    });
  }
}
