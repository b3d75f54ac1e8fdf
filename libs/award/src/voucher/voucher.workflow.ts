import { defineWorkflow, type Guard } from '@traverse/kernel';

import { VOUCHER_ACTIVE, VOUCHER_EXPIRED, VOUCHER_EXTENDED, VOUCHER_REDEEMED, VOUCHER_REVOKED } from '../award.events.js';
import type { Voucher, VoucherState } from './voucher.entity.js';

export type VoucherCommand = 'activate' | 'redeem' | 'extend' | 'extend-beyond' | 'amend' | 'expire' | 'revoke';

export interface VoucherFacts {
  readonly now?: Date;
  /** Why the call's rule gives no extension now; null when it does. */
  readonly extensionBarred?: string | null;
}

type VoucherGuard = Guard<Voucher, VoucherFacts | undefined>;

const claimTermPassed: VoucherGuard = ({ entity, facts }) =>
  facts?.now && facts.now > entity.claimUntilAt ? null : 'award.voucher.wrong-state';
const ruleAllows: VoucherGuard = ({ facts }) =>
  facts?.extensionBarred === undefined ? 'award.voucher.extension-none' : facts.extensionBarred;

const EXTEND = { on: 'extend', by: ['applicant', 'officer'], guard: [ruleAllows], emits: VOUCHER_EXTENDED } as const;
const AMEND = { on: 'amend', by: ['system:award.countersign-agreement'], emits: VOUCHER_EXTENDED, reason: 'required' } as const;
const EXTEND_BEYOND = { on: 'extend-beyond', by: ['officer'], emits: VOUCHER_EXTENDED, reason: 'required' } as const;

export const voucherWorkflow = defineWorkflow<VoucherState, VoucherCommand, Voucher, VoucherFacts | undefined>({
  name: 'award.voucher',
  table: '"award"."voucher"',
  initial: 'issued',
  final: ['redeemed', 'expired', 'revoked'],
  states: ['issued', 'active', 'redeemed', 'expired', 'revoked'],
  edges: [
    { from: 'issued', on: 'activate', to: 'active', by: ['officer', 'approver', 'system:award.activate-voucher'], emits: VOUCHER_ACTIVE },
    { from: 'active', on: 'redeem', to: 'redeemed', by: ['approver'], emits: VOUCHER_REDEEMED },
    // More time is a step of its own, from a state to itself, so that the audit says who gave it and why.
    { ...EXTEND, from: 'issued', to: 'issued' },
    { ...EXTEND, from: 'active', to: 'active' },
    { ...EXTEND_BEYOND, from: 'issued', to: 'issued' },
    { ...EXTEND_BEYOND, from: 'active', to: 'active' },
    { ...AMEND, from: 'issued', to: 'issued' },
    { ...AMEND, from: 'active', to: 'active' },
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
      by: ['approver', 'system:award.reopen-decision'],
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
