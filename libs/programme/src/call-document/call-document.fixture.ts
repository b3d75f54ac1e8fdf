import type { CallDocument, Instrument, Texts } from './call-document.types.js';
import type { CallFormField } from './call-form.types.js';

const text = (en: string): Texts => ({ en });

const field = (widget: CallFormField['x-widget'], rest: Omit<CallFormField, 'x-text' | 'x-widget'>): CallFormField => ({
  ...rest,
  'x-text': { label: text('Question') },
  'x-widget': widget,
});

const project = {
  properties: {
    title: field('text', { type: 'string', minLength: 3, maxLength: 40, 'x-fact': 'title' }),
    need: field('textarea', { type: 'string', minLength: 10, 'x-fact': 'need' }),
    skills: field('checkboxes', {
      type: 'array',
      minItems: 1,
      maxItems: 2,
      uniqueItems: true,
      'x-fact': 'competences',
      'x-taxonomy': 'skills',
    }),
    tongues: field('checkboxes', { type: 'array', minItems: 1, 'x-fact': 'languages', 'x-taxonomy': 'tongues' }),
    from: field('date', { type: 'string', format: 'date', 'x-fact': 'planned-start' }),
    until: field('date', { type: 'string', format: 'date', 'x-fact': 'planned-end' }),
    costs: field('costs', { type: 'object', 'x-fact': 'costs' }),
    trouble: field('yes-no', { type: 'boolean', 'x-fact': 'declaration:in-difficulty' }),
  },
  required: ['title', 'need', 'skills', 'tongues', 'from', 'until', 'costs', 'trouble'],
  'x-steps': [
    { key: 'project', title: text('Project'), fields: ['title', 'need', 'skills', 'tongues'] },
    { key: 'plan', title: text('Plan'), fields: ['from', 'until', 'costs', 'trouble'] },
  ],
  'x-checks': [{ check: 'not-before', field: 'until', other: 'from' }],
} as const;

/** An instrument for specs; what a spec is about is given, the rest is plain. */
export function anInstrument(overrides: Partial<Instrument> = {}): Instrument {
  return {
    key: 'pilot',
    title: text('Pilot'),
    summary: text('Pilot'),
    form: { parts: ['project'] },
    funding: {
      costs: {
        model: 'real-costs',
        lines: [
          { key: 'experts', label: text('Experts') },
          { key: 'travel', label: text('Travel') },
        ],
      },
      rateBps: 7500,
      cap: { EUR: '10000.00', CHF: '9500.00' },
      floor: { EUR: '1000.00', CHF: '1000.00' },
      vat: 'never',
    },
    documents: [],
    redemption: { payee: 'reimburse-sme', use: 'single' },
    voucher: { validMonths: 12, claimWithinDays: 60, extension: null },
    evidence: [],
    indicators: [],
    ...overrides,
  };
}

const parties: Pick<CallDocument, 'territories' | 'sme' | 'partner' | 'authorities' | 'envelopes'> = {
  territories: [
    { key: 'north', label: text('North'), nuts: ['DE1'] },
    { key: 'east', label: text('East'), nuts: ['AT33', 'AT34'] },
    { key: 'middle', label: text('Middle'), nuts: ['AT32'] },
    { key: 'south', label: text('South'), nuts: ['CH07'] },
  ],
  sme: { territories: ['north', 'south'], classes: ['micro', 'small', 'medium'], linkedEnterprises: 'counted' },
  partner: {
    mode: 'assigned',
    territories: ['north', 'east', 'middle', 'south'],
    borderRule: 'other-state',
    accreditation: 'not-required',
    acceptanceTermDays: 7,
    refusalLimit: 2,
  },
  authorities: [
    { key: 'land', name: text('Land'), country: 'DE', currency: 'EUR', grantEvent: 'decision-communicated' },
    {
      key: 'canton',
      name: text('Canton'),
      country: 'CH',
      currency: 'CHF',
      grantEvent: 'agreement-in-force',
      stateAid: { route: 'OUTSIDE_EU_LAW', legalBasis: 'SR 616.1' },
    },
  ],
  envelopes: [
    { key: 'land', authority: 'land', territories: ['north'], currency: 'EUR', amount: '100000.00' },
    { key: 'canton', authority: 'canton', territories: ['south'], currency: 'CHF', amount: '50000.00' },
  ],
};

const terms: Pick<CallDocument, 'evaluation' | 'reserveList' | 'stateAid' | 'decision' | 'agreement' | 'notes'> = {
  evaluation: {
    criteria: [
      { key: 'need', label: text('Need'), weight: 2, scaleMax: 5 },
      { key: 'effect', label: text('Effect'), weight: 1, scaleMax: 5, threshold: 2 },
    ],
    overallThreshold: 60,
    aggregation: 'mean',
    reviewersPerApplication: 2,
    divergencePercent: null,
    blind: false,
    tieBreak: ['criterion:need', 'application-number'],
    exclusions: { territoriesOfParties: false, territories: [], nationalities: [] },
  },
  reserveList: true,
  stateAid: { route: 'DE_MINIMIS', legalBasis: 'Regulation (EU) 2023/2831' },
  decision: { approvalLevels: [{ upTo: { EUR: '5000.00', CHF: '5000.00' }, confirmations: 1 }, { confirmations: 2 }], appealDays: 30 },
  agreement: { parties: 'sme', signature: 'simple', signWithinDays: 30 },
  notes: [],
};

/** A small valid call for specs: three states, EUR and CHF, one instrument. */
export function aCall(overrides: Partial<CallDocument> = {}): CallDocument {
  return {
    format: 'traverse.call/1',
    key: 'small-call',
    version: 1,
    programme: { key: 'small', title: text('Small programme') },
    title: text('Small call'),
    summary: text('Small call'),
    languages: ['en'],
    timeZone: 'Europe/Rome',
    opensAt: '2026-11-02T09:00',
    closesAt: '2026-12-15T17:00',
    timetable: [],
    contact: { name: 'Desk', email: 'desk@example.org' },
    legalBasis: [{ text: text('Law') }],
    fundingStatement: text('Paid by nobody'),
    ...parties,
    declarations: [
      { key: 'in-difficulty', label: text('In difficulty'), mustBe: false, otherwise: 'not-met', legalBasis: 'Rule of the call' },
    ],
    voucherLimits: [{ max: 1, periodMonths: 24, within: 'programme' }],
    taxonomies: {
      skills: [
        { key: 'welding', label: text('Welding') },
        { key: 'weaving', label: text('Weaving') },
        { key: 'brewing', label: text('Brewing') },
      ],
      tongues: [
        { key: 'en', label: text('English') },
        { key: 'de', label: text('German') },
      ],
    },
    formParts: { project },
    instruments: [anInstrument()],
    selection: { mode: 'competitive' },
    whenShort: 'skip',
    ...terms,
    ...overrides,
  };
}
