import { parseAdministrators } from './bootstrap.js';

const anna = { name: 'Anna', email: 'anna@example.org', password: 'seven blue lakes' };
const bert = { name: 'Bert', email: 'bert@example.org', password: 'seven blue lakes' };
const parse = (value: unknown): unknown => parseAdministrators(JSON.stringify(value));

test('reads two people', () => expect(parse([anna, bert])).toEqual([anna, bert]));

test.each([
  ['no JSON', 'Usage'],
  [[anna], 'Usage'],
  [[anna, bert, anna], 'Usage'],
  [[anna, null], 'Person 2 has no name'],
  [[{ ...anna, email: 'nobody' }, bert], 'Person 1 has no e-mail address'],
  [[anna, { ...bert, password: 7 }], 'Person 2 has no password'],
])('refuses %j', (value, message) => {
  expect(() => (typeof value === 'string' ? parseAdministrators(value) : parse(value))).toThrow(message);
});
