import { type CompanyDto, companyProblems } from '@traverse/identity';
import type { FieldError } from '@traverse/kernel';
import type { TableRow } from '@traverse/platform';
import { regionOf } from '@traverse/programme';

import { type ProfileInput, profileProblems } from '../profile/check-profile.js';
import { choiceProblems, columnOfPart, isPartColumn, listOf, partsOfRow } from './part-columns.js';

export const REQUIRED_COLUMNS = ['name', 'street', 'building_number', 'post_code', 'town', 'country', 'nuts', 'email'] as const;
const OPTIONAL_COLUMNS = [
  ...['legal_form', 'registration_number', 'vat_number', 'competences', 'languages', 'equipment', 'capacity', 'capacity_months'],
] as const;

/** `offer_de`: what is offered, in that language. */
const OFFER = /^offer_([a-z]{2})$/;

export interface PartnerRow {
  readonly at: number;
  readonly company: CompanyDto;
  readonly email: string;
  readonly profile: ProfileInput;
}

/** What an import file may not have: a column that nobody knows is most likely a known one with a mistake. */
export function columnProblems(columns: readonly string[]): FieldError[] {
  const known = [...REQUIRED_COLUMNS, ...OPTIONAL_COLUMNS] as readonly string[];
  return [
    ...REQUIRED_COLUMNS.filter((name) => !columns.includes(name)).map((name) => ({
      path: 'columns',
      code: 'partner.import.column-missing',
      params: { column: name },
    })),
    ...columns
      .filter((name) => !known.includes(name) && !OFFER.test(name) && !isPartColumn(name))
      .map((name) => ({ path: 'columns', code: 'partner.import.column-unknown', params: { column: name } })),
    ...columns
      .filter((name, i) => columns.indexOf(name) < i)
      .map((name) => ({ path: 'columns', code: 'partner.import.column-twice', params: { column: name } })),
  ];
}

export function partnerRow({ at, cells }: TableRow): PartnerRow {
  const text = (name: string): string => cells[name] ?? '';
  const offers = Object.entries(cells).flatMap(([name, offer]) => {
    const language = OFFER.exec(name)?.[1];
    return language && offer !== '' ? [[language, offer] as const] : [];
  });
  const languages = listOf(cells['languages']);
  return {
    at,
    email: text('email'),
    company: {
      name: text('name'),
      legalForm: text('legal_form') || null,
      registrationNumber: text('registration_number') || null,
      vatNumber: text('vat_number') || null,
      street: text('street'),
      buildingNumber: text('building_number'),
      postCode: text('post_code'),
      townName: text('town'),
      countryCode: text('country').toUpperCase(),
      nutsCode: text('nuts').toUpperCase(),
    },
    profile: {
      competences: listOf(cells['competences']),
      languages,
      offers: Object.fromEntries(offers),
      equipment: listOf(cells['equipment']),
      capacity: Number(text('capacity') || '0'),
      ...(text('capacity_months') === '' ? {} : { capacityMonths: Number(text('capacity_months')) }),
      ...partsOfRow(cells),
      // What a partner says to everybody it says itself, when it has come in.
      published: false,
    },
  };
}

const LONGEST: Readonly<Record<string, number>> = { name: 200, street: 200, building_number: 20, post_code: 20, town: 100 };
const COLUMN_OF: Readonly<Record<string, string>> = {
  nutsCode: 'nuts',
  registrationNumber: 'registration_number',
  vatNumber: 'vat_number',
};
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;

/** Everything that is wrong in one row, by its column. What needs the house (numbers that are taken) is asked for all rows together. */
export function rowProblems(row: PartnerRow, cells: TableRow['cells']): FieldError[] {
  const found: FieldError[] = [];
  const bad = (column: string, code: string, params: Record<string, string | number> = {}): void =>
    void found.push({ path: `${row.at}.${column}`, code, params: { ...params, row: row.at, column } });
  for (const column of REQUIRED_COLUMNS) if ((cells[column] ?? '') === '') bad(column, 'missing');
  for (const [column, limit] of Object.entries(LONGEST)) if ((cells[column] ?? '').length > limit) bad(column, 'too-long', { limit });
  const { countryCode, nutsCode } = row.company;
  if (countryCode !== '' && !/^[A-Z]{2}$/.test(countryCode)) bad('country', 'partner.import.bad-country');
  else if (nutsCode !== '' && regionOf(nutsCode) === null) bad('nuts', 'partner.import.unknown-region');
  if (countryCode !== '' && nutsCode !== '' && found.length === 0)
    for (const { path, code } of companyProblems(row.company)) bad(COLUMN_OF[path] ?? path, code);
  if (row.email !== '' && (!EMAIL.test(row.email) || row.email.length > 254)) bad('email', 'partner.import.bad-email');
  if (!Number.isSafeInteger(row.profile.capacity) || row.profile.capacity < 0 || row.profile.capacity > 1000)
    bad('capacity', 'partner.import.bad-capacity');
  const months = row.profile.capacityMonths ?? 12;
  if (!Number.isSafeInteger(months) || months < 1 || months > 36) bad('capacity_months', 'partner.import.bad-months');
  for (const { column, code, params } of choiceProblems(cells)) bad(column, code, { ...params });
  for (const { path, code } of profileProblems({ ...row.profile, capacity: 1 }))
    bad(columnOfPart(path.replace('offers.', 'offer_'), cells), code);
  return found;
}
