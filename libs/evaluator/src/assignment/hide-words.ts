/** What stands in the place of what is hidden: it says that something was there. */
export const HIDDEN = '[…]';

export interface WordsToHide {
  /** Names, streets, addresses: found as they are written, whatever the case and the white space. */
  readonly words: readonly string[];
  /** Register and VAT numbers: found with any spacing and punctuation in them. */
  readonly numbers: readonly string[];
}

const SHORTEST = 3;
const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** A function that takes these words out of a text. Whole words only: a firm that is called Holz leaves Holzbau alone. */
export function hideWords({ words, numbers }: WordsToHide): (text: string) => string {
  const ofWord = (word: string): string => word.trim().normalize('NFC').split(/\s+/).map(escaped).join('\\s+');
  const ofNumber = (number: string): string => [...number.replace(/[^\p{L}\p{N}]/gu, '')].map(escaped).join('[\\s./-]*');
  const patterns = [
    ...words.filter((word) => word.trim().length >= SHORTEST).map(ofWord),
    ...numbers.map(ofNumber).filter((pattern) => pattern.length >= SHORTEST),
  ];
  if (patterns.length === 0) return (text) => text;
  // The longest first: what is part of another must not leave the rest of it behind.
  const any = [...new Set(patterns)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|');
  const found = new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, 'giu');
  return (text) => text.normalize('NFC').replace(found, HIDDEN);
}
