import fc from 'fast-check';
import { aCall } from '../call-document/call-document.fixture.js';
import { checkEligibility } from './check-eligibility.js';
import { explain } from './explain.js';
import type { EligibilityFacts, OtherProject } from './facts.js';
import { legalParametersSeed } from './legal-parameters.seed.js';
import { likeness } from './likeness.js';

const project = {
  title: 'A sensor that lasts a winter',
  need: 'We want to find out whether our sensor for snow depth runs for six months on one battery when it is buried at minus thirty degrees.',
};
const facts: EligibilityFacts = {
  instrument: 'pilot',
  receivedAt: new Date('2026-12-01T10:00:00Z'),
  sme: { nutsCode: 'DE132', figures: { headcount: '1', turnoverMinor: 1n, balanceMinor: 1n, includesLinked: true } },
  partner: { nutsCode: 'AT332' },
  declarations: { 'in-difficulty': false },
  documents: [],
  vouchers: [],
  project,
};
const told = (otherProjects: OtherProject[] | undefined): string[] =>
  checkEligibility({ ...facts, ...(otherProjects ? { otherProjects } : {}) }, legalParametersSeed, aCall())
    .verdicts.filter(({ ruleId }) => ruleId === 'double-funding')
    .map((verdict) => {
      for (const language of ['en', 'de']) expect(explain(verdict, language)).not.toMatch(/[{}]|undefined|null|NaN|^[a-z-]+\.[a-z-]+/);
      return `${verdict.outcome} ${verdict.textKey}`;
    });
const other = (more: Partial<OtherProject>): OtherProject => ({ number: 'A-1', ...project, granted: false, ...more });
const different = {
  title: 'New customers in Slovenia',
  need: 'Where do builders of cable cars buy their brakes, and what would they pay for ours?',
};

test('nobody looked: the rule says nothing', () => expect(told(undefined)).toEqual([]));

test.each<[string, OtherProject[], string]>([
  ['no other application', [], 'met double-funding.met'],
  ['one about something else', [other(different)], 'met double-funding.met'],
  ['the same, asked for elsewhere too', [other({})], 'warning double-funding.asked'],
  ['the same in other words at its end', [other({ need: `${project.need} Nobody near us can.` })], 'warning double-funding.asked'],
  ['the same, and granted', [other({}), other({ number: 'A-2', granted: true })], 'open double-funding.granted'],
  ['the same, of a linked enterprise', [other({ number: null })], 'warning double-funding.asked-linked'],
  ['the same, granted to a linked enterprise', [other({ number: null, granted: true })], 'open double-funding.granted-linked'],
])('%s', (_, others, expected) => expect(told(others)).toEqual([expected]));

test('a grant for the same project leaves the application to an officer, a warning does not', () => {
  const outcome = (granted: boolean) =>
    checkEligibility({ ...facts, otherProjects: [other({ granted })] }, legalParametersSeed, aCall()).outcome;
  expect([outcome(false), outcome(true)]).toEqual(['eligible', 'open']);
});

describe('likeness', () => {
  const text = fc
    .array(fc.constantFrom('snow', 'sensor', 'battery', 'winter', 'lasts', 'cold', 'brake'), { minLength: 1 })
    .map((words) => words.join(' '));

  it('is the same both ways, between 0 and 1, and 1 with itself', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(likeness(a, b)).toBe(likeness(b, a));
        expect(likeness(a, b)).toBeGreaterThanOrEqual(0);
        expect(likeness(a, b)).toBeLessThanOrEqual(1);
        expect(likeness(a, a)).toBe(1);
      }),
    );
  });

  it('looks at the words alone', () => {
    expect(likeness('Ein Prüfstand für Kälte!', 'EIN PRUFSTAND, FUR KALTE')).toBe(1);
    expect(likeness('', '')).toBe(0);
    expect(likeness('snow', 'ice')).toBe(0);
  });
});
