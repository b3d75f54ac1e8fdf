import { Injectable } from '@nestjs/common';

import { type Actor, DomainError, formatDecimal, minBigint, newId, parseDecimal, sumMinor } from '@traverse/kernel';
import { type Tx, UnitOfWork } from '@traverse/platform';

import { type Claim, ClaimLine } from './claim.entity.js';
import { shareOfCosts } from './claim-gaps.js';
import { ClaimMoney } from './claim-money.js';
import { mayClaim } from './claim.workflow.js';
import { LoadClaim } from './load-claim.js';

export interface LineInput {
  /** Of a line that is there already; files stay with it. */
  readonly id?: string;
  readonly description: string;
  readonly supplier: string;
  readonly invoiceNumber: string;
  readonly invoiceDate: string;
  readonly net: string;
  readonly vat: string;
  /** What is asked for it; when left out, the share that the call pays, as far as the voucher reaches. */
  readonly amount?: string;
}

const MOST = 100_000_000_000_00n;

/** While a claim is a draft, or queried, the claimant changes it. */
export function assertEditable(actor: Actor, claim: Claim): void {
  if (!mayClaim(actor, claim)) throw new DomainError('finance.claim.not-yours', { status: 403 });
  if (claim.state !== 'draft' && claim.state !== 'queried')
    throw new DomainError('finance.claim.not-editable', { params: { state: claim.state } });
}

/** Puts the lines in place of those that were there. They may have gaps until the claim is submitted. */
@Injectable()
export class EditClaimLines {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly load: LoadClaim,
    private readonly money: ClaimMoney,
  ) {}

  execute(actor: Actor, id: string, input: { readonly final?: boolean; readonly lines: readonly LineInput[] }): Promise<{ id: string }> {
    return this.uow.run(actor, async (tx) => {
      const { voucher, claim } = await this.load.lock(tx, actor, id);
      assertEditable(actor, claim);
      const kept = input.lines.flatMap((line) => line.id ?? []);
      const there = await tx.sql<{ id: string }>(`SELECT "id" FROM "finance"."claim_line" WHERE "claim_id" = $1`, [id]);
      const foreign = kept.filter((line) => !there.some((known) => known.id === line));
      if (foreign.length > 0 || new Set(kept).size < kept.length) throw new DomainError('finance.claim.unknown-line', { status: 422 });
      const amounts = await this.amounts(tx, claim, input.lines);
      tx.defer(`DELETE FROM "finance"."claim_line" WHERE "claim_id" = $1`, [id]);
      // A file of a line that is gone stays with the claim as a whole.
      tx.defer(
        `UPDATE "finance"."claim_file" SET "line_id" = NULL WHERE "claim_id" = $1 AND "line_id" IS NOT NULL AND NOT ("line_id" = ANY($2::uuid[]))`,
        [id, kept],
      );
      for (const [position, line] of input.lines.entries()) this.insert(tx, claim, line, position, amounts[position]);
      const askedMinor = sumMinor(amounts.map((amount) => amount.amountMinor));
      tx.update(claim, { askedMinor, acceptedMinor: 0n, final: voucher.use === 'single' || (input.final ?? claim.final) });
      return { id };
    });
  }

  private async amounts(
    tx: Tx,
    claim: Claim,
    lines: readonly LineInput[],
  ): Promise<readonly Pick<ClaimLine, 'netMinor' | 'vatMinor' | 'amountMinor'>[]> {
    const { funding } = await this.load.instrument(claim);
    let left = await this.money.reach(tx, claim);
    return lines.map((line, index) => {
      const netMinor = minorOf(line.net, claim.currency, `lines.${index}.net`);
      const vatMinor = minorOf(line.vat, claim.currency, `lines.${index}.vat`);
      const share = shareOfCosts(funding, netMinor, vatMinor) ?? netMinor;
      const amountMinor =
        line.amount === undefined ? minBigint(share, left > 0n ? left : 0n) : minorOf(line.amount, claim.currency, `lines.${index}.amount`);
      left -= amountMinor;
      return { netMinor, vatMinor, amountMinor };
    });
  }

  private insert(
    tx: Tx,
    claim: Claim,
    line: LineInput,
    position: number,
    amounts: Pick<ClaimLine, 'netMinor' | 'vatMinor' | 'amountMinor'> | undefined,
  ): void {
    const { description, supplier, invoiceNumber, invoiceDate } = line;
    tx.insert(ClaimLine, {
      id: line.id ?? newId(),
      claimId: claim.id,
      position,
      description: description.trim(),
      supplier: supplier.trim(),
      invoiceNumber: invoiceNumber.trim(),
      invoiceDate,
      ...amounts,
    });
  }
}

function minorOf(text: string, currency: string, path: string): bigint {
  const minor = parseDecimal(text, currency);
  if (minor >= 0n && minor <= MOST) return minor;
  throw new DomainError('finance.claim.amount-out-of-range', {
    status: 400,
    fields: [{ path, code: 'finance.claim.amount-out-of-range', params: { max: formatDecimal(MOST, currency) } }],
  });
}
