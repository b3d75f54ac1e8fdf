import { DomainError } from '@traverse/kernel';

/** One figure of the law, with the days (inclusive) in which it holds. */
export interface LegalParameter {
  readonly code: string;
  readonly value: string;
  /** ISO date. */
  readonly validFrom: string;
  /** ISO date; null: until further notice. */
  readonly validTo: string | null;
  readonly legalBasis: string;
  readonly url: string | null;
}

/** The row that holds on this day (ISO date). None, or two at once, is an error of the register. */
export function parameterOn(params: readonly LegalParameter[], code: string, day: string): LegalParameter {
  const rows = params.filter((row) => row.code === code && row.validFrom <= day && (row.validTo === null || day <= row.validTo));
  const [row] = rows;
  if (!row || rows.length > 1)
    throw new DomainError('programme.no-single-legal-parameter', { status: 500, params: { code, day, found: rows.length } });
  return row;
}
