import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { aCall, anInstrument } from './call-document.fixture.js';
import { callDocumentSchema } from './call-document.schema.js';
import type { CallDocument } from './call-document.types.js';
import type { PhaseTerms } from './call-terms.types.js';
import { checkCallDocument } from './check-call-document.js';
import { fundingFor } from './funding.js';

type DatedPhases = Extract<PhaseTerms, { basis: 'dates' }>;

const found = (json: unknown): string[] => checkCallDocument(json).map(({ path, code }) => `${path}: ${code}`);
const call = aCall();
const text = { en: 'Text' };
const part = call.formParts['project'];
if (!part || !call.evaluation) throw new Error('the fixture has changed');
const { evaluation } = call;
const edited = (name: string, change: object): Partial<CallDocument> => ({
  formParts: { project: { ...part, properties: { ...part.properties, [name]: { ...part.properties[name], ...change } as never } } },
});
const dated = (change: Partial<DatedPhases> = {}): DatedPhases => ({
  basis: 'dates',
  conflictsUntil: '2026-12-20T17:00',
  reviewsUntil: '2027-01-15T17:00',
  thirdReviewsUntil: '2027-01-25T17:00',
  rankingUntil: '2027-02-01T17:00',
  ...change,
});
const inPhases = (phases: PhaseTerms): Partial<CallDocument> => ({ evaluation: { ...evaluation, phases } });
const withRates = (...of: readonly string[]) =>
  anInstrument({
    funding: {
      ...anInstrument().funding,
      costs: {
        model: 'real-costs',
        lines: [
          { key: 'experts', label: text },
          { key: 'travel', label: text },
        ],
        flatRates: [{ key: 'indirect', label: text, bps: 1500, of, legalBasis: 'Art. 54(b) of Regulation (EU) 2021/1060' }],
      },
    },
  });

