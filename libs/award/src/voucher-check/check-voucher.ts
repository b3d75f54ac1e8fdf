import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { Ledger } from '@traverse/ledger';
import { ProgrammeClock } from '@traverse/platform';
import { localDateOf, ProgrammeFacade, type Texts } from '@traverse/programme';

import { isWellFormed, readVoucherCode } from '../voucher/voucher-code.js';
import { Voucher, type VoucherState } from '../voucher/voucher.entity.js';
import { VoucherKeys } from '../voucher-key/voucher-keys.js';

export const checkOutcomes = ['valid', 'used', 'expired', 'revoked', 'unknown', 'mistyped', 'not-ours'] as const;
export type CheckOutcome = (typeof checkOutcomes)[number];

/** What anybody may know who holds a voucher: no name, no amount. */
export interface CheckedVoucher {
  readonly outcome: CheckOutcome;
  /** As it stands on the paper, to be compared; null where it is no voucher of this house. */
  readonly code: string | null;
  readonly validUntilAt: Date | null;
  /** The same as a day of the call's own zone: `2027-12-15`. */
  readonly validUntilDay: string | null;
  readonly programme: Texts | null;
}

const OF_STATE: Readonly<Record<VoucherState, CheckOutcome>> = {
  issued: 'valid',
  active: 'valid',
  redeemed: 'used',
  expired: 'expired',
  revoked: 'revoked',
};
const nothing = (outcome: CheckOutcome): CheckedVoucher => ({
  outcome,
  code: null,
  validUntilAt: null,
  validUntilDay: null,
  programme: null,
});

/** What a voucher is worth to whom it is shown, as things stand now: the token says whose it is, the house says how it is. */
@Injectable()
export class CheckVoucher {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly ledger: Ledger,
    private readonly clock: ProgrammeClock,
    private readonly programmes: ProgrammeFacade,
    private readonly keys: VoucherKeys,
  ) {}

  async byToken(token: string): Promise<CheckedVoucher> {
    const verdict = await this.keys.verify(token.trim());
    return verdict.ok ? this.byCode(verdict.claims.code) : nothing('not-ours');
  }

  /** As people type it. */
  async byCode(given: string): Promise<CheckedVoucher> {
    const code = readVoucherCode(given);
    const voucher = code === null ? null : await this.dataSource.getRepository(Voucher).findOneBy({ code });
    // Vouchers of the first days have no letter that checks the others: it explains a code that is not there, it refuses none.
    if (!voucher) return nothing(code !== null && isWellFormed(code) ? 'unknown' : 'mistyped');
    const { document } = await this.programmes.openCall(null, voucher.callId);
    return {
      outcome: await this.outcomeOf(voucher),
      code: voucher.code,
      validUntilAt: voucher.validUntilAt,
      validUntilDay: localDateOf(voucher.validUntilAt, document.timeZone),
      programme: document.programme.title,
    };
  }

  private async outcomeOf(voucher: Voucher): Promise<CheckOutcome> {
    const outcome = OF_STATE[voucher.state];
    if (outcome !== 'valid') return outcome;
    if (this.clock.now() > voucher.validUntilAt) return 'expired';
    const available = (await this.ledger.balances([voucher.id])).find(({ kind }) => kind === 'voucher:available');
    return available && available.amountMinor - available.pendingMinor > 0n ? 'valid' : 'used';
  }
}
