/** What Unicode does not take apart into a letter and its mark. */
const LATIN: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ð: 'd', þ: 'th', đ: 'd', ħ: 'h', ı: 'i', ł: 'l', ŋ: 'n', ŧ: 't', ə: 'a' },
};
/** As the passports of most states write it (ICAO Doc 9303), without its signs for hard and soft. */
const CYRILLIC: Readonly<Record<string, string>> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ж: 'zh', з: 'z', и: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r' },
  ...{ с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'iu', я: 'ia' },
  ...{ і: 'i', є: 'ie', ґ: 'g', ђ: 'dj', ј: 'j', љ: 'lj', њ: 'nj', ћ: 'c', џ: 'dz', ѕ: 'dz' },
};
const GREEK: Readonly<Record<string, string>> = {
  ...{ α: 'a', β: 'v', γ: 'g', δ: 'd', ε: 'e', ζ: 'z', η: 'i', θ: 'th', ι: 'i', κ: 'k', λ: 'l', μ: 'm', ν: 'n', ξ: 'x', ο: 'o', π: 'p' },
  ...{ ρ: 'r', σ: 's', ς: 's', τ: 't', υ: 'y', φ: 'f', χ: 'ch', ψ: 'ps', ω: 'o' },
};
const LETTERS: ReadonlyMap<string, string> = new Map(Object.entries({ ...LATIN, ...CYRILLIC, ...GREEK }));

/** What a firm is by law says nothing about who it is; neither do "and" and "the". Written as `plain` leaves them. */
const NOISE = new Set(
  [
    'ab ad ag ao aps as asa bv bvba co company corp corporation cv dd doo dno ead eg eirl eood eu ev fze fzco gbr gesmbh ggmbh gie gmbh',
    'hf inc incorporated jsc kd kda kft kg kgaa kk llc llp lp ltd limited ltda mbh nv oao ooo od og ohg ood oy oyj ojsc pao pjsc plc pte pty',
    'pvt sa sae sal sarl sas sasu sc scs se sia sicav sl slu snc sp spa spj spolka srl sro srls stiftung tov ug uab zao zat zrt cjsc ep epe ae',
    'and et il los the und',
  ].flatMap((line) => line.split(' ')),
);
const PHRASES = new RegExp(
  `\\b(?:${[
    'with limited liability|limited liability (?:company|partnership)|(?:public |open |closed |private )?joint stock (?:company|society)',
    'gesellschaft mit beschrankter haftung|(?:public|private) limited company|aktiengesellschaft|kommanditgesellschaft|offene handelsgesellschaft',
    'societe (?:anonyme|a responsabilite limitee|par actions simplifiee)|societa (?:per azioni|a responsabilita limitata|in nome collettivo)',
    'delniska druzba|druzba z omejeno odgovornostjo|sociedad (?:anonima|limitada)|sp z oo|sa rl|obshchestvo s ogranichennoi otvetstvennostiu',
    '(?:publichnoe |otkrytoe |zakrytoe )?aktsionernoe obshchestvo',
  ].join('|')})\\b`,
  'g',
);

/** Small Latin letters, digits and single blanks: no marks, no punctuation, other scripts written out. */
function plain(text: string): string {
  const latin = [...text.normalize('NFKD').toLowerCase().normalize('NFKD').replaceAll(/\p{M}/gu, '')]
    .map((letter) => LETTERS.get(letter) ?? letter)
    .join('');
  return (
    latin
      .replaceAll(/['’‘`´ʼʿʾ"“”„«»]/gu, '')
      // S.p.A., d. o. o.: letters that stand for words are one word.
      .replaceAll(/(?<![\p{L}\p{N}])(\p{L})\.\s*(?=\p{L}(?![\p{L}\p{N}]))/gu, '$1')
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
      // Müller, Mueller and Muller are one.
      .replaceAll(/([aou])e(?=[b-df-hj-np-tv-z]|$| )/g, '$1')
  );
}

/** The words of a name by which it is compared. A name of nothing but a legal form keeps it. */
export function wordsOf(name: string): string[] {
  const all = plain(name);
  const words = all
    .replaceAll(PHRASES, ' ')
    .split(' ')
    .filter((word) => word !== '' && !NOISE.has(word));
  return words.length > 0 ? words : all.split(' ').filter((word) => word !== '');
}
