import { listOf, oneOfBy, ref, shape } from './basics.schema.js';

const fieldName = { type: 'string', pattern: '^[a-z][A-Za-z0-9]{0,59}$' };

const fieldText = shape({ label: ref('texts'), help: ref('texts'), options: { type: 'object', additionalProperties: ref('texts') } }, [
  'help',
  'options',
]);

/** The keywords of JSON Schema in a field are checked by compiling it; here only what is ours. */
const field = {
  type: 'object',
  required: ['x-text', 'x-widget'],
  properties: {
    'x-text': fieldText,
    'x-widget': { enum: ['text', 'textarea', 'select', 'checkboxes', 'date', 'money', 'number', 'yes-no', 'costs', 'partner', 'table'] },
    'x-fact': {
      type: 'string',
      pattern: '^(title|need|competences|languages|border-benefit|planned-start|planned-end|costs|partner|declaration:[a-z][a-z0-9-]*)$',
    },
    'x-taxonomy': ref('key'),
    'x-identifies': { type: 'boolean' },
    'x-when': shape({
      field: fieldName,
      is: { type: 'array', minItems: 1, uniqueItems: true, items: { type: ['string', 'number', 'boolean'] } },
    }),
  },
};

/** A table: rows of columns, each asked like a question, but never one that has lines of its own. */
const tableRow = {
  type: 'object',
  if: { properties: { 'x-widget': { const: 'table' } }, required: ['x-widget'] },
  then: {
    required: ['items', 'maxItems', 'x-columns'],
    properties: {
      'x-columns': { type: 'array', minItems: 1, uniqueItems: true, items: fieldName },
      type: { const: 'array' },
      maxItems: { type: 'integer', minimum: 1, maximum: 100 },
      items: {
        type: 'object',
        required: ['type', 'additionalProperties', 'properties'],
        properties: {
          type: { const: 'object' },
          additionalProperties: { const: false },
          properties: {
            type: 'object',
            minProperties: 1,
            maxProperties: 8,
            propertyNames: fieldName,
            additionalProperties: {
              type: 'object',
              required: ['x-text', 'x-widget'],
              properties: {
                'x-text': fieldText,
                'x-widget': { enum: ['text', 'textarea', 'select', 'date', 'money', 'number', 'yes-no'] },
                'x-taxonomy': ref('key'),
              },
            },
          },
        },
      },
    },
  },
};

export const formPartSchema = shape(
  {
    properties: { type: 'object', minProperties: 1, propertyNames: fieldName, additionalProperties: { allOf: [field, tableRow] } },
    required: { type: 'array', uniqueItems: true, items: fieldName },
    'x-steps': listOf(
      shape({ key: ref('key'), title: ref('texts'), fields: { type: 'array', minItems: 1, uniqueItems: true, items: fieldName } }),
      1,
    ),
    'x-checks': listOf(
      oneOfBy('check', [
        shape({ check: { const: 'not-before' }, field: fieldName, other: fieldName }),
        shape({ check: { const: 'sum-at-most' }, field: fieldName, column: fieldName, other: fieldName }),
      ]),
    ),
  },
  ['x-checks'],
);

export const taxonomySchema = listOf(shape({ key: ref('key'), label: ref('texts'), parent: ref('key') }, ['parent']), 1);
