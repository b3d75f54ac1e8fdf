import { groupsOf } from './groups.js';

test('a chain of links leads to everybody in it, in both directions, and to nobody else', () => {
  const of = groupsOf([
    ['holding', 'lab'],
    ['holding', 'firm'],
    ['firm', 'daughter'],
    ['other', 'stranger'],
  ]);
  expect(of('daughter').sort()).toEqual(['firm', 'holding', 'lab']);
  expect(of('other')).toEqual(['stranger']);
  expect(of('alone')).toEqual([]);
});
