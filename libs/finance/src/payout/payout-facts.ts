import { Injectable } from '@nestjs/common';

import { AwardFacade } from '@traverse/award';
import type { Tx } from '@traverse/platform';

import type { BankAccount } from '../account/bank-account.entity.js';
import { BankAccounts } from '../account/bank-accounts.js';
import { Holds } from '../hold/holds.js';
import { SchemeHolds } from '../scheme-hold/scheme-holds.js';
import { ScreeningGate, type ScreeningState } from '../screening/screening-gate.js';
import { ClaimApprovers } from './claim-approvers.js';
import type { Payout } from './payout.entity.js';
import type { PayoutFacts } from './payout.workflow.js';

export interface FactsOfPayout extends PayoutFacts {
  readonly account: BankAccount | null;
  readonly openHolds: number;
  readonly schemeStopped: boolean;
  readonly voucherRevoked: boolean;
  readonly screening: ScreeningState;
  readonly claimApprovedById: string | null;
}

type Payee = Pick<Payout, 'id' | 'payeeOrganisationId' | 'voucherId'>;

/** What stands beside a payout when somebody decides on it: six reads for any number of them. */
@Injectable()
export class PayoutFactsReader {
  constructor(
    private readonly accounts: BankAccounts,
    private readonly holds: Holds,
    private readonly award: AwardFacade,
    private readonly gate: ScreeningGate,
    private readonly schemes: SchemeHolds,
    private readonly approvers: ClaimApprovers,
  ) {}

  async of(tx: Tx | null, payouts: readonly Payee[]): Promise<ReadonlyMap<string, FactsOfPayout>> {
    const payees = [...new Set(payouts.map((payout) => payout.payeeOrganisationId))];
    const voucherIds = [...new Set(payouts.map((payout) => payout.voucherId))];
    const [accounts, vouchers] = await Promise.all([
      this.accounts.currentOf(tx, payees),
      tx ? this.award.lockVouchers(tx, voucherIds) : this.award.vouchers(voucherIds),
    ]);
    const accountOf = new Map(accounts.map((account) => [account.organisationId, account]));
    const revoked = new Set(vouchers.filter((voucher) => voucher.state === 'revoked').map((voucher) => voucher.id));
    const screeningOf = await this.gate.of(tx, payees, accounts);
    const payoutIds = payouts.map(({ id }) => id);
    // Read after it: whoever was compared has the hold by then.
    const [holds, stopped, approvedBy] = await Promise.all([
      this.holds.openFor(tx, payees),
      this.schemes.stopped(tx, payoutIds),
      this.approvers.of(tx, payoutIds),
    ]);
    return new Map(
      payouts.map((payout) => [
        payout.id,
        {
          account: accountOf.get(payout.payeeOrganisationId) ?? null,
          openHolds: holds.get(payout.payeeOrganisationId) ?? 0,
          schemeStopped: stopped.has(payout.id),
          voucherRevoked: revoked.has(payout.voucherId),
          screening: screeningOf(payout.payeeOrganisationId),
          claimApprovedById: approvedBy.get(payout.id) ?? null,
        },
      ]),
    );
  }
}
