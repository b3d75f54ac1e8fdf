import type { ApplicationToReplay } from '@traverse/applicant';
import { type CallDocument, ownTerms, termsOfDraft } from '@traverse/programme';

import { alpineDocument, pilotAnswers } from '../../../../test/support/alpine.js';
import { figuresOfTheLaw } from '../../../../test/support/law.js';
import '../evaluator.problems.js';
import type { RankedInput } from '../ranking/ranking.types.js';
import { type Compared, compareFates } from './compare-fates.js';
import { explainChange } from './explain-change.js';

type Mutable<T> = { -readonly [K in keyof T]: Mutable<T[K]> };
type Evaluation = Mutable<NonNullable<CallDocument['evaluation']>>;

const earlier = alpineDocument((doc) => {
  doc.opensAt = '2026-09-01T09:00';
  doc.closesAt = '2026-10-31T17:00';
  for (const envelope of doc.envelopes) if (envelope.key === 'baden-wuerttemberg') envelope.amount = '15000.00';
});

/** A draft of the next call, which differs in this alone. */
function draftOf(edit: (doc: Mutable<CallDocument>) => void): CallDocument {
  const doc = structuredClone(earlier) as Mutable<CallDocument>;
  Object.assign(doc, { key: 'the-next-one', version: 1, opensAt: '2027-09-01T09:00', closesAt: '2027-10-31T17:00' });
  edit(doc);
  return doc;
}

const both = (figures: ApplicationToReplay['size']['counted']['figures']): ApplicationToReplay['size'] => ({
  counted: { figures },
  'not-counted': { figures },
});

function application(number: string, more: Partial<ApplicationToReplay> = {}): ApplicationToReplay {
  return {
    id: `id-${number}`,
    number,
    title: `Project ${number}`,
    organisationName: `Firm ${number}`,
    callVersion: 1,
    state: 'evaluated',
    sequence: BigInt(number),
    passed: true,
    params: figuresOfTheLaw,
    instrument: 'pilot',
    answers: pilotAnswers,
    facts: {
      receivedAt: new Date(`2026-10-0${number}T10:00:00Z`),
      sme: { nutsCode: 'DE111' },
      partner: { nutsCode: 'AT332' },
      documents: [],
      vouchers: [],
    },
    size: both({ headcount: '24.5', turnoverMinor: 3_000_000_00n, balanceMinor: 1_500_000_00n, includesLinked: true }),
    ...more,
  };
}

const scored = (...scores: number[]): RankedInput['reviews'] =>
  scores.map((score, i) => ({
    id: `review-${i}`,
    scores: Object.fromEntries((earlier.evaluation?.criteria ?? []).map(({ key }) => [key, score])),
  }));

// Two of the three can be paid: 7500 each, out of 15000.
const three = ['1', '2', '3'].map((number) => application(number));
const reviews = new Map([
  ['id-1', scored(5)],
  ['id-2', scored(4)],
  ['id-3', scored(4)],
]);

function run(
  draft: CallDocument,
  applications: readonly ApplicationToReplay[] = three,
): { shown: string[]; compared: readonly Compared[] } {
  const terms = termsOfDraft(earlier, draft);
  const { compared } = compareFates({ earlier, judgedUnder: () => ownTerms(earlier), draft: terms, applications, reviews });
  const shown = compared.map(
    (one) =>
      `${one.application.number} ${one.change}: ${one.before.fate} -> ${one.after.fate} (${explainChange(one, terms.document, 'en')
        .map(({ code }) => code)
        .join(', ')})`,
  );
  return { shown, compared };
}

test('the same terms lead to the same end, a year later', () => {
  expect(run(draftOf(() => undefined)).shown).toEqual([
    '1 same: fund -> fund ()',
    '2 same: fund -> fund ()',
    '3 same: reserve -> reserve ()',
  ]);
});

const pilot = (doc: Mutable<CallDocument>): Mutable<CallDocument['instruments'][number]> =>
  doc.instruments.find(({ key }) => key === 'pilot') as Mutable<CallDocument['instruments'][number]>;

test('a lower rate pays each less, and the money reaches further', () => {
  const { shown, compared } = run(draftOf((doc) => (pilot(doc).funding = { ...pilot(doc).funding, rateBps: 5000 })));
  expect(shown).toEqual([
    '1 worse: fund -> fund (funding.share)',
    '2 worse: fund -> fund (funding.share)',
    '3 better: reserve -> fund (funding.share, money-reaches)',
  ]);
  expect(compared.map(({ before, after }) => [before.offeredMinor, after.offeredMinor])).toEqual([
    [7500_00n, 5000_00n],
    [7500_00n, 5000_00n],
    [0n, 5000_00n],
  ]);
});

