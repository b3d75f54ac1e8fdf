import { Injectable } from '@nestjs/common';

import { actingAs, transition, type Tx } from '@traverse/platform';
import { ProgrammeFacade } from '@traverse/programme';

import type { Agreement } from '../agreement/agreement.entity.js';
import { agreementWorkflow } from '../agreement/agreement.workflow.js';
import { RevokeVoucher } from '../voucher/revoke-voucher.js';
import type { Voucher } from '../voucher/voucher.entity.js';
import { AwardAid } from './award-aid.js';
import type { Decision } from './decision.entity.js';
import { earmarkKey } from './recommendation.js';

const NAME = 'award.reopen-decision';

/** Takes back what followed from an award; the voucher is untouched. */
@Injectable()
export class UndoAward {
  constructor(
    private readonly programmes: ProgrammeFacade,
    private readonly aid: AwardAid,
    private readonly revoke: RevokeVoucher,
  ) {}

  async inside(tx: Tx, decision: Decision, agreements: readonly Agreement[], voucher: Voucher | null, reason: string): Promise<void> {
    const system = actingAs(tx, NAME);
    for (const agreement of agreements) transition(system, agreementWorkflow, agreement, 'set-aside', { reason });
    if (voucher) await this.revoke.inside(system, voucher, reason);
    const { id, envelopeId, amountMinor } = decision;
    // Without a voucher the money is still committed for this decision.
    if (!voucher && envelopeId)
      await this.programmes.uncommit(tx, { envelopeId, amountMinor, subjectId: id, key: `${earmarkKey(decision)}-reopened` });
    await this.aid.withdraw(tx, id, 'reopened');
  }
}
