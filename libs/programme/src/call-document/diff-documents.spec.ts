import fc from 'fast-check';

import { aCall } from './call-document.fixture.js';
import { diffDocuments } from './diff-documents.js';

const call = aCall();

test('nothing differs from itself', () => {
  expect(diffDocuments(call, JSON.parse(JSON.stringify(call)))).toEqual([]);
  fc.assert(fc.property(fc.jsonValue(), (json) => diffDocuments(json, structuredClone(json)).length === 0));
});

test('each change is named by its place, with what was and what is', () => {
  const [first] = call.instruments;
  const [land, canton] = call.envelopes;
  const next = {
    ...call,
    version: 2,
    changeReason: 'More money',
    instruments: [{ ...first, funding: { ...first?.funding, rateBps: 8000 } }],
    // An entry put in front does not change those behind it.
    envelopes: [
      { key: 'new', authority: 'land', territories: ['east'], currency: 'EUR', amount: '1.00' },
      land,
      { ...canton, amount: '60000.00' },
    ],
  };
  expect(diffDocuments(call, next)).toEqual([
    { path: 'version', before: 1, after: 2 },
    { path: 'envelopes.canton.amount', before: '50000.00', after: '60000.00' },
    { path: 'envelopes.new', before: null, after: next.envelopes[0] },
    { path: 'instruments.pilot.funding.rateBps', before: 7500, after: 8000 },
    { path: 'changeReason', before: null, after: 'More money' },
  ]);
});

test('what is gone, and what became empty, is told', () => {
  expect(diffDocuments({ a: { b: 1 }, list: [1, 2] }, { list: [1] })).toEqual([
    { path: 'a', before: { b: 1 }, after: null },
    { path: 'list.1', before: 2, after: null },
  ]);
  expect(diffDocuments({ list: [1] }, { list: [] })).toEqual([{ path: 'list', before: [1], after: [] }]);
});
