import { listOf, oneOfBy, ref, shape } from './basics.schema.js';

const document = {
  key: ref('key'),
  label: ref('texts'),
  required: { type: 'boolean' },
  types: { type: 'array', minItems: 1, uniqueItems: true, items: { type: 'string', pattern: '^[a-z]+/[a-z0-9.+-]+$' } },
  maxBytes: { type: 'integer', minimum: 1, maximum: 104_857_600 },
};

const flatRate = shape({
  key: ref('key'),
  label: ref('texts'),
  bps: { type: 'integer', minimum: 1, maximum: 10_000 },
  of: ref('someKeys'),
  legalBasis: ref('line'),
});

const costs = oneOfBy('model', [
  shape(
    { model: { const: 'real-costs' }, lines: listOf(shape({ key: ref('key'), label: ref('texts') }), 1), flatRates: listOf(flatRate, 1) },
    ['flatRates'],
  ),
  shape({ model: { const: 'lump-sum' }, amount: ref('money') }),
  shape({ model: { const: 'unit-costs' }, units: listOf(shape({ key: ref('key'), label: ref('texts'), amount: ref('money') }), 1) }),
]);

export const fundingSchema = shape(
  {
    costs,
    rateBps: { type: 'integer', minimum: 1, maximum: 10_000 },
    cap: ref('money'),
    floor: ref('money'),
    ownContribution: shape({ minBps: ref('bps'), inKind: { type: 'boolean' } }),
    vat: { enum: ['never', 'if-not-recoverable', 'if-allowed'] },
  },
  ['floor', 'ownContribution'],
);

const extension = {
  type: ['object', 'null'],
  additionalProperties: false,
  properties: { maxTimes: ref('count'), maxMonths: ref('count'), notAfter: ref('local') },
  required: ['maxTimes', 'maxMonths'],
};

const voucher = shape(
  {
    validMonths: { type: 'integer', minimum: 1, maximum: 120 },
    validFrom: { enum: ['issue', 'activation'] },
    claimWithinDays: ref('days'),
    extension,
  },
  ['validFrom'],
);

export const instrumentSchema = shape({
  key: ref('key'),
  title: ref('texts'),
  summary: ref('texts'),
  form: shape({ parts: ref('someKeys'), sketch: ref('someKeys') }, ['sketch']),
  funding: fundingSchema,
  documents: listOf(shape(document)),
  redemption: shape(
    {
      payee: { enum: ['pay-partner', 'reimburse-sme'] },
      use: { enum: ['single', 'multi'] },
      payWithinDays: ref('days'),
      offsetBasis: ref('line'),
    },
    ['payWithinDays', 'offsetBasis'],
  ),
  voucher,
  evidence: listOf(shape({ ...document, from: { enum: ['sme', 'partner', 'both'] } })),
  indicators: listOf(
    shape({
      key: ref('key'),
      label: ref('texts'),
      unit: { enum: ['number', 'days', 'persons', 'yes-no'] },
      required: { type: 'boolean' },
    }),
  ),
});
