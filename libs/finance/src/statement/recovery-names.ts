import { isCreditorReference } from '../bank/creditor-reference.js';
import type { CamtEntry } from '../bank/camt054.js';

/** By what an entry may name a recovery: to be looked up, since digits that follow a reference cannot be told from it. */
export interface RecoveryNames {
  /** What the debtor's bank told as the reference, and nothing else. */
  readonly structured: string | null;
  /** Of all that stands in words: the reference, whose digits check, and the number, each with so many of the digits as may belong to it. */
  readonly references: readonly string[];
  readonly numbers: readonly string[];
}

/** Ours are RF with two check digits, the year and six digits or more (Recoveries.order); ISO 11649 ends at 25 characters. */
const REFERENCE = /RF(\d{12,})/g;
const REFERENCE_DIGITS = { least: 12, most: 23 };
const NUMBER = /REC(\d{4})(\d{6,})/g;
const SERIAL_DIGITS = { least: 6, most: 15 };

/** Banks and people put blanks, points and hyphens into both. */
const bare = (text: string | undefined): string => (text ?? '').toUpperCase().replace(/[^A-Z0-9]/g, '');

function beginnings(digits: string, { least, most }: typeof REFERENCE_DIGITS): string[] {
  const longest = Math.min(digits.length, most);
  return Array.from({ length: Math.max(0, longest - least + 1) }, (_, more) => digits.slice(0, least + more));
}

/** Null when it names nothing that looks like one of ours. Money that goes out does not, nor does a payment of ours that came back. */
export function recoveryNamesOf(entry: CamtEntry): RecoveryNames | null {
  if (entry.direction !== 'credit' || entry.returnReason) return null;
  // Each for itself: together they would run into one another.
  const texts = [entry.creditorReference, entry.remittance, entry.endToEndId].map(bare);
  const written = texts.flatMap((text) => [...text.matchAll(REFERENCE)].map(([, digits = '']) => digits));
  const numbered = texts.flatMap((text) => [...text.matchAll(NUMBER)].map(([, year = '', serial = '']) => [year, serial] as const));
  if (written.length + numbered.length === 0) return null;
  const [structured = ''] = texts;
  return {
    structured: isCreditorReference(structured) ? structured : null,
    references: written.flatMap((digits) => beginnings(digits, REFERENCE_DIGITS).map((some) => `RF${some}`)).filter(isCreditorReference),
    numbers: numbered.flatMap(([year, serial]) => beginnings(serial, SERIAL_DIGITS).map((some) => `REC-${year}-${some}`)),
  };
}
