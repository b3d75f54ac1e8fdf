import fc from 'fast-check';
import { answerFacts, costsOf } from './answer-facts.js';
import { aCall, anInstrument } from './call-document.fixture.js';
import { checkAnswers, withoutBlanks } from './check-answers.js';
import { formInLanguage, formSchemaFor } from './form-schema.js';

const call = aCall();
const good = {
  title: 'A better weld',
  need: 'We cannot weld thin sheets without bending them.',
  skills: ['welding'],
  tongues: ['en', 'de'],
  from: '2027-03-01',
  until: '2027-09-30',
  costs: { experts: '8000.00', travel: '500' },
  trouble: false,
};

describe('checkAnswers', () => {
  it('finds nothing wrong with complete answers', () => expect(checkAnswers(call, 'pilot', good)).toEqual([]));

  it('names all gaps at once, blanks among them', () => {
    const gaps = checkAnswers(call, 'pilot', { title: '   ', need: null, skills: [], costs: { experts: '' } });
    expect(gaps.map(({ path, code }) => `${path}: ${code}`).sort()).toEqual([
      'costs: missing',
      'from: missing',
      'need: missing',
      'skills: missing',
      'title: missing',
      'tongues: missing',
      'trouble: missing',
      'until: missing',
    ]);
    expect(checkAnswers(call, 'pilot', null)).toHaveLength(8);
    expect(checkAnswers(call, 'pilot', undefined)).toHaveLength(8);
  });

  it('says where, which fault, which limit, in codes of our own', () => {
    const faults = checkAnswers(call, 'pilot', {
      ...good,
      title: 'x'.repeat(41),
      need: 'short',
      skills: ['welding', 'dancing', 'welding'],
      from: '2027-13-01',
      costs: { experts: '8.000,00', gold: '1.00' },
      trouble: 'no',
      colour: 'red',
    });
    expect(faults).toEqual(
      expect.arrayContaining([
        { path: 'title', code: 'too-long', params: { limit: 40 } },
        { path: 'need', code: 'too-short', params: { limit: 10 } },
        { path: 'skills', code: 'too-many', params: { limit: 2 } },
        { path: 'skills', code: 'duplicate' },
        { path: 'skills.1', code: 'not-allowed', params: { allowed: 'welding, weaving, brewing' } },
        { path: 'from', code: 'wrong-format', params: { format: 'date' } },
        { path: 'costs.experts', code: 'wrong-format' },
        { path: 'costs.gold', code: 'unknown-field' },
        { path: 'trouble', code: 'wrong-type', params: { expected: 'boolean' } },
        { path: 'colour', code: 'unknown-field' },
      ]),
    );
    expect(faults).toHaveLength(10);
  });

  it('sees that the end is not before the start', () => {
    expect(checkAnswers(call, 'pilot', { ...good, until: '2027-02-28' })).toEqual([
      { path: 'until', code: 'before-other', params: { other: 'from' } },
    ]);
    expect(checkAnswers(call, 'pilot', { ...good, until: good.from })).toEqual([]);
  });

  it('never takes the form of another version or of an edited draft', () => {
    expect(checkAnswers(call, 'pilot', good)).toEqual([]);
    const part = call.formParts['project'];
    const edited = aCall({ formParts: part ? { project: { ...part, required: [] } } : {} });
    expect(checkAnswers(edited, 'pilot', {})).toEqual([]);
    expect(checkAnswers(call, 'pilot', {})).toHaveLength(8);
    expect(() => checkAnswers(call, 'nothing', {})).toThrow('programme.unknown-instrument');
  });

  it('survives anything', () => {
    fc.assert(
      fc.property(fc.anything(), (answers) => {
        expect(checkAnswers(call, 'pilot', answers).every(({ code }) => /^[a-z-]+$/.test(code))).toBe(true);
      }),
    );
  });

  it('takes blanks out and leaves answers as they are', () => {
    expect(withoutBlanks({ a: ' ', b: null, c: [], d: {}, e: 0, f: false, g: ' x ', h: { i: '' } })).toEqual({ e: 0, f: false, g: ' x ' });
  });
});

describe('the form of an instrument', () => {
  it('has its lists and cost lines filled in', () => {
    const { properties } = formSchemaFor(call, 'pilot');
    expect(properties['skills']).toMatchObject({ items: { enum: ['welding', 'weaving', 'brewing'] } });
    expect(properties['costs']).toMatchObject({ additionalProperties: false, properties: { experts: { type: 'string' }, travel: {} } });
  });

  it('joins the steps of its parts', () => {
    const extra = {
      properties: { more: { type: 'string', 'x-text': { label: { en: 'More' } }, 'x-widget': 'text' as const } },
      required: ['more'],
      'x-steps': [{ key: 'plan', title: { en: 'Plan' }, fields: ['more'] }],
    };
    const joined = aCall({
      formParts: { ...call.formParts, extra },
      instruments: [anInstrument({ form: { parts: ['project', 'extra'] } })],
    });
    const schema = formSchemaFor(joined, 'pilot');
    expect(schema['x-steps'].map(({ key, fields }) => [key, fields.at(-1)])).toEqual([
      ['project', 'tongues'],
      ['plan', 'more'],
    ]);
    expect(schema.required).toContain('more');
  });

  it('can be had in one language', () => {
    expect(formInLanguage(formSchemaFor(call, 'pilot'), 'de')).toMatchObject({
      'x-steps': [{ key: 'project', title: 'Project' }, { title: 'Plan' }],
      properties: {
        title: { title: 'Question', maxLength: 40 },
        skills: { 'x-options': [{ value: 'welding', label: 'Welding' }, {}, {}] },
        costs: { properties: { experts: { title: 'Experts' } } },
      },
    });
  });
});

describe('what answers mean', () => {
  it('is read by meaning, not by name, complete or not', () => {
    expect(answerFacts(call, 'pilot', good)).toEqual({
      title: good.title,
      need: good.need,
      borderBenefit: null,
      partnerOrganisationId: null,
      competences: ['welding'],
      languages: ['en', 'de'],
      plannedStart: '2027-03-01',
      plannedEnd: '2027-09-30',
      declarations: { 'in-difficulty': false },
    });
    expect(answerFacts(call, 'pilot', { title: ' ', skills: 'welding' })).toMatchObject({ title: null, competences: [], declarations: {} });
  });

  it('has costs in minor units', () => {
    expect(costsOf(call, 'pilot', good, 'EUR')).toEqual({ currency: 'EUR', linesMinor: { experts: 800_000n, travel: 50_000n }, units: {} });
    expect(costsOf(call, 'pilot', {}, 'CHF')).toEqual({ currency: 'CHF', linesMinor: {}, units: {} });
    expect(() => costsOf(call, 'pilot', { costs: { experts: true } }, 'EUR')).toThrow('programme.bad-costs');
  });
});
