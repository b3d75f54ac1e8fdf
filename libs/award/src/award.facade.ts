import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, IsNull, Not } from 'typeorm';

import { DomainError, notFound } from '@traverse/kernel';
import { Ledger } from '@traverse/ledger';
import { transition, type Tx } from '@traverse/platform';

import { Agreement } from './agreement/agreement.entity.js';
import { Decision } from './decision/decision.entity.js';
import { FreeVoucher } from './voucher/free-voucher.js';
import { RefillVoucher } from './voucher/refill-voucher.js';
import { Voucher } from './voucher/voucher.entity.js';
import { offerOf } from './voucher/extension-rule.js';
import { VoucherTermsReader } from './voucher/voucher-terms.js';
import { voucherWorkflow } from './voucher/voucher.workflow.js';

export interface ClaimHold {
  readonly voucherId: string;
  readonly amountMinor: bigint;
  readonly claimId: string;
  /** Of this movement: the same key moves nothing twice. */
  readonly key: string;
}

/** A step of the award on one application, as it stands. */
export interface AwardStep {
  readonly id: string;
  readonly thing: 'decision' | 'agreement' | 'voucher';
  readonly state: string;
  readonly at: Date;
  /** The partner that it was made with. */
  readonly partnerOrganisationId: string | null;
  /** That partner is a party to the agreement. */
  readonly partnerSigns: boolean;
}

const STANDING = `
  SELECT "id", 'decision' AS "thing", "state", coalesce("communicated_at", "created_at") AS "at", "partner_organisation_id" AS "partnerOrganisationId",
    false AS "partnerSigns" FROM "award"."decision" WHERE "application_id" = $1 AND "state" <> 'cancelled'
  UNION ALL SELECT "id", 'agreement', "state", "offered_at", "partner_organisation_id", 'partner' = ANY("parties") FROM "award"."agreement"
    WHERE "application_id" = $1 AND "state" IN ('offered', 'signed', 'in-force')
  UNION ALL SELECT "id", 'voucher', "state", "created_at", "partner_organisation_id", false FROM "award"."voucher" WHERE "application_id" = $1
  ORDER BY 4, 1`;

