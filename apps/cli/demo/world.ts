import { ibanFor } from './iban.js';

/** The composed Alpine programme of the demonstration: invented organisations in real regions. */
export const PASSWORD = 'traverse-demo-2026';
/** Each organisation has a domain of its own: a shared one is a conflict of interest. */
export const mailOf = (name: string): string => `${name}@${name}-demo.example`;

export interface DemoAuthority {
  readonly key: string;
  readonly name: string;
  readonly country: string;
  readonly currency: 'EUR' | 'CHF';
  readonly townName: string;
  readonly postCode: string;
  readonly bic: string;
}

export const authorities: readonly DemoAuthority[] = [
  {
    key: 'baden-wuerttemberg',
    name: 'Land Baden-Wuerttemberg',
    country: 'DE',
    currency: 'EUR',
    townName: 'Stuttgart',
    postCode: '70173',
    bic: 'COBADEFFXXX',
  },
  {
    key: 'auvergne-rhone-alpes',
    name: 'Region Auvergne-Rhone-Alpes',
    country: 'FR',
    currency: 'EUR',
    townName: 'Lyon',
    postCode: '69002',
    bic: 'PSSTFRPPLYO',
  },
  { key: 'piemonte', name: 'Regione Piemonte', country: 'IT', currency: 'EUR', townName: 'Torino', postCode: '10121', bic: 'BLOPIT22XXX' },
  { key: 'tirol', name: 'Land Tirol', country: 'AT', currency: 'EUR', townName: 'Innsbruck', postCode: '6020', bic: 'BKAUATWWXXX' },
  { key: 'ticino', name: 'Cantone Ticino', country: 'CH', currency: 'CHF', townName: 'Bellinzona', postCode: '6500', bic: 'ZKBKCHZZ80A' },
];

export const ibanOfAuthority = (authority: DemoAuthority, serial: number): string => ibanFor(authority.country, 9_000 + serial);

export type DemoStaffRole = 'officer' | 'approver' | 'finance-officer' | 'finance-approver' | 'auditor' | 'administrator';

/** `login` is the name of the one-click log-in; people without one are there for the second signature. */
export const staff: readonly { readonly login: string; readonly name: string; readonly role: DemoStaffRole }[] = [
  { login: 'officer', name: 'M. Rossi', role: 'officer' },
  { login: 'second-officer', name: 'B. Aigner', role: 'officer' },
  { login: 'approver', name: 'K. Lindner', role: 'approver' },
  { login: 'second-approver', name: 'T. Moreau', role: 'approver' },
  { login: 'finance-officer', name: 'P. Novak', role: 'finance-officer' },
  { login: 'second-finance-officer', name: 'S. Keller', role: 'finance-officer' },
  { login: 'finance-approver', name: 'E. Colombo', role: 'finance-approver' },
  { login: 'auditor', name: 'H. Gruber', role: 'auditor' },
  { login: 'administrator', name: 'L. Favre', role: 'administrator' },
  { login: 'second-administrator', name: 'D. Zupan', role: 'administrator' },
];

export interface DemoOrganisation {
  readonly key: string;
  readonly name: string;
  readonly countryCode: string;
  readonly nutsCode: string;
  readonly townName: string;
  readonly postCode: string;
  readonly owner: string;
  readonly language: 'en' | 'de';
}

export interface DemoPartner extends DemoOrganisation {
  readonly competences: readonly string[];
  readonly languages: readonly string[];
  readonly capacity: number;
}

const partner = (
  key: string,
  name: string,
  place: readonly [string, string, string, string],
  owner: string,
  competences: readonly string[],
  languages: readonly string[],
  capacity: number,
): DemoPartner => ({
  key,
  name,
  countryCode: place[0],
  nutsCode: place[1],
  townName: place[2],
  postCode: place[3],
  owner,
  language: place[0] === 'DE' || place[0] === 'AT' ? 'de' : 'en',
  competences,
  languages,
  capacity,
});

