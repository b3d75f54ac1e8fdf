import type { Dto } from '../../api/pages.js';

export type Texts = Readonly<Record<string, string>>;

/** What stands in the fields of a price; without an amount there is none. */
export interface PriceDraft {
  readonly amount: string;
  readonly currency: string;
  readonly per: Dto<'PriceDto'>['per'];
}

type Service = Dto<'ServiceDto'>;
type Facility = Dto<'FacilityDto'>;
export type PersonDraft = Readonly<Omit<Dto<'PartnerPersonDto'>, 'email' | 'phone'> & { readonly email: string; readonly phone: string }>;
export type ServiceDraft = Readonly<Omit<Service, 'title' | 'text' | 'price'>> & {
  readonly title: Texts;
  readonly text: Texts;
  readonly price: PriceDraft;
};
export type FacilityDraft = Readonly<Omit<Facility, 'name' | 'text' | 'access' | 'safety' | 'price' | 'leadDays'>> & {
  readonly name: Texts;
  readonly text: Texts;
  readonly access: Texts;
  readonly safety: Texts;
  readonly price: PriceDraft;
  readonly leadDays: string;
};

const noPrice: PriceDraft = { amount: '', currency: 'EUR', per: 'day' };

export const newService = (languages: readonly string[]): ServiceDraft => ({
  ...{ title: {}, text: {}, languages: [...languages], instruments: [], delivery: 'at-partner', price: noPrice },
});
export const newFacility = (nutsCode: string): FacilityDraft => ({
  ...{ name: {}, text: {}, access: {}, safety: {}, nutsCode, availability: 'on-request', leadDays: '0', instruments: [], price: noPrice },
});
export const newPerson: PersonDraft = { name: '', role: '', competences: [], languages: [], email: '', phone: '', consent: 'none' };

export const serviceDraft = (service: Service): ServiceDraft => ({
  ...service,
  title: service.title as Texts,
  text: service.text as Texts,
  price: service.price ?? noPrice,
});
export const facilityDraft = (facility: Facility): FacilityDraft => ({
  ...facility,
  name: facility.name as Texts,
  text: facility.text as Texts,
  access: facility.access as Texts,
  safety: facility.safety as Texts,
  leadDays: String(facility.leadDays),
  price: facility.price ?? noPrice,
});
export const personDraft = (person: Dto<'PartnerPersonDto'>): PersonDraft => ({
  ...person,
  email: person.email ?? '',
  phone: person.phone ?? '',
});

const priceBody = (price: PriceDraft) => (price.amount.trim() === '' ? null : price);

export const serviceBody = (draft: ServiceDraft): Service => ({ ...draft, price: priceBody(draft.price) }) as Service;
// A number stays as typed where it is none: the server names the field.
export const facilityBody = (draft: FacilityDraft): Facility =>
  ({ ...draft, leadDays: Number(draft.leadDays), price: priceBody(draft.price) }) as Facility;
export const personBody = (draft: PersonDraft): Dto<'PartnerPersonDto'> => ({
  ...draft,
  email: draft.email.trim() || null,
  phone: draft.phone.trim() || null,
});