/** What the contexts above may ask of award. */
@Injectable()
export class AwardFacade {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly ledger: Ledger,
    private readonly free: FreeVoucher,
    private readonly refill: RefillVoucher,
    private readonly terms: VoucherTermsReader,
  ) {}

  /** 404 `voucher.not-found` when there is none. */
  async voucher(id: string): Promise<Voucher> {
    const voucher = await this.dataSource.getRepository(Voucher).findOneBy({ id });
    if (!voucher) throw notFound('voucher');
    return voucher;
  }

  /** What is left to be claimed on it now, and until when one click would extend it. 404 as above. */
  async voucherLeft(
    id: string,
    now: Date,
  ): Promise<{ readonly voucher: Voucher; readonly availableMinor: bigint; readonly extendTo: Date | null }> {
    const voucher = await this.voucher(id);
    const balance = (await this.ledger.balances([id])).find(({ kind }) => kind === 'voucher:available');
    const terms = await this.terms.of(voucher);
    const { term } = offerOf(voucher, terms, terms.timeZone, now);
    return { voucher, availableMinor: (balance?.amountMinor ?? 0n) - (balance?.pendingMinor ?? 0n), extendTo: term?.validUntilAt ?? null };
  }

  /** 404 `decision.not-found` when there is none. Says nothing about who may see it. */
  async decision(id: string): Promise<Decision> {
    const decision = await this.dataSource.getRepository(Decision).findOneBy({ id });
    if (!decision) throw notFound('decision');
    return decision;
  }

  /** Decisions on this application that it was told of, first to last. */
  communicatedDecisions(applicationId: string): Promise<Decision[]> {
    return this.dataSource
      .getRepository(Decision)
      .find({ where: { applicationId, communicatedAt: Not(IsNull()) }, order: { communicatedAt: 'ASC' } });
  }

  /** Decisions, the agreement and the voucher of this application that hold, in the order in which they came. */
  standing(applicationId: string): Promise<AwardStep[]> {
    return this.dataSource.query(STANDING, [applicationId]);
  }

  /** 404 `agreement.not-found` when there is none. Says nothing about who may see it. */
  async agreement(id: string): Promise<Agreement> {
    const agreement = await this.dataSource.getRepository(Agreement).findOneBy({ id });
    if (!agreement) throw notFound('agreement');
    return agreement;
  }

  async vouchers(ids: readonly string[]): Promise<Voucher[]> {
    return ids.length === 0
      ? []
      : this.dataSource.getRepository(Voucher).createQueryBuilder('v').where('v.id = ANY(:ids)', { ids }).getMany();
  }

  /** What these agreements are about. Says nothing about who may see it. */
  applicationsOfAgreements(ids: readonly string[]): Promise<{ id: string; applicationId: string }[]> {
    return this.dataSource.query(`SELECT "id", "application_id" AS "applicationId" FROM "award"."agreement" WHERE "id" = ANY($1::uuid[])`, [
      ids,
    ]);
  }

  /** FOR UPDATE. Lock it before anything of finance and before ledger balances. */
  lockVoucher(tx: Tx, id: string): Promise<Voucher> {
    return tx.lock(Voucher, id);
  }

  /** The same for several, in the order of their ids. */
  lockVouchers(tx: Tx, ids: readonly string[]): Promise<Voucher[]> {
    return tx.lockMany(Voucher, ids);
  }

  /**
   * A submitted claim holds voucher money: voucher:available -> voucher:claimed. Throws `award.voucher.not-active`, `award.voucher.claim-too-late`,
   * `ledger.insufficient`. The voucher must be locked in this transaction.
   */
  async holdForClaim(tx: Tx, voucher: Voucher, hold: ClaimHold): Promise<void> {
    tx.assertLocked(voucher);
    if (voucher.state !== 'active') throw new DomainError('award.voucher.not-active');
    if (tx.now > voucher.claimUntilAt) throw new DomainError('award.voucher.claim-too-late');
    await this.move(tx, voucher, hold, 'voucher:available', 'voucher:claimed', 'claim-held');
  }

  /** A cut, refused or withdrawn claim gives money back: to the voucher, or to its envelope when the voucher is no longer in use. */
  async releaseFromClaim(tx: Tx, voucher: Voucher, hold: ClaimHold): Promise<void> {
    tx.assertLocked(voucher);
    await this.move(tx, voucher, hold, 'voucher:claimed', 'voucher:available', 'claim-released');
    if (voucher.state !== 'active') await this.free.inside(tx, voucher, `released-${hold.key}`);
  }

  /**
   * A correction accepts more than the claim holds, whatever became of the voucher: from what is left on it, and the rest from its envelope, as aid that
   * is granted after all. Throws `ledger.insufficient`, `programme.aid-refused`. The voucher is locked.
   */
  async holdForCorrection(tx: Tx, voucher: Voucher, hold: ClaimHold): Promise<void> {
    tx.assertLocked(voucher);
    const balances = await this.ledger.balances([voucher.id], tx);
    const missingMinor = hold.amountMinor - (balances.find(({ kind }) => kind === 'voucher:available')?.amountMinor ?? 0n);
    if (missingMinor > 0n) await this.refill.inside(tx, voucher, missingMinor, hold.key);
    await this.move(tx, voucher, hold, 'voucher:available', 'voucher:claimed', 'claim-corrected');
  }

  /** Money that was asked back has come, or was set against another payment: to the voucher, or to its envelope when the voucher is no longer in use. The voucher is locked. */
  async takeBack(tx: Tx, voucher: Voucher, hold: ClaimHold, code: 'recovery-repaid' | 'recovery-offset'): Promise<void> {
    tx.assertLocked(voucher);
    const { key, amountMinor, claimId: subjectId } = hold;
    const { id, envelopeId, currency } = voucher;
    await this.ledger.transfer(tx, {
      ...{ key, amountMinor, currency, subjectId, code },
      from: { kind: 'recovery:receivable', ownerId: envelopeId },
      to: { kind: 'voucher:available', ownerId: id },
    });
    if (voucher.state !== 'active') await this.free.inside(tx, voucher, `recovered-${key}`);
  }

  /** The final claim was approved: the voucher is redeemed and what is left on it goes back to its envelope. */
  async redeem(tx: Tx, voucher: Voucher): Promise<void> {
    tx.assertLocked(voucher);
    if (voucher.state !== 'active') return;
    transition(tx, voucherWorkflow, voucher, 'redeem');
    await this.free.inside(tx, voucher, 'voucher-redeemed');
  }

  private async move(
    tx: Tx,
    voucher: Voucher,
    hold: ClaimHold,
    from: 'voucher:available' | 'voucher:claimed',
    to: 'voucher:available' | 'voucher:claimed',
    code: string,
  ): Promise<void> {
    const { key, amountMinor, claimId } = hold;
    const { id: ownerId, currency } = voucher;
    await this.ledger.transfer(tx, {
      key,
      from: { kind: from, ownerId },
      to: { kind: to, ownerId },
      amountMinor,
      currency,
      code,
      subjectId: claimId,
    });
  }
}
