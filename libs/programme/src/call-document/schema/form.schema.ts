import { listOf, ref, shape } from './basics.schema.js';

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
    'x-widget': { enum: ['text', 'textarea', 'select', 'checkboxes', 'date', 'money', 'number', 'yes-no', 'costs', 'partner'] },
    'x-fact': {
      type: 'string',
      pattern: '^(title|need|competences|languages|border-benefit|planned-start|planned-end|costs|partner|declaration:[a-z][a-z0-9-]*)$',
    },
    'x-taxonomy': ref('key'),
  },
};

export const formPartSchema = shape(
  {
    properties: { type: 'object', minProperties: 1, propertyNames: fieldName, additionalProperties: field },
    required: { type: 'array', uniqueItems: true, items: fieldName },
    'x-steps': listOf(
      shape({ key: ref('key'), title: ref('texts'), fields: { type: 'array', minItems: 1, uniqueItems: true, items: fieldName } }),
      1,
    ),
    'x-checks': listOf(shape({ check: { const: 'not-before' }, field: fieldName, other: fieldName })),
  },
  ['x-checks'],
);

export const taxonomySchema = listOf(shape({ key: ref('key'), label: ref('texts') }), 1);
