import { Injectable } from '@nestjs/common';

import { type Actor, DomainError, type FieldError } from '@traverse/kernel';
import { assertMay, notFoundUnless, transition, type Tx, UnitOfWork } from '@traverse/platform';

import { maySee } from '../party-scope.js';
import { type NewTerm, offerOf, termBeyond } from './extension-rule.js';
import { Voucher } from './voucher.entity.js';
import { VoucherExtension } from './voucher-extension.entity.js';
import { VoucherTermsReader } from './voucher-terms.js';
import { voucherWorkflow } from './voucher.workflow.js';

/** Gives a voucher more time: by the call's rule for the asking, or beyond it by an officer with a day and a reason. */
@Injectable()
export class ExtendVoucher {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly terms: VoucherTermsReader,
  ) {}

  /** Throws `award.voucher.extension-…` where the rule does not give it. */
  execute(actor: Actor, id: string): Promise<{ id: string }> {
    return this.uow.run(actor, async (tx) => {
      const voucher = await this.lock(tx, actor, id);
      const terms = await this.terms.of(voucher);
      const offer = offerOf(voucher, terms, terms.timeZone, tx.now);
      assertMay(tx, voucherWorkflow, voucher, 'extend', { facts: { extensionBarred: offer.barred } });
      if (!offer.term) throw new DomainError(offer.barred);
      this.write(tx, voucher, offer.term, 'extend', undefined);
      return { id };
    });
  }

  /** Throws `platform.invalid-input` with every field that is wrong. */
  beyond(actor: Actor, id: string, given: { readonly validUntil: string; readonly reason: string | undefined }): Promise<{ id: string }> {
    return this.uow.run(actor, async (tx) => {
      const voucher = await this.lock(tx, actor, id);
      const { validUntil, reason } = given;
      // Who may not is told so, and not what is wrong with the form.
      assertMay(tx, voucherWorkflow, voucher, 'extend-beyond', { reason: 'asked below' });
      const terms = await this.terms.of(voucher);
      const term = termBeyond(voucher, terms, validUntil, terms.timeZone, tx.now);
      const fields: FieldError[] = [
        ...(typeof term === 'string' ? [{ path: 'validUntil', code: term }] : []),
        ...(reason?.trim() ? [] : [{ path: 'reason', code: 'platform.reason-required' }]),
      ];
      if (typeof term === 'string' || fields.length > 0) throw new DomainError('platform.invalid-input', { status: 400, fields });
      this.write(tx, voucher, term, 'extend-beyond', reason);
      return { id };
    });
  }

  private async lock(tx: Tx, actor: Actor, id: string): Promise<Voucher> {
    const voucher = await tx.lock(Voucher, id);
    notFoundUnless(maySee(actor, voucher), 'voucher');
    return voucher;
  }

  private write(tx: Tx, voucher: Voucher, term: NewTerm, command: 'extend' | 'extend-beyond', reason: string | undefined): void {
    const fromAt = voucher.validUntilAt;
    const extensions = voucher.extensions + 1;
    transition(tx, voucherWorkflow, voucher, command, { reason, facts: { extensionBarred: null }, patch: { ...term, extensions } });
    tx.insert(VoucherExtension, { voucherId: voucher.id, version: voucher.version, extendedAt: tx.now, fromAt, toAt: term.validUntilAt });
  }
}
