import { plansBefore } from './reminder-days.js';

const day = (text: string): Date => new Date(`${text}T12:00:00Z`);
const planned = (due: string, days: number[], now: string): string[] =>
  plansBefore('voucher-due', 'a', day(due), days, day(now)).map(({ remindAt }) => remindAt.toISOString().slice(0, 10));

test('one for each day of the call, the earliest first, the same day once', () => {
  expect(planned('2027-06-30', [7, 30, 7], '2027-01-01')).toEqual(['2027-05-31', '2027-06-23']);
});

test('none in the first half of the term: nobody is reminded of what was said just now', () => {
  expect(planned('2027-06-30', [30, 7], '2027-06-10')).toEqual(['2027-06-23']);
});

test('one half-way where the whole term is shorter than that', () => {
  expect(planned('2027-06-11', [30, 7], '2027-06-01')).toEqual(['2027-06-06']);
});
