/** Language (ISO 639-1) -> text, in the partner's words. */
export type PartnerTexts = Readonly<Record<string, string>>;

export const priceUnits = ['hour', 'day', 'week', 'month', 'project'] as const;
export const deliveryModes = ['at-partner', 'at-company', 'remote', 'mixed'] as const;
export const availabilities = ['bookable', 'on-request', 'not-now'] as const;
/** What a person at the partner agreed that everybody may read: nothing, name and role, or the way to reach them too. */
export const consents = ['none', 'name', 'contact'] as const;

export type PriceUnit = (typeof priceUnits)[number];
export type DeliveryMode = (typeof deliveryModes)[number];
export type Availability = (typeof availabilities)[number];
export type Consent = (typeof consents)[number];

/** An indication, no offer in law; kept in minor units as a decimal number in a string, for bigint is not JSON. */
export interface Price {
  readonly amountMinor: string;
  readonly currency: string;
  readonly per: PriceUnit;
}

/** One thing that a firm can have done. */
export interface Service {
  readonly title: PartnerTexts;
  readonly text: PartnerTexts;
  /** In which it can be done. */
  readonly languages: readonly string[];
  /** Keys of the calls' instruments that it is for; empty: all. */
  readonly instruments: readonly string[];
  readonly delivery: DeliveryMode;
  readonly price: Price | null;
}

/** Equipment or a plant that a firm can use. */
export interface Facility {
  readonly name: PartnerTexts;
  /** What it can do. */
  readonly text: PartnerTexts;
  readonly nutsCode: string;
  readonly availability: Availability;
  /** Days between asking and the first day of use. */
  readonly leadDays: number;
  /** Who may use it, and on which terms. */
  readonly access: PartnerTexts;
  /** Training, clothing, insurance and the like that the use asks for. */
  readonly safety: PartnerTexts;
  readonly instruments: readonly string[];
  readonly price: Price | null;
}

/** Somebody who works at the partner. Personal data: never in a log, an event or a job. */
export interface Contact {
  readonly name: string;
  readonly role: string;
  readonly competences: readonly string[];
  readonly languages: readonly string[];
  readonly email: string | null;
  readonly phone: string | null;
  readonly consent: Consent;
}

export interface PriceInput extends Omit<Price, 'amountMinor'> {
  /** A decimal: "120.00". */
  readonly amount: string;
}
export interface ServiceInput extends Omit<Service, 'price'> {
  readonly price?: PriceInput | null;
}
export interface FacilityInput extends Omit<Facility, 'price'> {
  readonly price?: PriceInput | null;
}
export interface ContactInput extends Omit<Contact, 'email' | 'phone'> {
  readonly email?: string | null;
  readonly phone?: string | null;
}

/** What a profile may have beside its short facts. */
export interface PartsInput {
  readonly services?: readonly ServiceInput[];
  readonly facilities?: readonly FacilityInput[];
  readonly people?: readonly ContactInput[];
}
