import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { type AnswersOfForm, carryAnswers } from './carry-answers.js';
import type { CallDocument } from './call-document.types.js';
import { formSchemaFor } from './form-schema.js';

/** Of the calls in programmes/ the one that offers most instruments. */
const folder = join(__dirname, '../../../../programmes');
const [richest] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as CallDocument)
  .sort((left, right) => right.instruments.length - left.instruments.length) as [CallDocument];
const form = (document: CallDocument, instrument: string, currency = 'EUR'): AnswersOfForm => ({ document, instrument, currency });
const pilot = form(richest, 'pilot');

const answers = {
  title: 'Dry machining of timber joints',
  need: 'We want to find out whether our joints hold when they are milled dry, which nobody near us can test.',
  competences: ['timber-construction', 'automation-robotics'],
  languages: ['de'],
  borderBenefit: 'The only test stand of this size is on the other side of the border.',
  plannedStart: '2027-03-01',
  plannedEnd: '2027-08-31',
  costs: { facility: '6000.00', experts: '4000.00' },
  inDifficulty: false,
};
const short = ({ left }: ReturnType<typeof carryAnswers>): string[] =>
  left.map(({ label, part, reason }) => `${label['en']}${part ? `/${part['en']}` : ''}: ${reason}`);

test('into the same form everything but the declarations comes along', () => {
  const carried = carryAnswers(pilot, answers, pilot);
  const { inDifficulty: _, ...others } = answers;
  expect(carried.answers).toEqual(others);
  expect(carried.left).toHaveLength(1);
  expect(carried.left[0]).toMatchObject({ reason: 'declare-anew' });
});

test('a form that asks no costs takes none, and says so; numbers of units are not amounts', () => {
  const { costs: label } = formSchemaFor(richest, 'pilot').properties;
  expect(carryAnswers(pilot, answers, form(richest, 'contact')).answers).not.toHaveProperty('costs');
  expect(short(carryAnswers(pilot, answers, form(richest, 'contact')))).toContain(`${label?.['x-text'].label['en'] ?? ''}: no-such-field`);
  const units = carryAnswers(pilot, answers, form(richest, 'event'));
  expect(units.answers).not.toHaveProperty('costs');
  expect(short(units).filter((one) => one.endsWith(': no-such-field'))).toHaveLength(2);
});

test('amounts of another currency are not taken for amounts of this one', () => {
  const carried = carryAnswers(pilot, answers, form(richest, 'pilot', 'CHF'));
  expect(carried.answers).not.toHaveProperty('costs');
  expect(short(carried).filter((one) => one.endsWith('other-currency'))).toHaveLength(1);
});

test('by what it means, under whatever name: another programme’s form', () => {
  const renamed = structuredClone(richest) as unknown as {
    formParts: Record<string, { properties: Record<string, unknown>; required: string[]; 'x-steps': { fields: string[] }[] }>;
  };
  for (const part of Object.values(renamed.formParts)) {
    if (!('title' in part.properties)) continue;
    const { title, ...others } = part.properties;
    part.properties = { headline: title, ...others };
    part.required = part.required.map((name) => (name === 'title' ? 'headline' : name));
    for (const step of part['x-steps']) step.fields = step.fields.map((name) => (name === 'title' ? 'headline' : name));
  }
  const carried = carryAnswers(pilot, answers, form(renamed as unknown as CallDocument, 'pilot'));
  expect(carried.answers).toMatchObject({ headline: answers.title });
  expect(carried.answers).not.toHaveProperty('title');
});

test('a choice that is not there is named one by one, the others stay', () => {
  const fewer = structuredClone(richest) as unknown as { taxonomies: Record<string, { key: string }[]> };
  fewer.taxonomies['competences'] = (fewer.taxonomies['competences'] ?? []).filter(({ key }) => key !== 'automation-robotics');
  const carried = carryAnswers(pilot, answers, form(fewer as unknown as CallDocument, 'pilot'));
  expect(carried.answers['competences']).toEqual(['timber-construction']);
  expect(carried.left.filter(({ reason }) => reason === 'not-allowed')).toHaveLength(1);
});

test('what is too long here is taken and named: nobody’s text is thrown away; what has another type is left', () => {
  const stricter = structuredClone(richest) as unknown as {
    formParts: Record<string, { properties: Record<string, Record<string, unknown>> }>;
  };
  for (const { properties } of Object.values(stricter.formParts)) {
    if (properties['need']) properties['need'] = { ...properties['need'], minLength: 0, maxLength: 20 };
    if (properties['title']) properties['title'] = { ...properties['title'], type: 'integer', minLength: undefined, maxLength: undefined };
  }
  const carried = carryAnswers(pilot, answers, form(JSON.parse(JSON.stringify(stricter)) as CallDocument, 'pilot'));
  expect(carried.answers['need']).toBe(answers.need);
  expect(carried.answers).not.toHaveProperty('title');
  expect(carried.left.map(({ reason }) => reason).sort()).toEqual(['declare-anew', 'not-allowed', 'to-mend']);
});

test('blanks, and answers that no form knows, are nothing to carry', () => {
  expect(carryAnswers(pilot, { title: '  ', competences: [], elsewhere: 'x' }, pilot)).toEqual({ answers: {}, left: [] });
});
