import { defineWorkflow, type Guard } from '@traverse/kernel';

import { VOUCHER_ACTIVE, VOUCHER_EXPIRED, VOUCHER_REDEEMED, VOUCHER_REVOKED } from '../award.events.js';
import type { Voucher, VoucherState } from './voucher.entity.js';

export type VoucherCommand = 'activate' | 'redeem' | 'expire' | 'revoke';

export interface VoucherFacts {
  readonly now?: Date;
  /** What submitted claims hold. */
  readonly claimedMinor?: bigint;
}

type VoucherGuard = Guard<Voucher, VoucherFacts | undefined>;

const claimTermPassed: VoucherGuard = ({ entity, facts }) =>
  facts?.now && facts.now > entity.claimUntilAt ? null : 'award.voucher.wrong-state';
const noClaims: VoucherGuard = ({ facts }) => ((facts?.claimedMinor ?? 0n) > 0n ? 'award.voucher.claims-open' : null);

export const voucherWorkflow = defineWorkflow<VoucherState, VoucherCommand, Voucher, VoucherFacts | undefined>({
  name: 'award.voucher',
  table: '"award"."voucher"',
  initial: 'issued',
  final: ['redeemed', 'expired', 'revoked'],
  states: ['issued', 'active', 'redeemed', 'expired', 'revoked'],
  edges: [
    { from: 'issued', on: 'activate', to: 'active', by: ['officer', 'approver', 'system:award.activate-voucher'], emits: VOUCHER_ACTIVE },
    { from: 'active', on: 'redeem', to: 'redeemed', by: ['approver'], emits: VOUCHER_REDEEMED },
    {
      from: ['issued', 'active'],
      on: 'expire',
      to: 'expired',
      by: ['system:award.expire-vouchers'],
      guard: [claimTermPassed],
      emits: VOUCHER_EXPIRED,
    },
    {
      from: ['issued', 'active'],
      on: 'revoke',
      to: 'revoked',
      by: ['approver'],
      guard: [noClaims],
      emits: VOUCHER_REVOKED,
      reason: 'required',
      dangerous: true,
    },
  ],
  parties: (voucher) => ({
    programmeId: voucher.programmeId,
    applicantOrganisationId: voucher.applicantOrganisationId,
    partnerOrganisationId: voucher.partnerOrganisationId,
  }),
});
