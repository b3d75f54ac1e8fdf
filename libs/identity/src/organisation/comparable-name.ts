/** Legal forms of the states of the Alps, as single words after folding: they tell nothing about who a company is. */
const LEGAL_FORMS = new Set(
  'ag gmbh mbh kg ohg og eg ev ug se co cokg gbr sa sarl sas sasu snc scop eurl srl srls spa snc sapa scarl scrl doo dd zavod gen eu inc ltd llc bv nv plc und and et'.split(
    ' ',
  ),
);
const WRITTEN_OUT: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ı: 'i' };

/**
 * A name by which two spellings of one organisation meet: no case, diacritics, punctuation, legal form or order of words.
 * Empty when nothing is left to compare.
 */
export function comparableName(name: string): string {
  const words = wordsOf(name).filter((word) => !LEGAL_FORMS.has(word));
  return words.sort().join(' ');
}

/** As it is spoken: without the legal form at its end. */
export function spokenName(name: string): string {
  const parts = name.trim().split(/\s+/);
  const isForm = (part: string): boolean => wordsOf(part).every((word) => LEGAL_FORMS.has(word));
  while (parts.length > 1 && isForm(parts.at(-1) ?? '')) parts.pop();
  return parts.join(' ');
}

function wordsOf(name: string): string[] {
  const folded = name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøłđı]/g, (letter) => WRITTEN_OUT[letter] ?? letter)
    // d.o.o., S.r.l. and e.V. are one word.
    .replace(/(?<=\b\p{L})\.\s?(?=\p{L}\b)/gu, '');
  return folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}
