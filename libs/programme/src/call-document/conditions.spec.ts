import { aCall, anInstrument } from './call-document.fixture.js';
import type { CallDocument } from './call-document.types.js';
import type { CallFormField, CallFormPart } from './call-form.types.js';
import { withThoseThatHangOn } from './asked.js';
import { answersToSend, checkAnswers } from './check-answers.js';
import { checkCallDocument } from './check-call-document.js';
import { formInLanguage, formSchemaFor } from './form-schema.js';

const text = (label: string, more: Record<string, unknown> = {}): CallFormField => ({
  type: 'string',
  maxLength: 80,
  'x-text': { label: { en: label, de: label } },
  'x-widget': 'text',
  ...more,
});
const abroad: CallFormPart = {
  properties: {
    sells: { ...text('Do you sell abroad?'), type: 'boolean', maxLength: undefined, 'x-widget': 'yes-no' },
    where: text('Where?', { 'x-when': { field: 'sells', is: [true] } }),
    howLong: {
      ...text('For how long?', { 'x-when': { field: 'tongues', is: ['de'] } }),
      maxLength: undefined,
      'x-widget': 'select',
      enum: ['months', 'years'],
    },
    why: text('Why for years?', { 'x-when': { field: 'howLong', is: ['years'] } }),
    stages: {
      type: 'array',
      minItems: 1,
      maxItems: 3,
      'x-columns': ['what', 'amount'],
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['what'],
        properties: { what: text('What', { minLength: 3 }), amount: { ...text('Amount'), maxLength: undefined, 'x-widget': 'money' } },
      },
      'x-text': { label: { en: 'Stages', de: 'Etappen' } },
      'x-widget': 'table',
    },
  },
  required: ['sells', 'where', 'stages'],
  'x-steps': [{ key: 'abroad', title: { en: 'Abroad', de: 'Ausland' }, fields: ['sells', 'where', 'howLong', 'why', 'stages'] }],
  'x-checks': [{ check: 'sum-at-most', field: 'stages', column: 'amount', other: 'costs' }],
};
// A key without a value is no key of a document.
const clean = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const withPart = (part: CallFormPart): CallDocument => {
  const call = aCall();
  return clean(
    aCall({ formParts: { ...call.formParts, abroad: part }, instruments: [anInstrument({ form: { parts: ['project', 'abroad'] } })] }),
  );
};
const call = withPart(abroad);
const good = {
  title: 'A better weld',
  need: 'We cannot weld thin sheets without bending them.',
  skills: ['welding'],
  tongues: ['en'],
  from: '2027-03-01',
  until: '2027-09-30',
  costs: { experts: '8000.00', travel: '500' },
  trouble: false,
  sells: false,
  stages: [{ what: 'A first weld', amount: '3000' }],
};
const faults = (answers: Record<string, unknown>): string[] =>
  checkAnswers(call, 'pilot', { ...good, ...answers }).map(({ path, code }) => `${path}: ${code}`);

describe('a question under a condition', () => {
  it('is part of a document without mistakes', () => expect(checkCallDocument(call)).toEqual([]));

  it('is missing only where it is asked', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ sells: true })).toEqual(['where: missing']);
    expect(faults({ sells: true, where: 'Japan' })).toEqual([]);
  });

  it('may hang on one of several answers, and is optional where the call does not ask for it', () => {
    expect(faults({ tongues: ['en', 'de'] })).toEqual([]);
    expect(faults({ tongues: ['en', 'de'], howLong: 'ages' })).toEqual(['howLong: not-allowed']);
  });

  it('leaves out what was answered before another answer took the question away', () => {
    expect(faults({ where: 'x'.repeat(500), howLong: 'ages', why: 'x'.repeat(500) })).toEqual([]);
    const given = { ...good, where: 'Japan', tongues: ['en'], howLong: 'years', why: 'We like it there' };
    expect(answersToSend(call, 'pilot', given)).toEqual(good);
    expect(answersToSend(call, 'pilot', { ...given, tongues: ['de'], sells: true })).toEqual({ ...given, tongues: ['de'], sells: true });
    expect(answersToSend(call, 'pilot', { ...given, colour: 'red' })).toHaveProperty('colour', 'red');
  });

  it('is opened with the question that it hangs on, and so are those that hang on it', () => {
    const schema = formSchemaFor(call, 'pilot');
    expect(withThoseThatHangOn(schema, ['tongues']).sort()).toEqual(['howLong', 'tongues', 'why']);
    expect(withThoseThatHangOn(schema, ['title', 'documents.annex'])).toEqual(['title', 'documents.annex']);
  });

  it('is plain JSON Schema: if this was answered, then that is required', () => {
    expect(formSchemaFor(call, 'pilot').required).not.toContain('where');
    expect(formSchemaFor(call, 'pilot').allOf).toEqual([
      { if: { properties: { sells: { enum: [true] } }, required: ['sells'] }, then: { required: ['where'] } },
    ]);
  });
});

