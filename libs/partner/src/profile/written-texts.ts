import type { PartnerProfile } from './partner-profile.entity.js';
import type { PartnerTexts } from './profile-parts.js';

type Written = Pick<PartnerProfile, 'offers' | 'services' | 'facilities'>;

/**
 * What a partner has written, by language, for one instrument: its offer as a whole and those offers and facilities that name the
 * instrument, or none. Left out: everything.
 */
export function writtenTexts({ offers, services, facilities }: Written, instrument?: string): PartnerTexts {
  const counts = ({ instruments }: { readonly instruments: readonly string[] }): boolean =>
    instrument === undefined || instruments.length === 0 || instruments.includes(instrument);
  const texts: readonly PartnerTexts[] = [
    offers,
    ...services.filter(counts).flatMap(({ title, text }) => [title, text]),
    ...facilities.filter(counts).flatMap(({ name, text }) => [name, text]),
  ];
  const languages = [...new Set(texts.flatMap((each) => Object.keys(each)))];
  return Object.fromEntries(languages.map((language) => [language, texts.flatMap((each) => each[language] ?? []).join('\n')]));
}
