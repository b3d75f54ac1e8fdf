import { type FieldError, formatDecimal, sumMinor } from '@traverse/kernel';
import type { EvidenceRequest, FundingRule, OutputIndicator } from '@traverse/programme';

import type { VatTreatment } from './price-lines.js';

export interface GapLine {
  readonly id: string;
  readonly description: string;
  readonly supplier: string;
  readonly invoiceNumber: string;
  readonly invoiceDate: string;
  readonly costKey: string | null;
  readonly units: number | null;
  readonly netMinor: bigint;
  readonly vatMinor: bigint;
  readonly vatTreatment: VatTreatment;
  /** Null as long as a rate is missing: that never stands against handing in. */
  readonly shareMinor: bigint | null;
  /** What the claimant asks instead of the whole share. */
  readonly wantedMinor: bigint | null;
  readonly amountMinor: bigint;
}

export interface ClaimToCheck {
  readonly lines: readonly GapLine[];
  readonly files: readonly { readonly lineId: string | null; readonly documentKey: string }[];
  readonly evidence: readonly EvidenceRequest[];
  readonly costs: FundingRule['costs'];
  readonly indicators: readonly OutputIndicator[];
  readonly indicatorValues: Readonly<Record<string, number | boolean>>;
  readonly final: boolean;
  readonly currency: string;
  /** What the voucher has left for this claim, with what the claim holds already. */
  readonly availableMinor: bigint;
  /** YYYY-MM-DD, in the call's time zone: today, and the first and last day of the voucher. */
  readonly today: string;
  readonly issuedOn: string;
  readonly validUntil: string;
  /** A partner did the work, and the two have not both signed off that it is done. */
  readonly notDelivered: boolean;
  /** The payee claims and has no bank account yet. */
  readonly accountMissing: boolean;
}

export const INVOICE = 'invoice';

const isDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

const gap = (path: string, code: string, params?: FieldError['params']): FieldError => ({
  path,
  code: `finance.claim.${code}`,
  ...(params ? { params } : {}),
});

/** Everything that stands against submitting, not only the first thing; empty when nothing does. */
export function claimGaps(claim: ClaimToCheck): readonly FieldError[] {
  // What was entered by hand counts before the rate is there.
  const asked = sumMinor(claim.lines.map((line) => (line.shareMinor === null ? (line.wantedMinor ?? 0n) : line.amountMinor)));
  const money = (amountMinor: bigint): string => formatDecimal(amountMinor, claim.currency);
  const { currency, availableMinor } = claim;
  return [
    ...(claim.lines.length === 0 ? [gap('lines', 'lines-missing')] : []),
    ...claim.lines.flatMap((line, index) => lineGaps(claim, line, `lines.${index}`)),
    ...evidenceGaps(claim),
    ...(claim.final ? indicatorGaps(claim) : []),
    ...(asked > availableMinor
      ? [gap('lines', 'above-available', { asked: money(asked), available: money(availableMinor), currency })]
      : []),
    ...(claim.final && claim.notDelivered ? [gap('delivery', 'not-delivered')] : []),
    ...(claim.accountMissing ? [gap('bankAccount', 'no-bank-account')] : []),
  ];
}

function evidenceGaps({ evidence, files }: ClaimToCheck): FieldError[] {
  const given = (key: string): boolean => files.some((file) => file.documentKey === key);
  // The invoice is asked for line by line.
  return evidence
    .filter(({ key, required }) => required && key !== INVOICE && !given(key))
    .map(({ key }) => gap(`files.${key}`, 'evidence-missing', { document: key }));
}

function indicatorGaps({ indicators, indicatorValues }: ClaimToCheck): FieldError[] {
  return indicators
    .filter(({ key, required }) => required && indicatorValues[key] === undefined)
    .map(({ key }) => gap(`indicators.${key}`, 'indicator-missing'));
}

function lineGaps(claim: ClaimToCheck, line: GapLine, at: string): FieldError[] {
  const real = claim.costs.model === 'real-costs';
  const most = line.shareMinor;
  const money = (amountMinor: bigint): string => formatDecimal(amountMinor, claim.currency);
  const proven = claim.files.some(({ lineId, documentKey }) => lineId === line.id || (lineId === null && documentKey === INVOICE));
  const toProve = claim.evidence.some(({ key, required }) => key === INVOICE && required);
  return [
    ...(real ? invoiceGaps(line, at) : []),
    ...dateGaps(claim, line, at),
    ...costGaps(claim, line, at),
    ...(line.vatTreatment === 'reverse-charge' && line.vatMinor > 0n ? [gap(`${at}.vat`, 'reverse-charge-with-vat')] : []),
    ...(line.amountMinor <= 0n && most !== null && claim.costs.model !== 'lump-sum' ? [gap(`${at}.amount`, 'amount-missing')] : []),
    ...(most !== null && line.amountMinor > most
      ? [gap(`${at}.amount`, 'above-share', { max: money(most), currency: claim.currency })]
      : []),
    ...(toProve && !proven ? [gap(`${at}.file`, 'invoice-file-missing')] : []),
  ];
}

/** Costs that are real are proven one by one; a lump sum or a unit is not bound to an invoice. */
function invoiceGaps(line: GapLine, at: string): FieldError[] {
  const empty = (field: 'description' | 'supplier' | 'invoiceNumber', code: string): FieldError[] =>
    line[field].trim() === '' ? [gap(`${at}.${field}`, code)] : [];
  return [
    ...empty('description', 'description-missing'),
    ...empty('supplier', 'supplier-missing'),
    ...empty('invoiceNumber', 'invoice-number-missing'),
    ...(line.netMinor <= 0n ? [gap(`${at}.net`, 'net-missing')] : []),
  ];
}

function dateGaps({ costs, today, issuedOn, validUntil }: ClaimToCheck, { invoiceDate }: GapLine, at: string): FieldError[] {
  const path = `${at}.invoiceDate`;
  if (invoiceDate === '' && costs.model !== 'real-costs') return [];
  if (!isDate(invoiceDate)) return [gap(path, 'invoice-date-missing')];
  if (invoiceDate > today) return [gap(path, 'invoice-date-future')];
  if (invoiceDate < issuedOn) return [gap(path, 'invoice-date-before-voucher', { day: issuedOn })];
  return invoiceDate > validUntil ? [gap(path, 'invoice-date-after-voucher', { day: validUntil })] : [];
}

function costGaps({ costs }: ClaimToCheck, { costKey, units }: GapLine, at: string): FieldError[] {
  if (costs.model === 'lump-sum') return [];
  const known = costs.model === 'real-costs' ? costs.lines : costs.units;
  return [
    ...(known.some(({ key }) => key === costKey) ? [] : [gap(`${at}.costKey`, 'cost-line-missing')]),
    ...(costs.model === 'unit-costs' && (units ?? 0) <= 0 ? [gap(`${at}.units`, 'units-missing')] : []),
  ];
}
