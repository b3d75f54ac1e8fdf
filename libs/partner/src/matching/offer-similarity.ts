/** The words of a text by language, stemmed and without stop words, as PostgreSQL's full text search reads them. */
export interface Lexemes {
  readonly id: string;
  readonly language: string;
  readonly lexemes: readonly string[];
}

/** Whole numbers, so that every machine finds the same: one more for each time that the word is half as frequent. */
function rarity(frequency: number, offers: number): number {
  let weight = 1;
  for (let f = frequency * 2; f <= offers; f *= 2) weight++;
  return weight;
}

/** Where each word of the offers stands: the offers that have it, by index. */
interface Holders {
  readonly offers: number;
  readonly byLexeme: ReadonlyMap<string, readonly number[]>;
}

function holdersOf(offers: readonly Lexemes[], indexOf: ReadonlyMap<string, number>): ReadonlyMap<string, Holders> {
  const perLanguage = new Map<string, { offers: number; byLexeme: Map<string, number[]> }>();
  for (const { id, language, lexemes } of offers) {
    const index = indexOf.get(id) ?? 0;
    const known = perLanguage.get(language) ?? { offers: 0, byLexeme: new Map<string, number[]>() };
    perLanguage.set(language, known);
    known.offers++;
    for (const lexeme of new Set(lexemes)) {
      const holders = known.byLexeme.get(lexeme);
      if (holders) holders.push(index);
      else known.byLexeme.set(lexeme, [index]);
    }
  }
  return perLanguage;
}

/**
 * How alike needs and offers are, 0 to 1: the share of the need's words that the offer has too, rare words counting more, in the language
 * in which they are most alike. A partner writes its offer in several languages; the company writes its need in one, which nobody asks for.
 */
export function offerSimilarity(needs: readonly Lexemes[], offers: readonly Lexemes[]): (needId: string, offerId: string) => number {
  const offerIndex = new Map([...new Set(offers.map(({ id }) => id))].map((id, i) => [id, i]));
  const holders = holdersOf(offers, offerIndex);
  const best = new Map<string, Float64Array>();
  const common = new Int32Array(offerIndex.size);
  for (const { id, language, lexemes } of needs) {
    const { offers: count, byLexeme } = holders.get(language) ?? { offers: 0, byLexeme: new Map<string, number[]>() };
    common.fill(0);
    let all = 0;
    for (const lexeme of new Set(lexemes)) {
      const found = byLexeme.get(lexeme) ?? [];
      // What nobody offers tells no offer from another: it counts once.
      const weight = found.length === 0 ? 1 : rarity(found.length, count);
      all += weight;
      for (const index of found) common[index] = (common[index] ?? 0) + weight;
    }
    const mine = best.get(id) ?? new Float64Array(offerIndex.size);
    for (const [index, weight] of common.entries()) if (weight > 0) mine[index] = Math.max(mine[index] ?? 0, weight / all);
    best.set(id, mine);
  }
  return (needId, offerId) => best.get(needId)?.[offerIndex.get(offerId) ?? -1] ?? 0;
}
