import { partsProblems } from './check-parts.js';
import type { ContactInput, FacilityInput, ServiceInput } from './profile-parts.js';

const service: ServiceInput = {
  title: { de: 'Prüfung von Verbindungen' },
  text: { de: 'Zug und Druck.', en: 'Tension and pressure.' },
  languages: ['de'],
  instruments: ['pilot'],
  delivery: 'at-partner',
  price: { amount: '120.50', currency: 'EUR', per: 'hour' },
};
const facility: FacilityInput = {
  name: { en: 'Climate chamber' },
  text: {},
  nutsCode: 'AT332',
  availability: 'bookable',
  leadDays: 14,
  access: {},
  safety: { en: 'Training of one hour' },
  instruments: [],
};
const person: ContactInput = {
  name: 'A. Holz',
  role: 'Head',
  competences: [],
  languages: ['de'],
  email: 'a@labor.example',
  consent: 'contact',
};

const found = (input: Parameters<typeof partsProblems>[0]): string[] =>
  partsProblems(input).map(({ path, code }) => `${path} ${code.replace('partner.profile.', '')}`);

test('good parts have no problem, and none at all are good too', () => {
  expect(found({ services: [service], facilities: [facility], people: [person] })).toEqual([]);
  expect(found({})).toEqual([]);
});

test('everything that is wrong is named at once, each by its place', () => {
  const services = [
    service,
    { ...service, title: { de: ' ' }, text: { xyz: 'a', de: 'x'.repeat(4001) }, languages: ['deutsch'], instruments: ['No Key'] },
    { ...service, price: { amount: '0.00', currency: 'EUR', per: 'hour' as const } },
    { ...service, price: { amount: '12.345', currency: 'EUR', per: 'hour' as const } },
    { ...service, price: { amount: '12', currency: 'euro', per: 'hour' as const } },
  ];
  const facilities = [{ ...facility, name: {}, nutsCode: 'AT399', leadDays: 800 }];
  const people = [
    { ...person, name: ' ', role: 'x'.repeat(121), competences: ['A B'], email: 'nobody', phone: 'call me' },
    { ...person, email: null, phone: ' ' },
  ];
  expect(found({ services, facilities, people })).toEqual([
    'services.1.title title-missing',
    'services.1.text bad-language',
    'services.1.text.de text-too-long',
    'services.1.languages bad-language',
    'services.1.instruments bad-instrument',
    'services.2.price.amount bad-price',
    'services.3.price.amount bad-price',
    'services.4.price.currency bad-price',
    'facilities.0.name name-missing',
    'facilities.0.nutsCode unknown-region',
    'facilities.0.leadDays bad-lead-days',
    'people.0.name name-missing',
    'people.0.role text-too-long',
    'people.0.competences bad-competence',
    'people.0.email bad-email',
    'people.0.phone bad-phone',
    'people.1.email contact-missing',
  ]);
});
