const WORDS = 3;

/** Runs of three words, whatever their case, accents and punctuation. A shorter text is one run. */
function runsOf(text: string): ReadonlySet<string> {
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map((word) => word.replaceAll(/\p{M}/gu, ''))
    .filter((word) => word !== '');
  if (words.length === 0) return new Set();
  const runs = words.slice(0, Math.max(1, words.length - WORDS + 1)).map((_, i) => words.slice(i, i + WORDS).join(' '));
  return new Set(runs);
}

/** How much two texts say the same, from 0 to 1: runs of three words that they share, of all that either has (Jaccard). */
export function likeness(one: string, other: string): number {
  const [a, b] = [runsOf(one), runsOf(other)];
  if (a.size === 0 || b.size === 0) return 0;
  const shared = [...a].filter((run) => b.has(run)).length;
  return shared / (a.size + b.size - shared);
}
