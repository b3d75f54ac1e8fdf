import type { FieldError } from '@traverse/kernel';

import {
  availabilities,
  type ContactInput,
  deliveryModes,
  type FacilityInput,
  type PartsInput,
  type PriceInput,
  priceUnits,
  type ServiceInput,
} from '../profile/profile-parts.js';

/** `service_2_title_de`: the title of the second offer, in German. */
const TEXT_COLUMN = /^(?:service_[1-9]_(?:title|text)|facility_[1-9]_(?:name|text|access|safety))_[a-z]{2}$/;
const PLAIN_COLUMN =
  /^(?:service_[1-9]_(?:languages|instruments|delivery|price|currency|per)|facility_[1-9]_(?:nuts|availability|lead_days|instruments|price|currency|per)|person_[1-9]_(?:name|role|email|phone|competences|languages))$/;

export const isPartColumn = (name: string): boolean => TEXT_COLUMN.test(name) || PLAIN_COLUMN.test(name);

const PLURAL = { service: 'services', facility: 'facilities', person: 'people' } as const;
type Kind = keyof typeof PLURAL;
const COLUMN_OF_FIELD: Readonly<Record<string, string>> = {
  nutsCode: 'nuts',
  leadDays: 'lead_days',
  'price.amount': 'price',
  'price.currency': 'currency',
  'price.per': 'per',
};

type Cells = Readonly<Record<string, string>>;

/** The numbers that a row has cells of this kind for, in their order. */
function numbersOf(cells: Cells, kind: Kind): number[] {
  const said = Object.entries(cells).flatMap(([name, cell]) =>
    name.startsWith(`${kind}_`) && cell !== '' ? [Number(name.split('_')[1])] : [],
  );
  return [...new Set(said)].filter(Number.isInteger).sort((a, b) => a - b);
}

export const listOf = (text = ''): string[] =>
  text
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** What stands in the cells of one offer, facility or person. */
class Part {
  constructor(
    private readonly cells: Cells,
    private readonly at: string,
  ) {}

  text(field: string): string {
    return this.cells[`${this.at}_${field}`] ?? '';
  }

  texts(field: string): Record<string, string> {
    const start = `${this.at}_${field}_`;
    const said = Object.entries(this.cells).filter(
      ([name, cell]) => name.startsWith(start) && name.length === start.length + 2 && cell !== '',
    );
    return Object.fromEntries(said.map(([name, cell]) => [name.slice(-2), cell]));
  }

  /** A cell that is no word of the list is named by `choiceProblems`; here it stands as it is. */
  choice<T extends string>(field: string, fallback: T): T {
    return (this.text(field) || fallback) as T;
  }

  price(): PriceInput | null {
    const amount = this.text('price');
    return amount === '' ? null : { amount, currency: this.text('currency') || 'EUR', per: this.choice('per', 'project') };
  }
}

/** Offers, facilities and people of a row. What people agreed to they say themselves, when they have come in: nothing of them is public. */
export function partsOfRow(cells: Cells): Required<PartsInput> {
  const parts = <T>(kind: Kind, read: (part: Part) => T): T[] =>
    numbersOf(cells, kind).map((number) => read(new Part(cells, `${kind}_${number}`)));
  return {
    services: parts('service', (part): ServiceInput => ({
      title: part.texts('title'),
      text: part.texts('text'),
      languages: listOf(part.text('languages')),
      instruments: listOf(part.text('instruments')),
      delivery: part.choice('delivery', 'mixed'),
      price: part.price(),
    })),
    facilities: parts('facility', (part): FacilityInput => ({
      name: part.texts('name'),
      text: part.texts('text'),
      nutsCode: (part.text('nuts') || (cells['nuts'] ?? '')).toUpperCase(),
      availability: part.choice('availability', 'on-request'),
      leadDays: Number(part.text('lead_days') || '0'),
      access: part.texts('access'),
      safety: part.texts('safety'),
      instruments: listOf(part.text('instruments')),
      price: part.price(),
    })),
    people: parts('person', (part): ContactInput => ({
      name: part.text('name'),
      role: part.text('role'),
      competences: listOf(part.text('competences')),
      languages: listOf(part.text('languages')),
      email: part.text('email') || null,
      phone: part.text('phone') || null,
      consent: 'none',
    })),
  };
}

/** `facilities.0.name.de` -> `facility_2_name_de`, where the row's first facility stands in the columns of number 2. */
export function columnOfPart(path: string, cells: Cells): string {
  const [list = '', index = '', ...rest] = path.split('.');
  const kind = (Object.keys(PLURAL) as Kind[]).find((one) => PLURAL[one] === list);
  if (!kind) return path;
  const number = numbersOf(cells, kind)[Number(index)] ?? 1;
  const field = COLUMN_OF_FIELD[rest.join('.')] ?? rest.join('_');
  return `${kind}_${number}_${field}`;
}

const CHOICES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^service_[1-9]_delivery$/, deliveryModes],
  [/^facility_[1-9]_availability$/, availabilities],
  [/^(?:service|facility)_[1-9]_per$/, priceUnits],
];

/** Cells that hold none of the words that their column takes. */
export function choiceProblems(
  cells: Cells,
): readonly { readonly column: string; readonly code: string; readonly params: FieldError['params'] }[] {
  return Object.entries(cells).flatMap(([column, cell]) => {
    const words = CHOICES.find(([pattern]) => pattern.test(column))?.[1];
    if (!words || cell === '' || words.includes(cell)) return [];
    return [{ column, code: 'partner.import.not-a-choice', params: { choices: words.join(', ') } }];
  });
}