export const partners: readonly DemoPartner[] = [
  partner(
    'vide',
    'Laboratoire du Vide',
    ['FR', 'FRK24', 'Grenoble', '38000'],
    'C. Martin',
    ['advanced-materials', 'sensors-iot', 'energy-efficiency'],
    ['fr', 'en', 'de'],
    9,
  ),
  partner(
    'wien',
    'ITK Wien',
    ['AT', 'AT130', 'Wien', '1010'],
    'J. Huber',
    ['timber-construction', 'advanced-materials', 'automation-robotics'],
    ['de', 'en'],
    8,
  ),
  partner(
    'holz',
    'Holzforschung Salzburg',
    ['AT', 'AT323', 'Salzburg', '5020'],
    'R. Bauer',
    ['timber-construction', 'circular-economy', 'design-prototyping'],
    ['de', 'en', 'sl'],
    8,
  ),
  partner(
    'meccatronica',
    'Cluster Meccatronica',
    ['IT', 'ITC4C', 'Milano', '20121'],
    'F. Ricci',
    ['automation-robotics', 'mobility-logistics', 'market-entry'],
    ['it', 'en', 'fr'],
    10,
  ),
  partner(
    'dueben',
    'Prueflabor Duebendorf',
    ['CH', 'CH040', 'Duebendorf', '8600'],
    'U. Meier',
    ['energy-efficiency', 'sensors-iot', 'health-technology'],
    ['de', 'en', 'fr', 'it'],
    9,
  ),
  partner(
    'muenchen',
    'Additiv Zentrum Muenchen',
    ['DE', 'DE212', 'Muenchen', '80331'],
    'B. Schmid',
    ['additive-manufacturing', 'data-ai', 'design-prototyping'],
    ['de', 'en', 'it'],
    9,
  ),
  partner(
    'ljubljana',
    'Institut Podatki Ljubljana',
    ['SI', 'SI041', 'Ljubljana', '1000'],
    'N. Kos',
    ['data-ai', 'cyber-security', 'tourism-outdoor'],
    ['sl', 'en', 'de', 'it'],
    8,
  ),
  partner(
    'trento',
    'Polo Energia Trento',
    ['IT', 'ITH20', 'Trento', '38121'],
    'G. Conti',
    ['renewable-energy', 'energy-efficiency', 'food-processing'],
    ['it', 'en', 'de'],
    8,
  ),
];

/** The companies behind the one-click log-ins of `npm start`. */
export const companies: readonly DemoOrganisation[] = [
  {
    key: 'muster',
    name: 'Muster Maschinenbau GmbH',
    countryCode: 'DE',
    nutsCode: 'DE111',
    townName: 'Stuttgart',
    postCode: '70173',
    owner: 'A. Berg',
    language: 'de',
  },
  {
    key: 'valsusa',
    name: 'Carpenteria Val Susa srl',
    countryCode: 'IT',
    nutsCode: 'ITC11',
    townName: 'Susa',
    postCode: '10059',
    owner: 'V. Bruno',
    language: 'en',
  },
];

export interface DemoEvaluator {
  readonly key: string;
  readonly name: string;
  readonly employer: string;
  readonly countryCode: string;
  readonly nutsCode: string;
  readonly competences: readonly string[];
  readonly languages: readonly string[];
}

const all = [
  'advanced-materials',
  'additive-manufacturing',
  'automation-robotics',
  'data-ai',
  'sensors-iot',
  'energy-efficiency',
  'timber-construction',
  'market-entry',
  'design-prototyping',
  'renewable-energy',
];
const evaluator = (
  key: string,
  name: string,
  employer: string,
  place: readonly [string, string],
  from: number,
  languages: readonly string[],
): DemoEvaluator => ({
  key,
  name,
  employer,
  countryCode: place[0],
  nutsCode: place[1],
  competences: [...all.slice(from), ...all.slice(0, from)].slice(0, 6),
  languages,
});

export const evaluators: readonly DemoEvaluator[] = [
  evaluator('evaluator', 'I. Sommer', 'Hochschule Nord', ['DE', 'DE300'], 0, ['de', 'en']),
  evaluator('evaluator-2', 'O. Lacroix', 'Institut Atlantique', ['FR', 'FRG01'], 2, ['fr', 'en', 'it']),
  evaluator('evaluator-3', 'W. Santini', 'Centro Adriatico', ['IT', 'ITI11'], 4, ['it', 'en', 'de']),
  evaluator('evaluator-4', 'Z. Horvat', 'Zavod Vzhod', ['SI', 'SI031'], 6, ['sl', 'en', 'de']),
  evaluator('evaluator-5', 'Y. Brunner', 'Prueflabor Duebendorf', ['CH', 'CH021'], 8, ['de', 'en', 'fr']),
  evaluator('evaluator-6', 'Q. Winkler', 'Technikum Donau', ['AT', 'AT123'], 1, ['de', 'en', 'it']),
];
