import { mergedAnswers, sameAnswer } from './same-answer.js';

test.each([
  ['words', 'words', true],
  ['words', 'other', false],
  [undefined, '', true],
  [undefined, [], true],
  [{ a: '1', b: ['x'] }, { b: ['x'], a: '1' }, true],
  [{ a: '1' }, { a: '1', b: '' }, true],
  [{ a: '1' }, { a: '2' }, false],
  [['x', 'y'], ['y', 'x'], false],
  [['x'], { 0: 'x' }, false],
  [false, undefined, false],
])('%j and %j: %s', (a, b, same) => {
  expect([sameAnswer(a, b), sameAnswer(b, a)]).toEqual([same, same]);
});

test('changes of different answers come together, and an emptied one stays empty', () => {
  const base = { title: 'Old', need: 'Old', days: 2 };
  expect(mergedAnswers(base, { need: 'Mine', days: 2 }, { title: 'Old', need: 'Old', days: 3 })).toEqual({ need: 'Mine', days: 3 });
});

test('the same answer changed by both is for people to settle, unless both say the same', () => {
  const base = { title: 'Old' };
  expect(mergedAnswers(base, { title: 'Mine' }, { title: 'Theirs' })).toBeNull();
  expect(mergedAnswers(base, { title: 'New' }, { title: 'New', need: 'x' })).toEqual({ title: 'New', need: 'x' });
});
