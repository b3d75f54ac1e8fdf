import type { PartnerTexts } from '../profile/profile-parts.js';

/** What is said, and in which language: the reader's, else English, else the first there is; null where nothing is. */
export function saidIn(texts: PartnerTexts, language: string): { language: string; text: string } | null {
  const chosen = [language, 'en', ...Object.keys(texts)].find((one) => texts[one]);
  return chosen === undefined ? null : { language: chosen, text: texts[chosen] ?? '' };
}
