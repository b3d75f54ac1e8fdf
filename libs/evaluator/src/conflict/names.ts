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

/** Everybody's mail: the same domain says nothing about the same house. */
const FREE_MAIL = new Set(
  (
    'gmail.com googlemail.com outlook.com outlook.de outlook.fr outlook.it hotmail.com hotmail.de hotmail.fr hotmail.it live.com live.de live.fr live.it msn.com yahoo.com yahoo.de yahoo.fr yahoo.it ' +
    'icloud.com me.com mac.com aol.com proton.me protonmail.com protonmail.ch pm.me tutanota.com tuta.io mailbox.org posteo.de gmx.at gmx.ch gmx.de gmx.net gmx.com web.de t-online.de freenet.de ' +
    'aon.at a1.net chello.at bluewin.ch hispeed.ch sunrise.ch orange.fr wanadoo.fr free.fr sfr.fr laposte.net libero.it virgilio.it tiscali.it alice.it tin.it pec.it legalmail.it siol.net t-2.net'
  ).split(' '),
);
/** Second levels under which anybody registers. */
const SHARED_SECOND_LEVELS = new Set(['ac', 'co', 'com', 'edu', 'gov', 'gv', 'gouv', 'net', 'or', 'org', 'asso']);

/** The registered domain of an address (`a@dept.uni.ac.at` gives `uni.ac.at`), or null for free mail and what is no address. */
export function organisationDomain(email: string): string | null {
  const domain = email
    .slice(email.lastIndexOf('@') + 1)
    .trim()
    .toLowerCase()
    .replace(/\.$/, '');
  const labels = domain.split('.');
  if (!email.includes('@') || labels.length < 2 || labels.some((label) => label === '')) return null;
  const shared = labels.length > 2 && labels.at(-1)?.length === 2 && SHARED_SECOND_LEVELS.has(labels.at(-2) ?? '');
  const registered = labels.slice(shared ? -3 : -2).join('.');
  return FREE_MAIL.has(registered) || FREE_MAIL.has(domain) ? null : registered;
}