test('other weights turn the order: the scores are told, and who falls behind the money', () => {
  const uneven = new Map(reviews);
  const of = (border: number, rest: number): RankedInput['reviews'] =>
    scored(rest).map(({ id, scores }) => ({ id, scores: { ...scores, 'border-benefit': border } }));
  uneven.set('id-1', of(5, 3)).set('id-2', of(4, 4)).set('id-3', of(3, 5));
  const weights = draftOf((doc) => {
    const evaluation = doc.evaluation as Evaluation;
    evaluation.criteria = evaluation.criteria.map((one) => ({ ...one, weight: one.key === 'border-benefit' ? 70 : 10 }));
    doc.evaluation = evaluation;
  });
  const terms = termsOfDraft(earlier, weights);
  const { compared } = compareFates({ earlier, judgedUnder: () => ownTerms(earlier), draft: terms, applications: three, reviews: uneven });
  expect(compared.map(({ before, after }) => `${before.fate} ${before.total} -> ${after.fate} ${after.total}`)).toEqual([
    'reserve 72.0000 -> fund 88.0000',
    'fund 80.0000 -> fund 80.0000',
    'fund 88.0000 -> reserve 72.0000',
  ]);
  const last = compared[2];
  expect(last && explainChange(last, terms.document, 'de').map(({ text }) => text)).toEqual([
    'Die Bewertung läge bei 72 % und nicht bei 88 %',
    'Das Geld des Topfs reicht nicht bis zu diesem Platz',
  ]);
});

test('thresholds, caps of the programme and the rule of the border are told by what they say', () => {
  const strict = draftOf((doc) => {
    doc.evaluation = { ...(doc.evaluation as Evaluation), overallThreshold: 90 };
    doc.sme = { ...doc.sme, caps: { headcount: 24 } };
  });
  expect(run(strict).shown[0]).toBe('1 worse: fund -> ineligible (call-caps)');
  const high = draftOf((doc) => (doc.evaluation = { ...(doc.evaluation as Evaluation), overallThreshold: 90 }));
  expect(run(high).shown).toEqual([
    '1 same: fund -> fund ()',
    '2 worse: fund -> below-threshold (below-overall-threshold)',
    '3 worse: reserve -> below-threshold (below-overall-threshold)',
  ]);
  const near = application('4', {
    facts: { ...application('4').facts, partner: { nutsCode: 'DE211' } },
    passed: false,
    state: 'ineligible',
  });
  const anywhere = draftOf((doc) => (doc.partner = { ...doc.partner, borderRule: 'any' }));
  expect(run(anywhere, [near]).shown).toEqual(['4 better: ineligible -> eligible (border, not-scored)']);
});

test('what the office set aside stays aside; a rule that is new counts', () => {
  const figures = { headcount: '24.5', turnoverMinor: 3_000_000_00n, balanceMinor: 1_500_000_00n, includesLinked: false };
  const size = both(figures);
  const passed = application('1', { size });
  expect(
    run(
      draftOf(() => undefined),
      [passed],
    ).shown,
  ).toEqual(['1 same: fund -> fund ()']);
  const stopped = application('1', { size, passed: false, state: 'ineligible' });
  expect(
    run(
      draftOf(() => undefined),
      [stopped],
    ).shown,
  ).toEqual(['1 same: ineligible -> ineligible ()']);
  const open = application('1', { size, passed: false, state: 'submitted' });
  expect(
    run(
      draftOf((doc) => (doc.sme = { ...doc.sme, linkedEnterprises: 'not-counted' })),
      [open],
    ).shown,
  ).toEqual(['1 better: open -> fund (sme-class)']);
});

test('what nobody was asked is left out and named; an instrument that is gone is said', () => {
  const asking = draftOf((doc) => {
    const project = doc.formParts['project'] as Mutable<CallDocument['formParts'][string]>;
    project.properties = {
      ...project.properties,
      maturity: { type: 'string', 'x-text': { label: { en: 'Maturity', de: 'Reife' } }, 'x-widget': 'text' },
    };
    project.required = [...project.required, 'maturity'];
    const annex = { key: 'plan', label: { en: 'Plan' }, required: true, types: ['application/pdf'], maxBytes: 1000 };
    pilot(doc).documents = [...pilot(doc).documents, annex];
    doc.declarations = [
      ...doc.declarations,
      { key: 'fair', label: { en: 'Fair' }, mustBe: true, otherwise: 'not-met', legalBasis: 'x', instruments: ['pilot'] },
    ];
  });
  const terms = termsOfDraft(earlier, asking);
  expect(terms.anew.filter(({ instrument }) => instrument === 'pilot').map(({ path }) => path)).toEqual([
    'answers.maturity',
    'declarations.fair',
    'documents.plan',
  ]);
  const { shown, compared } = run(asking);
  expect(shown[0]).toBe('1 same: fund -> fund ()');
  expect(compared[0]?.after.replay.gaps).toEqual([]);
  expect(run(draftOf((doc) => (doc.instruments = doc.instruments.filter(({ key }) => key !== 'pilot')))).shown[0]).toBe(
    '1 worse: fund -> ineligible (no-instrument)',
  );
});

test('criteria that nobody has scored: only rules and amounts are compared', () => {
  const other = draftOf((doc) => {
    const evaluation = doc.evaluation as Evaluation;
    doc.evaluation = { ...evaluation, criteria: evaluation.criteria.map((one, i) => (i === 0 ? { ...one, key: 'novelty' } : one)) };
  });
  expect(run(other).shown).toEqual(three.map(({ number }) => `${number} same: eligible -> eligible ()`));
});

test('first come, first served: the order of arrival instead of the scores', () => {
  const first = draftOf((doc) => {
    doc.selection = { mode: 'first-come' };
    doc.evaluation = null;
  });
  const late = [application('1', { sequence: 9n }), ...three.slice(1)];
  expect(run(first, late).shown).toEqual([
    '1 worse: fund -> reject (money-exhausted)',
    '2 same: fund -> fund ()',
    '3 better: reserve -> fund (money-reaches)',
  ]);
});
