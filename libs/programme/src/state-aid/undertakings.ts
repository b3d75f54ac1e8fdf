import { Injectable } from '@nestjs/common';

import type { Tx } from '@traverse/platform';

import { singleUndertaking } from './single-undertaking.js';
import type { ReadsOwnership } from './state-aid.types.js';

/** One firm's lock; held to the end of the transaction. */
export async function lockFirm(tx: Tx, id: string): Promise<void> {
  await tx.sql(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`programme.undertaking ${id}`]);
}

/** Locks single undertakings, so that two awards to members of one cannot both take the last of its room. */
@Injectable()
export class Undertakings {
  /**
   * Locks every member in the order of ids, then looks again who they are: another transaction may have bound two undertakings together in the
   * meantime. Whoever writes ownership calls it too, so that a graph does not change under a decision.
   */
  async lock(tx: Tx, organisationId: string, graphOf: ReadsOwnership): Promise<readonly string[]> {
    const locked = new Set<string>();
    for (;;) {
      const members = singleUndertaking(await graphOf(tx, organisationId), organisationId);
      const missing = members.filter((id) => !locked.has(id));
      if (missing.length === 0) return members;
      for (const id of missing) {
        await lockFirm(tx, id);
        locked.add(id);
      }
    }
  }
}
