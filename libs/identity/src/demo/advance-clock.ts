import { Injectable } from '@nestjs/common';

import { systemActor } from '@traverse/kernel';
import { ProgrammeClock, UnitOfWork } from '@traverse/platform';

/** Moves the programme's clock forward. Sessions move along: who plays with the clock is not to be logged out by it. */
@Injectable()
export class AdvanceClock {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: ProgrammeClock,
  ) {}

  async execute(advanceMs: number): Promise<{ now: Date }> {
    await this.uow.run(systemActor('identity.advance-clock'), async (tx) => {
      tx.defer(
        `UPDATE "identity"."session" SET "last_seen_at" = "last_seen_at" + $1 * interval '1 ms', "expires_at" = "expires_at" + $1 * interval '1 ms'
         WHERE "ended_at" IS NULL AND "expires_at" > $2`,
        [advanceMs, tx.now],
      );
    });
    return { now: await this.clock.advance(advanceMs) };
  }
}
