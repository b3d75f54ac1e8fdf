import { noteServerTime, serverNow } from './server-clock.js';

const answeredAt = (date: string): Response => new Response(null, { headers: { date } });
const noon = Date.parse('2027-03-01T12:00:00Z');

it('goes by the server where the clock of the machine is wrong', () => {
  noteServerTime(answeredAt('Mon, 01 Mar 2027 12:05:00 GMT'), noon);
  expect(serverNow(noon + 1000)).toBe(noon + 301_000);
});

it('goes by the machine where both agree, or where the answer does not say', () => {
  noteServerTime(answeredAt('Mon, 01 Mar 2027 12:00:01 GMT'), noon);
  expect(serverNow(noon)).toBe(noon);
  noteServerTime(new Response(null), noon);
  expect(serverNow(noon)).toBe(noon);
});
