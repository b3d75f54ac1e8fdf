import { listOf, oneOfBy, ref, shape } from './basics.schema.js';
import { ORG_ID } from './open-data.schema.js';

const percent = { type: 'integer', minimum: 0, maximum: 100 };

const criterion = shape(
  {
    key: ref('key'),
    label: ref('texts'),
    help: ref('texts'),
    weight: { type: 'integer', minimum: 0, maximum: 1000 },
    scaleMax: { type: 'integer', minimum: 1, maximum: 100 },
    scaleLabels: {
      type: 'object',
      minProperties: 1,
      propertyNames: { type: 'string', pattern: '^\\d{1,3}$' },
      additionalProperties: ref('texts'),
    },
    optional: { type: 'boolean' },
    independent: { type: 'boolean' },
    threshold: { type: 'number', minimum: 0 },
  },
  ['help', 'scaleLabels', 'optional', 'independent', 'threshold'],
);

export const selectionSchema = oneOfBy('mode', [
  shape({ mode: { const: 'competitive' } }),
  shape({ mode: { const: 'rolling' }, slots: { type: 'array', minItems: 1, uniqueItems: true, items: ref('local') } }),
  shape({ mode: { const: 'threshold' }, minimumScore: percent }),
  shape({ mode: { const: 'first-come' } }),
]);

const term = { type: 'integer', minimum: 1, maximum: 365 };

const phases = oneOfBy('basis', [
  shape(
    {
      basis: { const: 'dates' },
      conflictsUntil: ref('local'),
      reviewsUntil: ref('local'),
      thirdReviewsUntil: ref('local'),
      rankingUntil: ref('local'),
      answerDays: term,
    },
    ['answerDays'],
  ),
  shape({ basis: { const: 'days' }, reviewDays: term, thirdReviewDays: term, answerDays: term }, ['thirdReviewDays', 'answerDays']),
]);

const evaluationShape = shape(
  {
    criteria: listOf(criterion, 1),
    overallThreshold: percent,
    aggregation: { enum: ['mean', 'median'] },
    reviewersPerApplication: { type: 'integer', minimum: 1, maximum: 9 },
    divergencePercent: { type: ['integer', 'null'], minimum: 1, maximum: 100 },
    blind: { type: 'boolean' },
    tieBreak: {
      type: 'array',
      uniqueItems: true,
      items: { type: 'string', pattern: '^(criterion:[a-z][a-z0-9-]*|earlier-received|lower-grant|application-number)$' },
    },
    phases,
    exclusions: shape({
      territoriesOfParties: { type: 'boolean' },
      territories: ref('keys'),
      nationalities: { type: 'array', uniqueItems: true, items: ref('country') },
    }),
  },
  ['phases'],
);

export const evaluationSchema = { ...evaluationShape, type: ['object', 'null'] };

export const stateAidSchema = shape(
  {
    route: { enum: ['DE_MINIMIS', 'GBER_20A', 'GBER_20', 'GBER_28', 'NO_AID', 'OUTSIDE_EU_LAW'] },
    params: { type: 'object', additionalProperties: { type: ['string', 'number', 'boolean'] } },
    legalBasis: ref('line'),
  },
  ['params'],
);

export const authoritySchema = shape(
  {
    key: ref('key'),
    name: ref('texts'),
    country: ref('country'),
    currency: ref('currency'),
    grantEvent: { enum: ['decision-communicated', 'agreement-in-force'] },
    stateAid: stateAidSchema,
    paidBy: ref('key'),
    orgId: { type: 'string', pattern: ORG_ID, maxLength: 100 },
    nuts: { type: 'string', pattern: '^[A-Z]{2}[A-Z0-9]{1,3}$' },
    moneyFrom: { enum: ['union', 'other'] },
  },
  ['stateAid', 'paidBy', 'orgId', 'nuts', 'moneyFrom'],
);

export const envelopeSchema = shape(
  {
    key: ref('key'),
    authority: ref('key'),
    territories: ref('someKeys'),
    currency: ref('currency'),
    amount: ref('decimal'),
    maxAwards: ref('count'),
    quotas: listOf(
      shape({ territory: ref('key'), reservedAmount: ref('decimal'), maxAmount: ref('decimal'), maxAwards: ref('count') }, [
        'reservedAmount',
        'maxAmount',
        'maxAwards',
      ]),
      1,
    ),
  },
  ['maxAwards', 'quotas'],
);

export const decisionSchema = shape(
  {
    approvalLevels: listOf(shape({ upTo: ref('money'), confirmations: { type: 'integer', minimum: 1, maximum: 5 } }, ['upTo']), 1),
    appealDays: ref('days'),
    decideWithinDays: ref('days'),
  },
  ['decideWithinDays'],
);

export const agreementSchema = shape(
  {
    parties: { enum: ['sme', 'sme+partner'] },
    signature: { enum: ['simple', 'advanced', 'qualified'] },
    signWithinDays: ref('days'),
    signedCopies: { type: 'boolean' },
  },
  ['signedCopies'],
);
