import { Injectable } from '@nestjs/common';

import { systemActor } from '@traverse/kernel';
import { RunsEvery, type Timer, UnitOfWork } from '@traverse/platform';

import { ABSOLUTE_MS } from './session-reader.js';

const DAY_MS = 86_400_000;
/** Ended sessions and dead links are kept for a while, for the question "was that me?", and not for ever. */
const KEEP_MS = 30 * DAY_MS;

/** Forgets what is of no use any more: personal data is not kept for its own sake. */
@Injectable()
@RunsEvery({ name: 'identity.sweep', everyMs: 60 * 60_000 })
export class SweepIdentity implements Timer {
  constructor(private readonly uow: UnitOfWork) {}

  tick(): Promise<void> {
    return this.uow.run(systemActor('identity.sweep'), async (tx) => {
      const before = (ms: number): Date => new Date(tx.now.getTime() - ms);
      tx.defer(`DELETE FROM "identity"."session" WHERE "expires_at" < $1 OR "ended_at" < $1`, [before(KEEP_MS)]);
      tx.defer(`DELETE FROM "identity"."one_time_link" WHERE "expires_at" < $1`, [before(KEEP_MS)]);
      tx.defer(`DELETE FROM "identity"."attempt" WHERE "window_started_at" < $1`, [before(ABSOLUTE_MS)]);
    });
  }
}
