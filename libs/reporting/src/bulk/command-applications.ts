import { Injectable } from '@nestjs/common';

import { DecideEligibility, ReturnApplication } from '@traverse/applicant';
import type { Actor } from '@traverse/kernel';
import { type BulkOutcome, inBulk } from '@traverse/platform';

export const bulkCommands = ['return', 'declare-eligible', 'declare-ineligible', 'override-eligible'] as const;
export type BulkCommand = (typeof bulkCommands)[number];

const RETURN_TERM_DAYS = 10;

/** One command on many applications, each in a transaction of its own: what cannot be done is reported and holds up nothing. */
@Injectable()
export class CommandApplications {
  constructor(
    private readonly decide: DecideEligibility,
    private readonly giveBack: ReturnApplication,
  ) {}

  execute(actor: Actor, command: BulkCommand, ids: readonly string[], reason: string): Promise<BulkOutcome[]> {
    return inBulk(actor, ids, (who, id) =>
      command === 'return'
        ? this.giveBack.execute(who, id, { reason, termDays: RETURN_TERM_DAYS })
        : this.decide.execute(who, id, command, reason),
    );
  }
}