describe('a table', () => {
  it('names every cell that is wrong, by its row', () => {
    expect(faults({ stages: [{ what: 'ok' }, { amount: '1.234' }, { what: '  ', amount: '' }] })).toEqual([
      'stages.0.what: too-short',
      'stages.1.what: missing',
      'stages.1.amount: wrong-format',
      'stages.2.what: missing',
    ]);
    expect(faults({ stages: [] })).toEqual(['stages: missing']);
    expect(faults({ stages: ['a', 'b', 'c', 'd'].map((one) => ({ what: one.repeat(3) })) })).toEqual(['stages: too-many']);
    expect(faults({ stages: [{ what: 'A weld', colour: 'red' }] })).toEqual(['stages.0.colour: unknown-field']);
  });

  it('has amounts that together are not above the costs they belong to', () => {
    const rows = (...amounts: string[]) => ({ stages: amounts.map((amount) => ({ what: 'A weld', amount })) });
    expect(faults(rows('8000', '500.00'))).toEqual([]);
    expect(checkAnswers(call, 'pilot', { ...good, ...rows('8000', '500.01') })).toEqual([
      { path: 'stages', code: 'sum-too-large', params: { sum: '8500.01', limit: '8500.00', other: 'costs' } },
    ]);
    // While the costs themselves are wrong, nothing is compared with them.
    expect(faults({ ...rows('9000'), costs: { experts: 'much' } })).toEqual(['costs.experts: wrong-format']);
  });

  it('keeps its columns in the order that the call gives them', () => {
    const turned = clean(abroad);
    Object.assign(turned.properties['stages'] ?? {}, { 'x-columns': ['amount', 'what'] });
    const row = formSchemaFor(withPart(turned), 'pilot').properties['stages']?.['items'] as { properties: object };
    expect(Object.keys(row.properties)).toEqual(['amount', 'what']);
  });

  it('is told in one language, columns included', () => {
    expect(formInLanguage(formSchemaFor(call, 'pilot'), 'de')).toMatchObject({
      properties: { stages: { title: 'Etappen', items: { properties: { what: { title: 'What' } } } } },
    });
  });
});

describe('mistakes of a form about its questions', () => {
  const mistakes = (change: (part: CallFormPart) => unknown): string[] => {
    const part = clean(abroad) as { properties: Record<string, Record<string, unknown>> } & CallFormPart;
    change(part);
    return checkCallDocument(withPart(part)).map(({ path, code }) => `${path}: ${code}`);
  };
  const field = (part: CallFormPart, name: string): Record<string, unknown> => part.properties[name] as Record<string, unknown>;

  it.each<[string, (part: CallFormPart) => void, string[]]>([
    [
      'a condition on a question that is not there',
      (p) => (field(p, 'where')['x-when'] = { field: 'moon', is: [true] }),
      ['where.x-when.field: unknown-field'],
    ],
    [
      'a condition on a later question',
      (p) => (field(p, 'where')['x-when'] = { field: 'howLong', is: ['years'] }),
      ['where.x-when.field: condition-not-earlier'],
    ],
    [
      'a condition on itself',
      (p) => (field(p, 'howLong')['x-when'] = { field: 'howLong', is: ['years'] }),
      ['howLong.x-when.field: condition-not-earlier'],
    ],
    [
      'a value that nobody can give',
      (p) => (field(p, 'why')['x-when'] = { field: 'howLong', is: ['ages', 'years'] }),
      ['why.x-when.is: condition-never-met'],
    ],
    [
      'a condition on a free text',
      (p) => (field(p, 'why')['x-when'] = { field: 'where', is: ['Japan'] }),
      ['why.x-when.field: condition-without-values'],
    ],
    ['a fact that may not be asked', (p) => (field(p, 'where')['x-fact'] = 'border-benefit'), ['where.x-when: fact-under-condition']],
  ])('%s', (_, change, expected) => expect(mistakes(change)).toEqual(expected.map((one) => `formParts.abroad.properties.${one}`)));

  it('a sum of what is no amount, compared with what is none', () => {
    const checks = (one: Record<string, string>): string[] =>
      mistakes((part) => Object.assign(part, { 'x-checks': [{ ...abroad['x-checks']?.[0], ...one }] }));
    expect(checks({ column: 'what' })).toEqual(['formParts.abroad.x-checks.0.column: not-an-amount-field']);
    expect(checks({ other: 'title' })).toEqual(['formParts.abroad.x-checks.0.other: not-an-amount-field']);
    expect(checks({ other: 'moon' })).toEqual(['formParts.abroad.x-checks.0: unknown-field']);
  });

  it('a table without room or columns, or with lines inside', () => {
    expect(mistakes((part) => delete field(part, 'stages')['maxItems'])).toEqual(['formParts.abroad.properties.stages.maxItems: missing']);
    expect(mistakes((part) => (field(part, 'stages')['x-columns'] = ['what', 'moon']))).toEqual([
      'formParts.abroad.properties.stages.x-columns.1: unknown-field',
      'formParts.abroad.properties.stages.x-columns: column-without-place',
    ]);
    const within = (change: (row: { properties: Record<string, unknown> }) => void): string[] =>
      mistakes((part) => change(field(part, 'stages')['items'] as { properties: Record<string, unknown> }));
    expect(within((row) => (row.properties = {}))).toEqual(
      expect.arrayContaining(['formParts.abroad.properties.stages.items.properties: too-few']),
    );
    expect(within((row) => (row.properties['more'] = { ...text('More'), 'x-widget': 'table' }))).toEqual(
      expect.arrayContaining(['formParts.abroad.properties.stages.items.properties.more.x-widget: not-allowed']),
    );
  });
});
