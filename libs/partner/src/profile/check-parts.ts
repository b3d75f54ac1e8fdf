import { DomainError, type FieldError, parseDecimal } from '@traverse/kernel';
import { regionOf } from '@traverse/programme';

import type { ContactInput, FacilityInput, PartsInput, PriceInput, ServiceInput } from './profile-parts.js';

export const LANGUAGE = /^[a-z]{2}$/;
export const KEY = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;
const PHONE = /^\+?[0-9][0-9 ()/.-]{4,30}$/;
const LONGEST_TITLE = 200;
const LONGEST_TEXT = 4000;
const LONGEST_NAME = 120;
const LONGEST_LEAD_DAYS = 730;

type Bad = (path: string, what: string) => void;

/** All that is wrong with offers, facilities and people, each by its place: `facilities.1.name.de`. */
export function partsProblems({ services = [], facilities = [], people = [] }: PartsInput): FieldError[] {
  const problems: FieldError[] = [];
  const bad: Bad = (path, what) => void problems.push({ path, code: `partner.profile.${what}` });
  services.forEach((service, i) => checkService(service, `services.${i}`, bad));
  facilities.forEach((facility, i) => checkFacility(facility, `facilities.${i}`, bad));
  people.forEach((person, i) => checkPerson(person, `people.${i}`, bad));
  return problems;
}

function checkService(service: ServiceInput, at: string, bad: Bad): void {
  checkTexts(service.title, `${at}.title`, LONGEST_TITLE, bad);
  if (!isSaid(service.title)) bad(`${at}.title`, 'title-missing');
  checkTexts(service.text, `${at}.text`, LONGEST_TEXT, bad);
  checkKeys(service, at, bad);
  checkPrice(service.price, `${at}.price`, bad);
}

function checkFacility(facility: FacilityInput, at: string, bad: Bad): void {
  checkTexts(facility.name, `${at}.name`, LONGEST_TITLE, bad);
  if (!isSaid(facility.name)) bad(`${at}.name`, 'name-missing');
  for (const name of ['text', 'access', 'safety'] as const) checkTexts(facility[name], `${at}.${name}`, LONGEST_TEXT, bad);
  if (regionOf(facility.nutsCode) === null) bad(`${at}.nutsCode`, 'unknown-region');
  const { leadDays } = facility;
  if (!Number.isSafeInteger(leadDays) || leadDays < 0 || leadDays > LONGEST_LEAD_DAYS) bad(`${at}.leadDays`, 'bad-lead-days');
  checkKeys(facility, at, bad);
  checkPrice(facility.price, `${at}.price`, bad);
}

function checkPerson(person: ContactInput, at: string, bad: Bad): void {
  if (person.name.trim() === '') bad(`${at}.name`, 'name-missing');
  else if (person.name.length > LONGEST_NAME) bad(`${at}.name`, 'text-too-long');
  if (person.role.length > LONGEST_NAME) bad(`${at}.role`, 'text-too-long');
  checkKeys(person, at, bad);
  const [email, phone] = [person.email?.trim() ?? '', person.phone?.trim() ?? ''];
  if (email !== '' && (!EMAIL.test(email) || email.length > 254)) bad(`${at}.email`, 'bad-email');
  if (phone !== '' && !PHONE.test(phone)) bad(`${at}.phone`, 'bad-phone');
  if (person.consent === 'contact' && email === '' && phone === '') bad(`${at}.email`, 'contact-missing');
}

interface Keyed {
  readonly languages?: readonly string[];
  readonly instruments?: readonly string[];
  readonly competences?: readonly string[];
}

function checkKeys({ languages = [], instruments = [], competences = [] }: Keyed, at: string, bad: Bad): void {
  if (languages.some((language) => !LANGUAGE.test(language))) bad(`${at}.languages`, 'bad-language');
  if (instruments.some(isNoKey)) bad(`${at}.instruments`, 'bad-instrument');
  if (competences.some(isNoKey)) bad(`${at}.competences`, 'bad-competence');
}

export const isNoKey = (key: string): boolean => !KEY.test(key) || key.length > 60;

const isSaid = (texts: Readonly<Record<string, unknown>>): boolean =>
  Object.values(texts).some((text) => typeof text === 'string' && text.trim() !== '');

function checkTexts(texts: Readonly<Record<string, unknown>>, at: string, longest: number, bad: Bad): void {
  for (const [language, text] of Object.entries(texts)) {
    if (!LANGUAGE.test(language)) bad(at, 'bad-language');
    else if (typeof text !== 'string' || text.length > longest) bad(`${at}.${language}`, 'text-too-long');
  }
}

function checkPrice(price: PriceInput | null | undefined, at: string, bad: Bad): void {
  if (!price) return;
  try {
    if (parseDecimal(price.amount, price.currency) <= 0n) bad(`${at}.amount`, 'bad-price');
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    bad(error.code === 'kernel.bad-currency' ? `${at}.currency` : `${at}.amount`, 'bad-price');
  }
}
