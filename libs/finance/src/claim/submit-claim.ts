import { Injectable } from '@nestjs/common';

import { type Actor, DomainError, type FieldError } from '@traverse/kernel';
import { transition, UnitOfWork } from '@traverse/platform';
import { ProgrammeFacade } from '@traverse/programme';

import type { Claim } from './claim.entity.js';
import { payBy, resumed } from './claim-clock.js';
import { ClaimMoney } from './claim-money.js';
import { claimWorkflow } from './claim.workflow.js';
import { LoadClaim } from './load-claim.js';

/** Hands a claim in, or in again after a query: complete, and with the money held on the voucher. */
@Injectable()
export class SubmitClaim {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly load: LoadClaim,
    private readonly money: ClaimMoney,
    private readonly programmes: ProgrammeFacade,
  ) {}

  async execute(actor: Actor, id: string, command: 'submit' | 'answer'): Promise<{ id: string; state: string }> {
    return this.uow.run(actor, async (tx) => {
      const { voucher, claim } = await this.load.lock(tx, actor, id);
      // The state and the role come first: nobody needs a list of gaps for a step that is not theirs.
      transition(tx, claimWorkflow, claim, command);
      const { gaps, askedMinor } = await this.load.check(tx, actor, claim);
      if (gaps.length > 0) throw new DomainError('finance.claim.incomplete', { status: 422, fields: gaps });
      await this.money.holdExactly(tx, voucher, claim, askedMinor);
      tx.defer(`UPDATE "finance"."claim_line" SET "decision" = NULL, "accepted_minor" = NULL, "reason" = NULL WHERE "claim_id" = $1`, [id]);
      tx.update(claim, { askedMinor, acceptedMinor: 0n, certifiedById: null, ...(await this.clock(claim, tx.now)) });
      return { id, state: claim.state };
    });
  }

  /** Everything that would stand against handing it in now. */
  check(actor: Actor, id: string): Promise<readonly FieldError[]> {
    const once: Actor = { ...actor, request: undefined };
    return this.uow.run(once, async (tx) => {
      const { claim } = await this.load.lock(tx, actor, id);
      return (await this.load.check(tx, actor, claim)).gaps;
    });
  }

  private async clock(claim: Claim, now: Date): Promise<Partial<Claim>> {
    if (claim.submittedAt) return resumed(claim, now);
    const days = await this.paymentDays(now);
    return { submittedAt: now, payByAt: payBy(now, days) };
  }

  /** Art. 74(1)(b) of Regulation (EU) 2021/1060: a figure of the register, not of the code. */
  private async paymentDays(now: Date): Promise<number> {
    const parameters = await this.programmes.parameters(now);
    return Number(parameters.find((parameter) => parameter.code === 'payment.days')?.value ?? Number.NaN);
  }
}
