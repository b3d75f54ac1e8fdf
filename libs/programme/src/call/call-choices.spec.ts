import { aCall } from '../call-document/call-document.fixture.js';
import type { CallDocument } from '../call-document/call-document.types.js';
import { choicesOf, withChildren } from './call-choices.js';
import type { OpenCall } from './call.cache.js';

const open = (document: CallDocument, programmeId = 'p1'): OpenCall => ({
  ...{ callId: 'c', programmeId, key: document.key, version: 1, hash: '', document, opensAt: new Date(0), closesAt: null },
});

test('the list is the one of the field that means competences, whatever its name, in the language asked for', () => {
  const call = aCall();
  const skills = [{ key: 'welding', label: { en: 'Welding', de: 'Schweißen' } }];
  const { competences } = choicesOf([open({ ...call, taxonomies: { ...call.taxonomies, skills } })], 'de');
  expect(competences).toEqual([{ key: 'welding', label: 'Schweißen', parent: null }]);
});

test('lists of several programmes stand side by side; of two entries with one key the newest call has the word', () => {
  const call = aCall();
  const other = {
    ...call,
    taxonomies: {
      ...call.taxonomies,
      skills: [
        { key: 'welding', label: { en: 'Old word' } },
        { key: 'knitting', label: { en: 'Knitting' } },
      ],
    },
  };
  const { competences, programmes } = choicesOf([open(call), open(other, 'p2')], 'en');
  expect(competences.map(({ label }) => label)).toEqual(['Brewing', 'Knitting', 'Weaving', 'Welding']);
  expect(programmes.map(({ key }) => key).sort()).toEqual(['p1', 'p2']);
});

test('below an entry is everything under it, at any depth', () => {
  const list = [
    { key: 'a', label: '', parent: null },
    { key: 'c', label: '', parent: 'b' },
    { key: 'b', label: '', parent: 'a' },
    { key: 'd', label: '', parent: null },
  ];
  expect(withChildren(list, 'a').sort()).toEqual(['a', 'b', 'c']);
  expect(withChildren(list, 'd')).toEqual(['d']);
});
