/** Which letters a bank takes: the basic Latin set of the EPC, or the wider Latin set of the Swiss Payment Standards. */
export type BankCharset = 'epc' | 'swiss';

export interface BankText {
  readonly text: string;
  /** True when a letter or digit had no Latin counterpart: the reader could not know who or what is meant. */
  readonly unwritable: boolean;
}

const ALLOWED: Readonly<Record<BankCharset, RegExp>> = {
  epc: /^[A-Za-z0-9/\-?:().,'+ ]$/,
  // Printable Basic Latin, Latin-1 (without no-break space and soft hyphen), Latin Extended-A, S and T with comma below, euro sign.
  swiss: /^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u00ff\u0100-\u017f\u0218-\u021b\u20ac]$/,
};

/** What is written as it stands: single blanks (and, for the EPC, single slashes) between letters of the set. */
const PLAIN: Readonly<Record<BankCharset, RegExp>> = {
  epc: /^[A-Za-z0-9\-?:().,'+]+(?:[ /][A-Za-z0-9\-?:().,'+]+)*$/,
  swiss:
    /^[\u0021-\u007e\u00a1-\u00ac\u00ae-\u00ff\u0100-\u017f\u0218-\u021b\u20ac]+(?: [\u0021-\u007e\u00a1-\u00ac\u00ae-\u00ff\u0100-\u017f\u0218-\u021b\u20ac]+)*$/,
};

/** Where the customary spelling differs from dropping the accent, or where there is no accent to drop. */
// prettier-ignore
const SPELLING: Readonly<Record<string, string>> = {
  ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue', ß: 'ss', ẞ: 'SS', æ: 'ae', Æ: 'Ae', œ: 'oe', Œ: 'Oe', ø: 'oe', Ø: 'Oe',
  đ: 'd', Đ: 'D', ð: 'd', Ð: 'D', þ: 'th', Þ: 'Th', ł: 'l', Ł: 'L', ħ: 'h', Ħ: 'H', ŧ: 't', Ŧ: 'T', ı: 'i', ĸ: 'k', ŋ: 'n', Ŋ: 'N',
  '&': '+', '€': 'EUR', '"': "'", '`': "'", '´': "'", '‘': "'", '’': "'", '‚': "'", '“': "'", '”': "'", '„': "'", '«': "'", '»': "'",
  '–': '-', '—': '-', '‐': '-', '‑': '-', '−': '-', _: '-', '[': '(', ']': ')', '{': '(', '}': ')', ';': ',', '·': '.', '…': '...',
};

function writeCharacter(character: string, allowed: RegExp): BankText {
  if (allowed.test(character)) return { text: character, unwritable: false };
  if (/\s/u.test(character)) return { text: ' ', unwritable: false };
  const spelt = SPELLING[character];
  if (spelt !== undefined) return { text: spelt, unwritable: false };
  if (/[\p{C}\p{M}]/u.test(character)) return { text: '', unwritable: false };
  let text = '';
  let unwritable = false;
  for (const part of character.normalize('NFKD')) {
    if (/\p{M}/u.test(part)) continue;
    const written = allowed.test(part) ? part : SPELLING[part];
    if (written === undefined && /[\p{L}\p{N}]/u.test(part)) unwritable = true;
    text += written ?? '.';
  }
  return { text, unwritable };
}

/** The same value written with the letters that the bank takes, cut to `max` characters. The same input always gives the same text. */
export function toBankText(value: string, charset: BankCharset, max: number): BankText {
  if (value.length <= max && PLAIN[charset].test(value)) return { text: value, unwritable: false };
  let text = '';
  let unwritable = false;
  for (const character of value.normalize('NFC')) {
    const written = writeCharacter(character, ALLOWED[charset]);
    text += written.text;
    unwritable ||= written.unwritable;
  }
  text = text.replace(/ +/g, ' ');
  // The EPC refuses a slash at either end and two in a row in references; banks apply it to free text too.
  if (charset === 'epc') text = text.replace(/\/{2,}/g, '/').replace(/^[/ ]+/, '');
  text = text.trim().slice(0, max);
  return { text: charset === 'epc' ? text.replace(/[/ ]+$/, '') : text.trimEnd(), unwritable };
}

/** References are never re-spelt: they must come back unchanged. EPC letters, 1 to 35 of them, no slash at either end, no two in a row. */
export function isBankReference(value: string): boolean {
  return /^[A-Za-z0-9/\-?:().,'+ ]{1,35}$/.test(value) && value === value.trim() && !/^\/|\/$|\/\//.test(value);
}
