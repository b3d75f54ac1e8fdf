import type { FieldError } from '@traverse/kernel';

import { isNoKey, LANGUAGE, partsProblems } from './check-parts.js';
import type { PartsInput } from './profile-parts.js';

export interface ProfileInput extends PartsInput {
  readonly competences: readonly string[];
  readonly languages: readonly string[];
  readonly offers: Readonly<Record<string, unknown>>;
  readonly equipment?: readonly string[];
  readonly capacity: number;
  readonly capacityMonths?: number;
  readonly published: boolean;
  /** The version that the change was made on; left out: whatever is there. */
  readonly version?: number;
}

const LONGEST_OFFER = 4000;
const LONGEST_ITEM = 200;

/** All that is wrong with a profile; one that is published must also say what it offers. */
export function profileProblems(input: ProfileInput): FieldError[] {
  const problems: FieldError[] = [];
  const bad = (path: string, what: string): void => void problems.push({ path, code: `partner.profile.${what}` });
  if (input.competences.some(isNoKey)) bad('competences', 'bad-competence');
  if (input.languages.some((language) => !LANGUAGE.test(language))) bad('languages', 'bad-language');
  if ((input.equipment ?? []).some((item) => item.trim() === '' || item.length > LONGEST_ITEM)) bad('equipment', 'bad-equipment');
  for (const [language, text] of Object.entries(input.offers)) {
    if (!LANGUAGE.test(language)) bad('offers', 'bad-language');
    else if (typeof text !== 'string' || text.length > LONGEST_OFFER) bad(`offers.${language}`, 'offer-too-long');
  }
  problems.push(...partsProblems(input));
  if (!input.published) return problems;
  if (input.competences.length === 0) bad('competences', 'competence-missing');
  if (input.languages.length === 0) bad('languages', 'language-missing');
  if (!Object.values(input.offers).some((text) => typeof text === 'string' && text.trim() !== '')) bad('offers', 'offer-missing');
  if (input.capacity < 1) bad('capacity', 'capacity-missing');
  return problems;
}
