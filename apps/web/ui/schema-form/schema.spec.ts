import fc from 'fast-check';
import { askedSteps, isAsked, missingOf } from './asked.js';
import type { FormSchema } from './schema.js';
import { fieldOfPath, isAnswered, labelOf, numberAnswer, optionsOf, sumDecimals, textIn, widgetOf, withAnswer } from './schema.js';

const schema: FormSchema = {
  properties: {
    title: { type: 'string', 'x-text': { label: { en: 'Title', de: 'Titel' } } },
    exports: { type: 'boolean' },
    costs: { type: 'object', 'x-widget': 'costs', properties: { travel: { type: 'string' } } },
    languages: {
      type: 'array',
      items: { type: 'string', enum: ['de', 'fr'] },
      'x-text': { label: 'Languages', options: { de: { en: 'German' } } },
    },
  },
  required: ['title', 'exports', 'costs'],
  'x-steps': [{ key: 'idea', title: { en: 'Idea' }, fields: ['title', 'exports', 'costs', 'languages'] }],
};
const fields = ['title', 'exports', 'costs', 'languages'];

it('names all required fields without an answer, and no others', () => {
  expect(missingOf(schema, fields, {})).toEqual(['title', 'exports', 'costs']);
  expect(missingOf(schema, fields, { title: 'x', exports: false, costs: { travel: '1' } })).toEqual([]);
  expect(missingOf(schema, fields, { title: '', exports: true, costs: {} })).toEqual(['title', 'costs']);
});

describe('a question under a condition', () => {
  const conditional: FormSchema = {
    ...schema,
    properties: {
      ...schema.properties,
      markets: { type: 'string', 'x-when': { field: 'exports', is: [true] } },
      partner: { type: 'string', 'x-when': { field: 'languages', is: ['fr'] } },
      why: { type: 'string', 'x-when': { field: 'markets', is: ['asia'] } },
    },
    allOf: [{ then: { required: ['markets'] } }],
    'x-steps': [...schema['x-steps'], { key: 'abroad', title: { en: 'Abroad' }, fields: ['markets', 'partner', 'why'] }],
  };
  const abroad = ['markets', 'partner', 'why'];

  it('is asked, and missing, only where its answer is given; of several answers one is enough', () => {
    expect(missingOf(conditional, abroad, {})).toEqual([]);
    expect(missingOf(conditional, abroad, { exports: true })).toEqual(['markets']);
    expect(isAsked(conditional, 'partner', { languages: ['de', 'fr'] })).toBe(true);
    expect(isAsked(conditional, 'partner', { languages: ['de'] })).toBe(false);
  });

  it('is not asked when what it hangs on is not, whatever was answered there before', () => {
    expect(isAsked(conditional, 'why', { exports: true, markets: 'asia' })).toBe(true);
    expect(isAsked(conditional, 'why', { exports: false, markets: 'asia' })).toBe(false);
  });

  it('leaves out a step that asks nothing', () => {
    expect(askedSteps(conditional, {}).map(({ key }) => key)).toEqual(['idea']);
    expect(askedSteps(conditional, { exports: true }).map(({ fields: asked }) => asked)).toEqual([fields, ['markets']]);
  });
});

it('takes "no" for an answer', () => {
  expect(isAnswered(false)).toBe(true);
  expect(isAnswered(0)).toBe(true);
  expect(isAnswered([])).toBe(false);
  expect(isAnswered({ travel: '' })).toBe(false);
});

it('drops an emptied answer instead of keeping an empty one', () => {
  expect(withAnswer({ title: 'x', exports: true }, 'title', '')).toEqual({ exports: true });
});

it('finds the question that an error is about', () => {
  expect(fieldOfPath(schema, 'answers.costs.travel')).toBe('costs');
  expect(fieldOfPath(schema, 'title')).toBe('title');
  expect(fieldOfPath(schema, 'elsewhere')).toBeUndefined();
});

it('reads texts in the reader’s language, else in English, else in any', () => {
  expect(labelOf('title', schema.properties['title'] ?? {}, 'de')).toBe('Titel');
  expect(textIn({ en: 'a', it: 'b' }, 'sl')).toBe('a');
  expect(textIn({ it: 'b' }, 'sl')).toBe('b');
  expect(optionsOf(schema.properties['languages'] ?? {}, 'de')).toEqual([
    { value: 'de', label: 'German' },
    { value: 'fr', label: 'fr' },
  ]);
});

it('asks by type where the call names no control', () => {
  expect(widgetOf({ type: 'boolean' })).toBe('yes-no');
  expect(widgetOf({ type: 'string', enum: ['a'] })).toBe('select');
  expect(widgetOf({ type: 'string', maxLength: 4000 })).toBe('textarea');
  expect(widgetOf({ type: 'string', maxLength: 4000, 'x-widget': 'date' })).toBe('date');
});

it('gives numbers as numbers only where the schema asks for them', () => {
  expect(numberAnswer('38', 'integer')).toBe(38);
  expect(numberAnswer('38.50', 'string')).toBe('38.50');
  expect(numberAnswer('many', 'integer')).toBe('many');
});

it('adds amounts exactly', () => {
  expect(sumDecimals(['0.10', '0.20', '1000', 'nonsense', undefined])).toBe('1000.30');
  fc.assert(
    fc.property(fc.array(fc.bigInt({ min: 0n, max: 10n ** 16n })), (cents) => {
      const decimals = cents.map((c) => `${c / 100n}.${String(c % 100n).padStart(2, '0')}`);
      const sum = cents.reduce((a, b) => a + b, 0n);
      expect(sumDecimals(decimals)).toBe(`${sum / 100n}.${String(sum % 100n).padStart(2, '0')}`);
    }),
  );
});
