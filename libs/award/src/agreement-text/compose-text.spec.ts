import fc from 'fast-check';

import { agreementTexts } from '../../../../migrations/data/agreement-texts-1.js';
import {
  blockConditions,
  type BlockCondition,
  blockPlaceholders,
  misplacedPlaceholders,
  paragraphsOf,
  type TextBlock,
  unknownPlaceholders,
  withBlocksOf,
} from './compose-text.js';

const values = Object.fromEntries(blockPlaceholders.map((name) => [name, `<${name}>`]));
const facts = (...holds: BlockCondition[]) => ({ holds: new Set(holds), values });
const base: TextBlock[] = [
  { key: 'between', plain: true, text: 'Between us and {firm}.' },
  { key: 'grant', text: 'At most {amount}.' },
  { key: 'payment', when: 'pay-partner', text: 'To the partner.' },
  { key: 'payment', when: 'reimburse-sme', text: 'To the firm.' },
];

test('plain blocks first, then numbered points; only those whose condition holds', () => {
  expect(paragraphsOf(base, facts('pay-partner'))).toEqual(['Between us and <firm>.', '1. At most <amount>.', '2. To the partner.']);
});

test('a call’s block takes the place of all of its key, an empty one takes it away, a new one comes last', () => {
  const own = [
    { key: 'payment', text: 'To whoever paid.' },
    { key: 'grant', text: ' ' },
    { key: 'place', text: 'The court of Ljubljana.' },
  ];
  expect(paragraphsOf(withBlocksOf(base, own), facts('pay-partner'))).toEqual([
    'Between us and <firm>.',
    '1. To whoever paid.',
    '2. The court of Ljubljana.',
  ]);
});

test('placeholders that no agreement can fill are named', () => {
  expect(unknownPlaceholders('{firm} owes {iban}, {iban} and {}')).toEqual(['iban', '']);
});

test('what only a new version knows is asked for in new versions alone', () => {
  const text = 'Until {validUntil}, version {edition}.';
  expect(misplacedPlaceholders({ text })).toEqual(['validUntil', 'edition']);
  expect(misplacedPlaceholders({ text, when: 'partner' })).toEqual(['validUntil', 'edition']);
  expect(misplacedPlaceholders({ text, when: 'changes-term' })).toEqual([]);
});

describe.each(Object.entries(agreementTexts))('the wording of the house in %s', (_language, blocks) => {
  const english = agreementTexts['en'] ?? [];

  test('has the blocks of English, each with the same condition and the same placeholders', () => {
    const shape = ({ key, when, plain, text }: TextBlock) => [
      key,
      when,
      plain,
      [...text.matchAll(/\{(\w+)\}/g)].map(([name]) => name).sort(),
    ];
    expect(blocks.map(shape)).toEqual(english.map(shape));
    for (const { text, when } of blocks) {
      expect(unknownPlaceholders(text)).toEqual([]);
      expect(misplacedPlaceholders({ text, ...(when ? { when } : {}) })).toEqual([]);
      if (when) expect(blockConditions).toContain(when);
      expect(text).not.toContain('\n');
    }
  });

  test('leaves nothing unfilled, whatever holds', () =>
    fc.assert(
      fc.property(fc.subarray([...blockConditions]), (holds) => {
        expect(paragraphsOf(blocks, facts(...holds)).join(' ')).not.toMatch(/\{|\}/);
      }),
    ));
});
