import type { ProfileInput } from '@traverse/partner';

type Details = Pick<ProfileInput, 'services' | 'facilities' | 'people'>;

const DETAILS: Readonly<Record<string, Details>> = {
  vide: {
    services: [
      {
        title: { en: 'Vacuum coating of samples', fr: "Revêtement d'échantillons sous vide" },
        text: { en: 'Thin layers on up to twelve pieces a day, with a written record of each.' },
        languages: ['fr', 'en'],
        instruments: ['pilot'],
        delivery: 'at-partner',
        price: { amount: '1450.00', currency: 'EUR', per: 'day' },
      },
    ],
    facilities: [
      {
        name: { en: 'Large vacuum chamber', fr: 'Grande chambre à vide' },
        text: { en: 'Two metres across, down to 1e-7 mbar.' },
        nutsCode: 'FRK24',
        availability: 'bookable',
        leadDays: 21,
        access: { en: 'With our operator; half days are possible.' },
        safety: { en: 'An introduction of one hour on the first day.' },
        instruments: ['pilot'],
        price: { amount: '2200.00', currency: 'EUR', per: 'day' },
      },
    ],
    people: [
      {
        ...{ name: 'C. Martin', role: 'Head of the laboratory', competences: ['advanced-materials'], languages: ['fr', 'en', 'de'] },
        ...{ email: 'c.martin@vide.example', phone: null, consent: 'contact' },
      },
    ],
  },
  dueben: {
    facilities: [
      {
        name: { en: 'Climate chamber', de: 'Klimakammer' },
        text: { en: 'From -40 to +120 degrees, humidity controlled.', de: 'Von -40 bis +120 Grad, Feuchte geregelt.' },
        nutsCode: 'CH040',
        availability: 'on-request',
        leadDays: 30,
        access: { de: 'Nach Absprache, auch über Nacht.' },
        safety: {},
        instruments: [],
        price: { amount: '640.00', currency: 'CHF', per: 'day' },
      },
    ],
  },
};

/** What some partners of the demonstration say in detail, so that the directory has something of each kind to show. */
export function detailsOf(key: string): Details {
  return DETAILS[key] ?? {};
}
