import { parseDecimal } from '@traverse/kernel';

import type { Contact, Facility, PartnerTexts, PartsInput, Price, PriceInput, Service } from './profile-parts.js';

export const unique = (values: readonly string[]): string[] => [...new Set(values.map((value) => value.trim()))];

/** Texts without blanks around them, and without the languages in which nothing is said. */
export function keptTexts(texts: Readonly<Record<string, unknown>>): PartnerTexts {
  const trimmed = Object.entries(texts).map(([language, text]) => [language, String(text).trim()] as const);
  return Object.fromEntries(trimmed.filter(([, text]) => text !== ''));
}

function keptPrice(price: PriceInput | null | undefined): Price | null {
  if (!price) return null;
  return { amountMinor: parseDecimal(price.amount, price.currency).toString(), currency: price.currency, per: price.per };
}

interface Parts {
  readonly services: readonly Service[];
  readonly facilities: readonly Facility[];
  readonly people: readonly Contact[];
}

/** Parts as they are stored; what was left out stays as it was. They have been checked. */
export function keptParts(input: PartsInput, before: Parts): Parts {
  return {
    services:
      input.services?.map((one): Service => ({
        title: keptTexts(one.title),
        text: keptTexts(one.text),
        languages: unique(one.languages),
        instruments: unique(one.instruments),
        delivery: one.delivery,
        price: keptPrice(one.price),
      })) ?? before.services,
    facilities:
      input.facilities?.map((one): Facility => ({
        name: keptTexts(one.name),
        text: keptTexts(one.text),
        nutsCode: one.nutsCode,
        availability: one.availability,
        leadDays: one.leadDays,
        access: keptTexts(one.access),
        safety: keptTexts(one.safety),
        instruments: unique(one.instruments),
        price: keptPrice(one.price),
      })) ?? before.facilities,
    people:
      input.people?.map((one): Contact => ({
        name: one.name.trim(),
        role: one.role.trim(),
        competences: unique(one.competences),
        languages: unique(one.languages),
        email: one.email?.trim() || null,
        phone: one.phone?.trim() || null,
        consent: one.consent,
      })) ?? before.people,
  };
}
