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

/**
 * How alike needs and offers are, 0 to 1: the share of the need's words that the offer has too, rare words counting more, in the language
 * in which they are most alike. A partner writes its offer in several languages; the company writes its need in one, which nobody asks for.
 */
export function offerSimilarity(needs: readonly Lexemes[], offers: readonly Lexemes[]): (needId: string, offerId: string) => number {
  const holders = new Map<string, string[]>();
  const perLanguage = new Map<string, number>();
  for (const offer of offers) {
    perLanguage.set(offer.language, (perLanguage.get(offer.language) ?? 0) + 1);
    for (const lexeme of new Set(offer.lexemes)) {
      const key = `${offer.language} ${lexeme}`;
      const known = holders.get(key);
      if (known) known.push(offer.id);
      else holders.set(key, [offer.id]);
    }
  }
  const best = new Map<string, Map<string, number>>();
  for (const { id, language, lexemes } of needs) {
    const count = perLanguage.get(language) ?? 0;
    const common = new Map<string, number>();
    let all = 0;
    for (const lexeme of new Set(lexemes)) {
      const found = holders.get(`${language} ${lexeme}`) ?? [];
      // What nobody offers tells no offer from another: it counts once.
      const weight = found.length === 0 ? 1 : rarity(found.length, count);
      all += weight;
      for (const offerId of found) common.set(offerId, (common.get(offerId) ?? 0) + weight);
    }
    const mine = best.get(id) ?? new Map<string, number>();
    for (const [offerId, weight] of common) mine.set(offerId, Math.max(mine.get(offerId) ?? 0, weight / all));
    best.set(id, mine);
  }
  return (needId, offerId) => best.get(needId)?.get(offerId) ?? 0;
}
