/** Letters that Unicode does not decompose. */
const WRITTEN_OUT: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };

/** Shorter words are articles and particles in the languages of the Alps. */
const SHORTEST_WORD = 4;

/** The words of a text that can carry meaning: without case and diacritics, each once. */
export function wordsOf(text: string): ReadonlySet<string> {
  const folded = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøłđðþı]/g, (letter) => WRITTEN_OUT[letter] ?? letter);
  return new Set(folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length >= SHORTEST_WORD));
}

/** Share (0 to 1) of the words of `need` that `offer` has too: what stands in where the database gave no similarity. */
export function wordOverlap(need: ReadonlySet<string>, offer: ReadonlySet<string>): number {
  if (need.size === 0) return 0;
  let common = 0;
  for (const word of need) if (offer.has(word)) common++;
  return common / need.size;
}
