import {
  conditionsFor,
  withColumn,
  withColumnUp,
  withoutColumn,
  fieldsOf,
  withOptions,
  withoutQuestion,
  withQuestion,
  withQuestionMoved,
  withRequired,
  withWidget,
} from './form-part.js';

const part = {
  properties: { title: { type: 'string', 'x-widget': 'text', 'x-text': { label: { en: 'Title' } } }, start: {}, end: {} },
  required: ['title', 'end'],
  'x-steps': [
    { key: 'project', title: { en: 'Project' }, fields: ['title'] },
    { key: 'plan', title: { en: 'Plan' }, fields: ['start', 'end'] },
  ],
  'x-checks': [{ check: 'not-before', field: 'end', other: 'start' }],
};

describe('a part of a form', () => {
  it('takes a new question at the end of a step, with a text in every language', () => {
    const more = withQuestion(part, 0, 'need', ['en', 'de']);
    expect(fieldsOf(more, 0)).toEqual(['title', 'need']);
    expect(more['properties']).toMatchObject({ need: { type: 'string', 'x-widget': 'text', 'x-text': { label: { en: '', de: '' } } } });
    expect(fieldsOf(part, 0)).toEqual(['title']);
  });

  it('loses a question with all that refers to it', () => {
    const less = withoutQuestion(part, 'end');
    expect(less).toMatchObject({ required: ['title'], 'x-checks': [] });
    expect(fieldsOf(less, 1)).toEqual(['start']);
    expect(Object.keys(less['properties'] as object)).toEqual(['title', 'start']);
  });

  it('moves a question within its step, then into the next', () => {
    expect(fieldsOf(withQuestionMoved(part, 'end', -1), 1)).toEqual(['end', 'start']);
    const up = withQuestionMoved(part, 'start', -1);
    expect([fieldsOf(up, 0), fieldsOf(up, 1)]).toEqual([['title', 'start'], ['end']]);
    expect(withQuestionMoved(part, 'title', -1)).toBe(part);
    expect(withQuestionMoved(part, 'end', 1)).toBe(part);
  });

  it('can hang a question on those before it that are answered by choosing', () => {
    const choosing = {
      ...part,
      properties: {
        ...part.properties,
        title: { 'x-widget': 'yes-no' },
        end: { 'x-widget': 'date', 'x-when': { field: 'title', is: [true] } },
      },
    };
    expect(conditionsFor(choosing, 'end')).toEqual(['title']);
    expect(conditionsFor(choosing, 'title')).toEqual([]);
    // What hung on a question that goes is asked always.
    expect(withoutQuestion(choosing, 'title')['properties']).toEqual({ start: {}, end: { 'x-widget': 'date' } });
  });

  it('has tables, whose columns keep the order that they are given', () => {
    const table = withColumn(withColumn(withWidget({}, 'table'), 'what', ['en']), 'amount', ['en']);
    expect(table).toMatchObject({ 'x-columns': ['what', 'amount'], items: { properties: { what: { type: 'string' }, amount: {} } } });
    expect(withColumnUp(table, 'amount')['x-columns']).toEqual(['amount', 'what']);
    expect(withColumnUp(table, 'what')['x-columns']).toEqual(['what', 'amount']);
    expect(withoutColumn(table, 'what')).toMatchObject({ 'x-columns': ['amount'], items: { properties: { amount: {} } } });
  });

  it('asks for an answer, or does not', () => {
    expect(withRequired(part, 'title', false)['required']).toEqual(['end']);
    expect(withRequired(part, 'start', true)['required']).toEqual(['title', 'end', 'start']);
  });

  it('gives a field the schema of its control and keeps its words', () => {
    expect(withWidget({ type: 'string', maxLength: 9, 'x-text': { label: 'L' }, 'x-fact': 'need' }, 'date')).toEqual({
      type: 'string',
      format: 'date',
      'x-text': { label: 'L' },
      'x-fact': 'need',
      'x-widget': 'date',
    });
  });

  it('lists options where the control looks for them', () => {
    const options = { a: { en: 'A' }, b: { en: 'B' } };
    expect(withOptions({ 'x-widget': 'select', 'x-text': { label: {} } }, options)).toMatchObject({
      enum: ['a', 'b'],
      'x-text': { options },
    });
    expect(withOptions({ 'x-widget': 'checkboxes' }, options)).toMatchObject({ items: { enum: ['a', 'b'] } });
  });
});