describe('terms that a call may have', () => {
  it('takes all of them', () => {
    const terms: Partial<CallDocument> = {
      twoStep: { fullFormWithinDays: 30 },
      questions: { published: true, until: '2026-12-10T17:00' },
      reminders: { draftBeforeClosingDays: [7, 1], claimBeforeEndDays: [30] },
      applicationLanguages: ['en', 'sl'],
      sme: { ...call.sme, sectors: { excluded: [{ code: '01', label: text }], legalBasis: 'Art. 1(1)' } },
      partner: { ...call.partner, mode: 'chosen' },
      instruments: [
        {
          ...withRates('experts'),
          form: { parts: ['project'], sketch: ['project'] },
          voucher: {
            ...{ validMonths: 6, validFrom: 'activation', claimWithinDays: 30 },
            extension: { maxTimes: 2, maxMonths: 3, notAfter: '2028-12-31T23:59:59' },
          },
        },
      ],
      evaluation: {
        ...evaluation,
        criteria: [
          ...evaluation.criteria,
          { key: 'note', label: text, weight: 0, scaleMax: 3, optional: true, scaleLabels: { '0': text, '3': text } },
          { key: 'ethics', label: text, weight: 0, scaleMax: 2, independent: true, threshold: 1 },
        ],
        phases: dated(),
      },
    };
    expect(found(aCall(terms))).toEqual([]);
  });

  const mistakes: readonly (readonly [string, Partial<CallDocument>, readonly string[]])[] = [
    ['two steps without a sketch', { twoStep: { fullFormWithinDays: 10 } }, ['instruments.0.form.sketch: sketch-missing']],
    [
      'a sketch without two steps',
      { instruments: [anInstrument({ form: { parts: ['project'], sketch: ['project'] } })] },
      ['instruments.0.form.sketch: sketch-without-two-steps'],
    ],
    [
      'an extension to an hour that the clocks skip',
      {
        instruments: [
          anInstrument({
            voucher: { validMonths: 6, claimWithinDays: 30, extension: { maxTimes: 1, maxMonths: 3, notAfter: '2027-03-28T02:30' } },
          }),
        ],
      },
      ['instruments.0.voucher.extension.notAfter: no-such-local-time'],
    ],
    ['questions after the end', { questions: { published: true, until: '2026-12-15T17:01' } }, ['questions.until: questions-outside-call']],
    [
      'a sector within another',
      {
        sme: {
          ...call.sme,
          sectors: {
            excluded: [
              { code: '01', label: text },
              { code: '01.1', label: text },
            ],
            legalBasis: 'x',
          },
        },
      },
      ['sme.sectors.excluded.1.code: sector-excluded-twice'],
    ],
    [
      'a flat rate on nothing',
      { instruments: [withRates('experts', 'gold')] },
      ['instruments.0.funding.costs.flatRates.0.of.1: unknown-cost-line'],
    ],
    [
      'activation where no partner is chosen',
      { instruments: [anInstrument({ voucher: { validMonths: 6, validFrom: 'activation', claimWithinDays: 30, extension: null } })] },
      ['instruments.0.voucher.validFrom: activation-needs-chosen-partner'],
    ],
    ['a named partner that nobody asks for', { partner: { ...call.partner, mode: 'named' } }, ['instruments.0.form: fact-not-asked']],
    [
      'a partner that is asked for but not named',
      edited('title', { 'x-fact': 'partner' }),
      ['instruments.0.form: fact-not-asked', 'instruments.0.form: partner-not-named-here'],
    ],
    [
      'an approving score below the threshold',
      { selection: { mode: 'threshold', minimumScore: 50 } },
      ['selection.minimumScore: minimum-below-threshold'],
    ],
    [
      'labels off the scale and an optional criterion that counts',
      {
        evaluation: {
          ...evaluation,
          criteria: [{ key: 'need', label: text, weight: 1, scaleMax: 5, optional: true, scaleLabels: { '6': text } }],
        },
      },
      ['evaluation.criteria.0.optional: optional-criterion-counts', 'evaluation.criteria.0.scaleLabels.6: label-outside-scale'],
    ],
    [
      'a criterion on its own that weighs',
      {
        evaluation: {
          ...evaluation,
          criteria: [...evaluation.criteria, { key: 'own', label: text, weight: 1, scaleMax: 5, independent: true }],
        },
      },
      [`evaluation.criteria.${evaluation.criteria.length}.weight: independent-criterion-weighs`],
    ],
    [
      'phases out of order, all of them',
      inPhases(dated({ conflictsUntil: '2026-12-15T17:00', reviewsUntil: '2026-12-15T16:00', rankingUntil: '2027-01-25T17:00' })),
      [
        'evaluation.phases.conflictsUntil: phase-before-closing',
        'evaluation.phases.rankingUntil: phases-not-ascending',
        'evaluation.phases.reviewsUntil: phases-not-ascending',
      ],
    ],
    [
      'a phase that ends at no time',
      inPhases(dated({ rankingUntil: '2027-03-28T02:30' })),
      ['evaluation.phases.rankingUntil: no-such-local-time'],
    ],
    [
      'dates where applications are evaluated one by one',
      { selection: { mode: 'threshold', minimumScore: 60 }, ...inPhases(dated()) },
      ['evaluation.phases.basis: phases-dated'],
    ],
    [
      'an answer after the review',
      inPhases({ basis: 'days', reviewDays: 7, answerDays: 8 }),
      ['evaluation.phases.answerDays: answer-after-review'],
    ],
    ['a phase without its days', inPhases({ basis: 'days' } as never), ['evaluation.phases.reviewDays: missing']],
    ['lengths that cross', edited('title', { minLength: 50 }), ['formParts.project.properties.title.minLength: bounds-crossed']],
    [
      'more choices than there are',
      edited('skills', { minItems: 4, maxItems: 9 }),
      ['formParts.project.properties.skills.minItems: more-than-choices'],
    ],
    ['values of another type', edited('need', { enum: [1, 2] }), ['formParts.project.properties.need.enum: nothing-to-choose']],
  ];

  it.each(mistakes)('finds %s', (_, change, expected) => {
    expect(found(aCall(change)).sort()).toEqual([...expected].sort());
  });

  it('adds a flat rate to the costs, rounded down', () => {
    const doc = aCall({ instruments: [withRates('experts')] });
    const given = { currency: 'EUR', linesMinor: { experts: 1000_03n, travel: 500_00n } };
    expect(fundingFor(doc, 'pilot', given)).toMatchObject({ eligibleCostsMinor: 1650_03n, grantMinor: 1237_52n });
    expect(fundingFor(aCall(), 'pilot', given)).toMatchObject({ eligibleCostsMinor: 1500_03n });
  });
});

describe('the schema', () => {
  it('says of every field what it is, and the page tells of each', () => {
    const page = readFileSync(join(__dirname, '../../../../docs/call-document.md'), 'utf8');
    const properties = callDocumentSchema['properties'] as Record<string, { description?: string }>;
    expect(Object.entries(properties).filter(([, { description }]) => !description)).toEqual([]);
    expect(Object.keys(properties).filter((name) => !page.includes(`\`${name}`))).toEqual([]);
  });
});
