import { isValidBIC, isValidIBAN } from 'ibantools';
import { stdnum } from 'stdnum';

/**
 * `hard`: it cannot be a number of this kind, so it is not taken. `soft`: it looks unusual and may be right all the same (registers differ, old
 * numbers live on), so it is taken with a warning.
 */
export interface IdentifierProblem {
  readonly severity: 'hard' | 'soft';
  readonly code: string;
  readonly params?: Readonly<Record<string, string>>;
}

export const identifierKinds = [
  'DE_USTID',
  'DE_HRB',
  'FR_SIREN',
  'FR_SIRET',
  'FR_TVA',
  'IT_PIVA',
  'IT_CF',
  'AT_UID',
  'AT_FN',
  'CH_UID',
  'CH_VAT',
  'SI_DDV',
  'SI_MATICNA',
  'LI_PEID',
  'LEI',
  'IBAN',
  'BIC',
] as const;
export type IdentifierKind = (typeof identifierKinds)[number];

interface Checked {
  readonly isValid: boolean;
  readonly error?: { readonly name: string };
}
type Answer = 'valid' | 'format' | 'checksum' | 'unusual';

const compact = (text: string): string => text.replace(/[\s.\-/]+/g, '').toUpperCase();

/** What the library says; a wrong part inside of a right number (a province that it does not know) is only unusual. */
const by =
  (country: string, name: string) =>
  (value: string): Answer => {
    const validator = stdnum[country]?.[name];
    if (!validator) throw new Error(`no validator ${country} ${name}`);
    const { isValid, error } = validator.validate(value) as Checked;
    if (isValid) return 'valid';
    if (error?.name === 'InvalidChecksum') return 'checksum';
    return error?.name === 'InvalidComponent' ? 'unusual' : 'format';
  };

/** ISO 7064 MOD 97-10: letters as numbers from 10 on, remainder 1. */
function mod97(text: string): boolean {
  let rest = 0;
  for (const char of text) rest = Number(`${rest}${parseInt(char, 36)}`) % 97;
  return rest === 1;
}

function lei(value: string): Answer {
  const text = compact(value);
  if (!/^[0-9A-Z]{18}[0-9]{2}$/.test(text)) return 'format';
  return mod97(text) ? 'valid' : 'checksum';
}

/** The Slovenian registration number: six digits, a check digit by weights 7 to 2 modulo 11, and three digits of the unit. */
function maticna(value: string): Answer {
  const text = compact(value);
  if (!/^\d{7}(\d{3})?$/.test(text)) return 'format';
  const sum = [7, 6, 5, 4, 3, 2].reduce((total, weight, i) => total + weight * Number(text[i]), 0);
  const digit = sum % 11 === 0 ? 0 : 11 - (sum % 11);
  // A remainder of one has no digit: such numbers are not given out.
  return digit === Number(text[6]) ? 'valid' : 'checksum';
}

/** Companies have the eleven digits of a VAT number as their tax code, persons sixteen characters. */
const taxCode = (value: string): Answer => (/^\d{11}$/.test(compact(value)) ? by('IT', 'iva')(value) : by('IT', 'codicefiscale')(value));

/** A German register has no check digit: department and number, before or after them the court. */
const register = (value: string): Answer => (/(HR[AB]|GNR|PR|VR)\d{1,7}/.test(compact(value)) ? 'valid' : 'unusual');

const checks: Readonly<Record<IdentifierKind, (value: string) => Answer>> = {
  DE_USTID: by('DE', 'vat'),
  DE_HRB: register,
  FR_SIREN: by('FR', 'siren'),
  FR_SIRET: by('FR', 'siret'),
  FR_TVA: by('FR', 'tva'),
  IT_PIVA: by('IT', 'iva'),
  IT_CF: taxCode,
  AT_UID: by('AT', 'uid'),
  AT_FN: by('AT', 'businessid'),
  CH_UID: by('CH', 'uid'),
  CH_VAT: by('CH', 'vat'),
  SI_DDV: by('SI', 'ddv'),
  SI_MATICNA: maticna,
  LI_PEID: by('LI', 'peid'),
  LEI: lei,
  IBAN: (value) => (isValidIBAN(compact(value)) ? 'valid' : 'checksum'),
  BIC: (value) => (isValidBIC(compact(value)) ? 'valid' : 'format'),
};

/** What is wrong with a number of this kind; null when nothing is. */
export function checkIdentifier(kind: IdentifierKind, value: string): IdentifierProblem | null {
  const answer = checks[kind](value);
  if (answer === 'valid') return null;
  return { severity: answer === 'unusual' ? 'soft' : 'hard', code: `identifier.${answer}`, params: { kind } };
}

const vatKinds: Readonly<Record<string, IdentifierKind>> = {
  DE: 'DE_USTID',
  FR: 'FR_TVA',
  IT: 'IT_PIVA',
  AT: 'AT_UID',
  CH: 'CH_VAT',
  SI: 'SI_DDV',
  LI: 'CH_VAT',
};

/** The kinds that a company number of this country may be of; one of them is enough. */
const companyKinds: Readonly<Record<string, readonly IdentifierKind[]>> = {
  DE: ['DE_HRB'],
  FR: ['FR_SIREN', 'FR_SIRET'],
  IT: ['IT_CF'],
  AT: ['AT_FN'],
  CH: ['CH_UID'],
  SI: ['SI_MATICNA'],
  LI: ['LI_PEID', 'CH_UID'],
};

/** A VAT number, by the country of the company. Numbers of other countries are taken as they are. */
export function checkVatNumber(countryCode: string, value: string): IdentifierProblem | null {
  const kind = vatKinds[countryCode];
  if (!kind) return null;
  if (kind !== 'CH_VAT') return checkIdentifier(kind, value);
  // Firms of the Swiss VAT area give their number with or without the suffix.
  const number = checkIdentifier('CH_UID', value.replace(/\s*(MWST|TVA|IVA|TPV)\s*$/i, ''));
  if (number) return number;
  return checkIdentifier(kind, value) ? { severity: 'soft', code: 'identifier.vat-suffix-missing' } : null;
}

/**
 * A company number, by the country. Registers differ from each other and from what people call their number, so a format that is not known only
 * warns; a number in the right form with a wrong check digit does not pass.
 */
export function checkCompanyNumber(countryCode: string, value: string): IdentifierProblem | null {
  const problems = (companyKinds[countryCode] ?? []).map((kind) => ({ kind, problem: checkIdentifier(kind, value) }));
  if (problems.length === 0 || problems.some(({ problem }) => problem === null)) return null;
  const wrong = problems.find(({ problem }) => problem?.code === 'identifier.checksum');
  if (wrong?.problem) return wrong.problem;
  return { severity: 'soft', code: 'identifier.format', params: { kind: problems[0]?.kind ?? '' } };
}
