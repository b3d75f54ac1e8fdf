import { Injectable } from '@nestjs/common';

import { type Actor, DomainError, type FieldError, formatDecimal, newId, parseDecimal, sumMinor } from '@traverse/kernel';
import { type Tx, UnitOfWork } from '@traverse/platform';
import type { OutputIndicator } from '@traverse/programme';

import { numberKey, supplierKey } from '../duplicate/invoice-key.js';
import { type Claim, ClaimLine } from './claim.entity.js';
import { ClaimMoney } from './claim-money.js';
import { ClaimPricing } from './claim-pricing.js';
import { mayClaim } from './claim.workflow.js';
import { LoadClaim } from './load-claim.js';
import type { PricedLine, VatTreatment } from './price-lines.js';

export interface LineInput {
  /** Of a line that is there already; files stay with it. */
  readonly id?: string;
  readonly description: string;
  readonly supplier: string;
  readonly invoiceNumber: string;
  readonly invoiceDate: string;
  /** The cost line or unit of the call. */
  readonly costKey?: string;
  readonly units?: number;
  /** Of net and VAT; the claim's own when left out. */
  readonly currency?: string;
  readonly net: string;
  readonly vat: string;
  readonly vatTreatment?: VatTreatment;
  /** What is asked for it; when left out, the share that the call pays, as far as the voucher reaches. */
  readonly amount?: string;
}

export interface ClaimInput {
  readonly final?: boolean;
  readonly lines: readonly LineInput[];
  /** By the keys of the call's output indicators. */
  readonly indicators?: Readonly<Record<string, unknown>>;
}

const MOST = 100_000_000_000_00n;
const MOST_COUNTED = 1_000_000;

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
    private readonly pricing: ClaimPricing,
    private readonly money: ClaimMoney,
  ) {}

  execute(actor: Actor, id: string, input: ClaimInput): Promise<{ id: string }> {
    return this.uow.run(actor, async (tx) => {
      const { voucher, claim } = await this.load.lock(tx, actor, id);
      assertEditable(actor, claim);
      const kept = input.lines.flatMap((line) => line.id ?? []);
      const there = await tx.sql<{ id: string }>(`SELECT "id" FROM "finance"."claim_line" WHERE "claim_id" = $1`, [id]);
      const foreign = kept.filter((line) => !there.some((known) => known.id === line));
      if (foreign.length > 0 || new Set(kept).size < kept.length) throw new DomainError('finance.claim.unknown-line', { status: 422 });
      const { instrument } = await this.pricing.terms(claim);
      const lines = input.lines.map((line, index) => entered(line, claim, `lines.${index}`));
      const { lines: priced, rates } = await this.pricing.price(tx, claim, lines, await this.money.reach(tx, claim));
      tx.defer(`DELETE FROM "finance"."claim_line" WHERE "claim_id" = $1`, [id]);
      // A file of a line that is gone stays with the claim as a whole.
      tx.defer(
        `UPDATE "finance"."claim_file" SET "line_id" = NULL WHERE "claim_id" = $1 AND "line_id" IS NOT NULL AND NOT ("line_id" = ANY($2::uuid[]))`,
        [id, kept],
      );
      for (const [position, line] of lines.entries()) insert(tx, claim, { ...line, position }, priced[position]);
      tx.update(claim, {
        askedMinor: sumMinor(priced.map((line) => line.amountMinor)),
        acceptedMinor: 0n,
        final: voucher.use === 'single' || (input.final ?? claim.final),
        rates,
        ...(input.indicators ? { indicators: indicatorValues(instrument.indicators, input.indicators) } : {}),
      });
      return { id };
    });
  }
}

type Entered = Omit<ClaimLine, 'claimId' | 'position' | 'decision' | 'acceptedMinor' | 'reason' | keyof PricedLine>;

function entered(line: LineInput, claim: Claim, at: string): Entered {
  const { description, supplier, invoiceNumber, invoiceDate, currency = claim.currency } = line;
  return {
    id: line.id ?? newId(),
    description: description.trim(),
    supplier: supplier.trim(),
    invoiceNumber: invoiceNumber.trim(),
    numberKey: numberKey(invoiceNumber),
    supplierKey: supplierKey(supplier),
    invoiceDate,
    costKey: line.costKey || null,
    units: line.units ?? null,
    currency,
    netMinor: minorOf(line.net, currency, `${at}.net`),
    vatMinor: minorOf(line.vat, currency, `${at}.vat`),
    vatTreatment: line.vatTreatment ?? 'recoverable',
    wantedMinor: line.amount === undefined ? null : minorOf(line.amount, claim.currency, `${at}.amount`),
  };
}

function insert(tx: Tx, claim: Claim, line: Entered & { readonly position: number }, priced: PricedLine | undefined): void {
  tx.insert(ClaimLine, { ...line, claimId: claim.id, ...priced });
}

function minorOf(text: string, currency: string, path: string): bigint {
  const minor = parseDecimal(text, currency);
  if (minor >= 0n && minor <= MOST) return minor;
  throw new DomainError('finance.claim.amount-out-of-range', {
    status: 400,
    fields: [{ path, code: 'finance.claim.amount-out-of-range', params: { max: formatDecimal(MOST, currency) } }],
  });
}

/** Of those that the call asks for; what is left open is left out. */
export function indicatorValues(
  asked: readonly Pick<OutputIndicator, 'key' | 'unit'>[],
  given: Readonly<Record<string, unknown>>,
): Record<string, number | boolean> {
  const fields: FieldError[] = [];
  const values: Record<string, number | boolean> = {};
  for (const [key, value] of Object.entries(given)) {
    if (value === null || value === undefined) continue;
    const unit = asked.find((indicator) => indicator.key === key)?.unit;
    const fits = unit === 'yes-no' ? typeof value === 'boolean' : unit !== undefined && isCount(value);
    if (fits) values[key] = value as number | boolean;
    else fields.push({ path: `indicators.${key}`, code: `finance.claim.indicator-${unit ? 'wrong' : 'unknown'}` });
  }
  if (fields.length > 0) throw new DomainError('platform.invalid-input', { status: 400, fields });
  return values;
}

const isCount = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MOST_COUNTED;
