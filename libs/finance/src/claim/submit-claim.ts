import { Injectable } from '@nestjs/common';

import { type Actor, DomainError, type FieldError, sumMinor } from '@traverse/kernel';
import { transition, type Tx, UnitOfWork } from '@traverse/platform';
import { ProgrammeFacade } from '@traverse/programme';

import { type Claim, ClaimLine } from './claim.entity.js';
import { payBy, resumed } from './claim-clock.js';
import { ClaimMoney } from './claim-money.js';
import { ClaimPricing } from './claim-pricing.js';
import { claimWorkflow } from './claim.workflow.js';
import { LoadClaim } from './load-claim.js';

const UNDECIDED = { decision: null, acceptedMinor: null, reason: null } as const;

/** Hands a claim in, or in again after a query: complete, at the rates of the month, and with the money held on the voucher. */
@Injectable()
export class SubmitClaim {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly load: LoadClaim,
    private readonly pricing: ClaimPricing,
    private readonly money: ClaimMoney,
    private readonly programmes: ProgrammeFacade,
  ) {}

  async execute(actor: Actor, id: string, command: 'submit' | 'answer'): Promise<{ id: string; state: string }> {
    return this.uow.run(actor, async (tx) => {
      const { voucher, claim } = await this.load.lock(tx, actor, id);
      // The state and the role come first: nobody needs a list of gaps for a step that is not theirs.
      transition(tx, claimWorkflow, claim, command);
      const { lines, rates, awaitsRate } = await this.priced(tx, claim);
      const gaps = await this.load.gaps(tx, actor, { voucher, claim }, lines);
      if (gaps.length > 0) throw new DomainError('finance.claim.incomplete', { status: 422, fields: gaps });
      const askedMinor = sumMinor(lines.map((line) => line.amountMinor));
      const rateMonth = claim.rateMonth ?? (await this.pricing.month(claim, tx.now));
      await this.money.holdExactly(tx, voucher, claim, awaitsRate ? await this.money.reach(tx, claim) : askedMinor);
      tx.update(claim, {
        askedMinor,
        acceptedMinor: 0n,
        certifiedById: null,
        rates,
        rateMonth,
        awaitsRate,
        ...(await this.clock(claim, tx.now)),
      });
      return { id, state: claim.state };
    });
  }

  /** Everything that would stand against handing it in now. */
  check(actor: Actor, id: string): Promise<readonly FieldError[]> {
    const once: Actor = { ...actor, request: undefined };
    return this.uow.run(once, async (tx) => {
      const locked = await this.load.lock(tx, actor, id);
      return this.load.gaps(tx, actor, locked, await this.load.lines(tx, id));
    });
  }

  /** What the voucher has left and what a currency is worth may have changed since the lines were entered. */
  private async priced(tx: Tx, claim: Claim): Promise<{ lines: ClaimLine[]; rates: Claim['rates']; awaitsRate: boolean }> {
    const ids = (await this.load.lines(tx, claim.id)).map((line) => line.id);
    const lines = (await tx.lockMany(ClaimLine, ids)).sort((a, b) => a.position - b.position);
    const priced = await this.pricing.price(tx, claim, lines, await this.money.reach(tx, claim));
    for (const [index, line] of lines.entries()) tx.update(line, { ...priced.lines[index], ...UNDECIDED });
    return { lines, rates: priced.rates, awaitsRate: priced.awaitsRate };
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
