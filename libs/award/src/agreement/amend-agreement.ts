import { Injectable } from '@nestjs/common';

import { ApplicantFacade, type Application } from '@traverse/applicant';
import { type Actor, DomainError, type FieldError, formatDecimal, parseDecimal } from '@traverse/kernel';
import { Ledger } from '@traverse/ledger';
import { assertMay, notFoundUnless, transition, type Tx, UnitOfWork } from '@traverse/platform';

import { maySee } from '../party-scope.js';
import { type NewTerm, termBeyond } from '../voucher/extension-rule.js';
import { Voucher } from '../voucher/voucher.entity.js';
import { VoucherTermsReader } from '../voucher/voucher-terms.js';
import type { Agreement, AgreementChanges } from './agreement.entity.js';
import { agreementWorkflow } from './agreement.workflow.js';
import { lockAgreement } from './lock-agreement.js';
import { OfferAgreement } from './offer-agreement.js';

export interface Amendment {
  /** The last day of the work, ISO date. */
  readonly validUntil?: string | undefined;
  /** Decimal: what the voucher is worth from then on; less than before. */
  readonly amount?: string | undefined;
  readonly reason: string;
}

const VOUCHER = `SELECT "id" FROM "award"."voucher" WHERE "agreement_id" = $1`;
const OPEN = `SELECT "id" FROM "award"."agreement" WHERE "decision_id" = $1 AND "state" IN ('offered', 'signed')`;

/** The version of an award's agreement that is offered or signed; null when there is none. */
export async function openAgreement(tx: Tx, { decisionId }: Pick<Agreement, 'decisionId'>): Promise<string | null> {
  const [row] = await tx.sql<{ id: string }>(OPEN, [decisionId]);
  return row?.id ?? null;
}

export async function voucherOf(tx: Tx, { id }: Pick<Agreement, 'id'>): Promise<Voucher | null> {
  const [row] = await tx.sql<{ id: string }>(VOUCHER, [id]);
  return row ? tx.lock(Voucher, row.id) : null;
}

/**
 * An officer proposes a new version of an agreement in force: a later end, a smaller amount, and the partner that the application has now. It is
 * offered to all parties; until it is in force the old one is. What is awarded beyond the decision would be a decision of its own.
 */
@Injectable()
export class AmendAgreement {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly applicants: ApplicantFacade,
    private readonly ledger: Ledger,
    private readonly terms: VoucherTermsReader,
    private readonly offer: OfferAgreement,
  ) {}

  /** Throws `platform.invalid-input` with every field that is wrong. */
  execute(actor: Actor, id: string, amendment: Amendment): Promise<{ id: string }> {
    return this.uow.run(actor, async (tx) => {
      const agreement = await lockAgreement(tx, this.applicants, id);
      notFoundUnless(maySee(actor, agreement), 'agreement');
      const facts = { signed: [], now: tx.now, openAmendment: (await openAgreement(tx, agreement)) !== null };
      assertMay(tx, agreementWorkflow, agreement, 'amend', { reason: amendment.reason, facts });
      const voucher = await voucherOf(tx, agreement);
      if (!voucher || (voucher.state !== 'issued' && voucher.state !== 'active')) throw new DomainError('award.agreement.voucher-over');
      const application = await this.applicants.lockApplication(tx, agreement.applicationId);
      const changes = await this.changes(tx, agreement, voucher, application, amendment);
      transition(tx, agreementWorkflow, agreement, 'amend', { reason: amendment.reason, facts });
      return this.offer.again(tx, agreement, voucher, changes);
    });
  }

  private async changes(
    tx: Tx,
    agreement: Agreement,
    voucher: Voucher,
    application: Application,
    { validUntil, amount, reason }: Amendment,
  ): Promise<AgreementChanges> {
    const fields: FieldError[] = [];
    const terms = await this.terms.of(voucher);
    const term = validUntil === undefined ? null : termBeyond(voucher, terms, validUntil, terms.timeZone, tx.now);
    if (typeof term === 'string') fields.push({ path: 'validUntil', code: term });
    const problem = amount === undefined ? null : await this.problemOfAmount(tx, voucher, amount);
    if (problem) fields.push({ path: 'amount', ...problem });
    const [from, to] = [agreement.partnerOrganisationId, application.partnerOrganisationId];
    if (fields.length === 0 && term === null && amount === undefined && from === to)
      fields.push(...['validUntil', 'amount'].map((path) => ({ path, code: 'award.agreement.nothing-changes' })));
    if (fields.length > 0) throw new DomainError('platform.invalid-input', { status: 400, fields });
    return {
      ...(amount === undefined ? {} : { amount: { from: formatDecimal(voucher.amountMinor, voucher.currency), to: amount } }),
      ...(term === null ? {} : termChanges(voucher, term as NewTerm)),
      ...(from === to ? {} : { partner: { from, to } }),
      reason: reason.trim(),
    };
  }

  /** Only less, and never less than what is claimed or paid already. */
  private async problemOfAmount(tx: Tx, voucher: Voucher, amount: string): Promise<Omit<FieldError, 'path'> | null> {
    const wanted = parseDecimal(amount, voucher.currency);
    if (wanted >= voucher.amountMinor) return { code: 'award.agreement.amount-only-less' };
    const used = voucher.amountMinor - (await availableOn(tx, this.ledger, voucher));
    if (wanted <= 0n || wanted < used)
      return { code: 'award.agreement.amount-used', params: { used: formatDecimal(used, voucher.currency) } };
    return null;
  }
}

/** What nobody has claimed yet. */
export async function availableOn(tx: Tx, ledger: Ledger, { id }: Pick<Voucher, 'id'>): Promise<bigint> {
  const balance = (await ledger.balances([id], tx)).find(({ kind }) => kind === 'voucher:available');
  return (balance?.amountMinor ?? 0n) - (balance?.pendingMinor ?? 0n);
}

const termChanges = (voucher: Voucher, term: NewTerm): Pick<AgreementChanges, 'validUntilAt' | 'claimUntilAt'> => ({
  validUntilAt: { from: voucher.validUntilAt.toISOString(), to: term.validUntilAt.toISOString() },
  claimUntilAt: { from: voucher.claimUntilAt.toISOString(), to: term.claimUntilAt.toISOString() },
});
