import { type FieldError, formatDecimal, shareBps, sumMinor } from '@traverse/kernel';
import type { EvidenceRequest, FundingRule } from '@traverse/programme';

export interface GapLine {
  readonly id: string;
  readonly description: string;
  readonly supplier: string;
  readonly invoiceNumber: string;
  readonly invoiceDate: string;
  readonly netMinor: bigint;
  readonly vatMinor: bigint;
  readonly amountMinor: bigint;
}

export interface ClaimToCheck {
  readonly lines: readonly GapLine[];
  readonly files: readonly { readonly lineId: string | null; readonly documentKey: string }[];
  readonly evidence: readonly EvidenceRequest[];
  readonly funding: Pick<FundingRule, 'costs' | 'rateBps' | 'vat'>;
  readonly currency: string;
  /** What the voucher has left for this claim, with what the claim holds already. */
  readonly availableMinor: bigint;
  /** YYYY-MM-DD */
  readonly today: string;
  /** The payee claims and has no bank account yet. */
  readonly accountMissing: boolean;
}

export const INVOICE = 'invoice';

/** What of one line the call pays for at most: its share of the costs, rounded down. Lump sums and unit costs are not bound to an invoice. */
export function shareOfCosts(funding: ClaimToCheck['funding'], netMinor: bigint, vatMinor: bigint): bigint | null {
  if (funding.costs.model !== 'real-costs') return null;
  return shareBps(funding.vat === 'never' ? netMinor : netMinor + vatMinor, funding.rateBps);
}

const isDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

function lineGaps(claim: ClaimToCheck, line: GapLine, at: string): FieldError[] {
  const gaps: FieldError[] = [];
  const missing = (field: 'description' | 'supplier' | 'invoiceNumber', code: string): void => {
    if (line[field].trim() === '') gaps.push({ path: `${at}.${field}`, code });
  };
  missing('description', 'finance.claim.description-missing');
  missing('supplier', 'finance.claim.supplier-missing');
  missing('invoiceNumber', 'finance.claim.invoice-number-missing');
  if (!isDate(line.invoiceDate)) gaps.push({ path: `${at}.invoiceDate`, code: 'finance.claim.invoice-date-missing' });
  else if (line.invoiceDate > claim.today) gaps.push({ path: `${at}.invoiceDate`, code: 'finance.claim.invoice-date-future' });
  if (line.netMinor <= 0n) gaps.push({ path: `${at}.net`, code: 'finance.claim.net-missing' });
  if (line.amountMinor <= 0n) gaps.push({ path: `${at}.amount`, code: 'finance.claim.amount-missing' });
  const most = shareOfCosts(claim.funding, line.netMinor, line.vatMinor);
  if (most !== null && line.amountMinor > most) {
    const params = { max: formatDecimal(most, claim.currency), currency: claim.currency };
    gaps.push({ path: `${at}.amount`, code: 'finance.claim.above-share', params });
  }
  const proven = claim.files.some(({ lineId, documentKey }) => lineId === line.id || (lineId === null && documentKey === INVOICE));
  if (!proven) gaps.push({ path: `${at}.file`, code: 'finance.claim.invoice-file-missing' });
  return gaps;
}

/** Everything that stands against submitting, not only the first thing; empty when nothing does. */
export function claimGaps(claim: ClaimToCheck): readonly FieldError[] {
  const gaps: FieldError[] = [];
  if (claim.lines.length === 0) gaps.push({ path: 'lines', code: 'finance.claim.lines-missing' });
  for (const [index, line] of claim.lines.entries()) gaps.push(...lineGaps(claim, line, `lines.${index}`));
  for (const { key, required } of claim.evidence) {
    // The invoice is asked for line by line above.
    if (required && key !== INVOICE && !claim.files.some((file) => file.documentKey === key))
      gaps.push({ path: `files.${key}`, code: 'finance.claim.evidence-missing', params: { document: key } });
  }
  const asked = sumMinor(claim.lines.map((line) => line.amountMinor));
  if (asked > claim.availableMinor) {
    const params = {
      asked: formatDecimal(asked, claim.currency),
      available: formatDecimal(claim.availableMinor, claim.currency),
      currency: claim.currency,
    };
    gaps.push({ path: 'lines', code: 'finance.claim.above-available', params });
  }
  if (claim.accountMissing) gaps.push({ path: 'bankAccount', code: 'finance.claim.no-bank-account' });
  return gaps;
}
