import type { TFunction } from 'i18next';
import type { FacilityDraft, PersonDraft, ServiceDraft } from './part-drafts.js';

interface Parts {
  readonly services: readonly ServiceDraft[];
  readonly facilities: readonly FacilityDraft[];
  readonly people: readonly PersonDraft[];
}

/** The fields of each kind of part by the words that stand above them. */
const FIELDS = {
  services: { title: 'services.name', text: 'services.what', languages: 'services.languages', instruments: 'instruments' },
  facilities: {
    name: 'facilities.name',
    text: 'facilities.what',
    nutsCode: 'facilities.region',
    leadDays: 'facilities.leadDays',
    access: 'facilities.access',
    safety: 'facilities.safety',
    instruments: 'instruments',
  },
  people: { name: 'people.name', role: 'people.role', email: 'people.email', phone: 'people.phone', competences: 'people.competences' },
} as const;
const PRICE = { 'price.amount': 'price.amount', 'price.currency': 'price.currency' };

/** Words for the summary of errors: "Facilities 2: Name". Texts have one path a language beside their own. */
export function partLabels(
  values: Parts,
  languages: readonly string[],
  t: TFunction<readonly ['common', 'profile']>,
): Record<string, string> {
  const labels: Record<string, string> = {};
  for (const list of ['services', 'facilities', 'people'] as const) {
    values[list].forEach((_, i) => {
      for (const [field, key] of Object.entries({ ...FIELDS[list], ...PRICE })) {
        const words = `${t(`profile:${list}.new`, { number: i + 1 })}: ${t(`profile:${key}` as never)}`;
        labels[`${list}.${i}.${field}`] = words;
        for (const code of languages) labels[`${list}.${i}.${field}.${code}`] = words;
      }
    });
  }
  return labels;
}
