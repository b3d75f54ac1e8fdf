import { aidNotice } from './aid-notice.js';
import type { AidAssessment } from './assess-aid.js';
import type { AwardedAid } from './state-aid.types.js';

const award = {
  ...{ authorityName: 'Javna agencija', reference: 'A-7', country: 'SI', amountMinor: 7_500_00n, currency: 'EUR', on: '2026-11-30' },
  terms: { route: 'DE_MINIMIS', legalBasis: 'Art. 3' },
} as AwardedAid;
const assessment = {
  ...{ outcome: 'allow', ceiling: '300000.00', used: '12000.00', remaining: '280500.00', since: '2023-11-30' },
} as AidAssessment;

const SAID = ['Javna agencija', 'A-7', '7500.00 EUR', '2023/2831', '300000.00', '12000.00', '280500.00', '2023-11-30', '2026-11-30'];

test.each(['en', 'de', 'fr', 'it', 'sl'])(
  'the notice in %s names the aid, its law, the ceiling, what counts and what is left',
  (language) => {
    const notice = aidNotice(award, assessment, language);
    expect(notice?.language).toBe(language);
    expect(notice?.paragraphs).toHaveLength(4);
    const text = notice?.paragraphs.join(' ') ?? '';
    for (const said of SAID) expect(text).toContain(said);
  },
);

test('in a language that the house does not write it is in English, and all five are kept; other routes have none', () => {
  const notice = aidNotice(award, assessment, 'pl');
  expect(notice).toMatchObject({ language: 'en', title: 'Notice of de minimis aid' });
  expect(Object.entries(notice?.inLanguages ?? {}).map(([key, { title }]) => [key, title])).toEqual([
    ['de', 'Mitteilung über eine De-minimis-Beihilfe'],
    ['en', 'Notice of de minimis aid'],
    ['fr', 'Notification d’une aide de minimis'],
    ['it', 'Comunicazione di un aiuto «de minimis»'],
    ['sl', 'Obvestilo o pomoči de minimis'],
  ]);
  expect(aidNotice({ ...award, terms: { route: 'GBER_28', legalBasis: 'Art. 28' } }, assessment, 'sl')).toBeNull();
});
