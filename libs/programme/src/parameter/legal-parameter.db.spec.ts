import { caught } from '../../../../test/support/caught.js';
import { staff } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { ProgrammeFacade } from '../index.js';
import { DecideLegalParameter } from './decide-legal-parameter.js';
import type { ProposeLegalParameterDto } from './legal-parameter.dto.js';
import { ParameterQueries } from './parameter.queries.js';
import { ProposeLegalParameter } from './propose-legal-parameter.js';

let house: TestApp;
beforeAll(async () => {
  house = await startTestApp();
});
afterAll(() => house.close());

const [first, second] = [staff('administrator'), staff('administrator')];
const proposal = (more: Partial<ProposeLegalParameterDto> = {}): ProposeLegalParameterDto => ({
  code: 'de-minimis.ceiling',
  value: '350000.00',
  validFrom: '2027-07-01',
  validTo: null,
  legalBasis: 'Regulation (EU) 2027/1, Art. 1',
  url: 'https://eur-lex.europa.eu/eli/reg/2027/1/oj',
  reason: 'A new ceiling was adopted.',
  ...more,
});
const propose = (more: Partial<ProposeLegalParameterDto> = {}) => house.get(ProposeLegalParameter).execute(first, proposal(more));
const valueOn = async (code: string, day: string): Promise<string | undefined> => {
  const rows = await house.get(ProgrammeFacade).parameters(new Date(day));
  expect(rows.filter((row) => row.code === code).length).toBeLessThanOrEqual(1);
  return rows.find((row) => row.code === code)?.value;
};

test('a figure holds when another administrator has confirmed it, from its day on; the rows before it stay', async () => {
  const { id } = await propose();
  expect(await valueOn('de-minimis.ceiling', '2027-07-01')).toBe('300000.00');
  expect(await caught(house.get(DecideLegalParameter).execute(first, id, 'confirm'))).toMatchObject({
    code: 'programme.legal-parameter.second-administrator',
  });
  expect(await caught(house.get(DecideLegalParameter).execute(staff('officer'), id, 'confirm'))).toMatchObject({ status: 403 });
  await house.get(DecideLegalParameter).execute(second, id, 'confirm');
  expect(await valueOn('de-minimis.ceiling', '2027-06-30')).toBe('300000.00');
  expect(await valueOn('de-minimis.ceiling', '2027-07-01')).toBe('350000.00');
  expect(await caught(house.get(DecideLegalParameter).execute(second, id, 'confirm'))).toMatchObject({ status: 409 });
  const { items } = await house.get(ParameterQueries).all();
  const rows = items.filter(({ code }) => code === 'de-minimis.ceiling');
  expect(rows.map(({ value, holds }) => [value, holds])).toEqual([
    ['350000.00', false],
    ['300000.00', true],
  ]);
});

test('a correction of the same day is a further revision; what was said before stays readable', async () => {
  const change = { code: 'payment.days', value: '60', validFrom: '2021-07-01' };
  await house.get(DecideLegalParameter).execute(second, (await propose(change)).id, 'confirm');
  expect(await valueOn('payment.days', '2026-11-23')).toBe('60');
  const { items } = await house.get(ParameterQueries).all();
  expect(items.filter(({ code }) => code === 'payment.days').map(({ revision }) => revision)).toEqual([2, 1]);
});

test('one proposal for a figure waits at a time; who made it can withdraw it, another refuses it with a reason', async () => {
  const { id } = await propose({ code: 'records.years', value: '6' });
  expect(await caught(propose({ code: 'records.years', value: '7' }))).toMatchObject({
    code: 'programme.legal-parameter.already-proposed',
  });
  expect(await caught(house.get(DecideLegalParameter).execute(second, id, 'withdraw'))).toMatchObject({
    code: 'programme.legal-parameter.not-yours',
  });
  await house.get(DecideLegalParameter).execute(first, id, 'withdraw');
  const again = await propose({ code: 'records.years', value: '7' });
  await house.get(DecideLegalParameter).execute(second, again.id, 'refuse', 'It is not adopted yet.');
  expect(await valueOn('records.years', '2027-07-01')).toBe('5');
  const [newest] = await house.get(ParameterQueries).proposals(second);
  expect(newest).toMatchObject({ code: 'records.years', state: 'refused', valueBefore: '5', allowedCommands: [] });
});

test('every mistake of a proposal is named', async () => {
  const error = await caught(propose({ value: 'a lot', validFrom: '2027-02-30', validTo: '2026-01-01' }));
  expect(error).toMatchObject({
    code: 'programme.legal-parameter.invalid',
    fields: [
      { path: 'value', code: 'programme.legal-parameter.not-a-number' },
      { path: 'validFrom', code: 'programme.legal-parameter.no-day' },
      { path: 'validTo', code: 'programme.legal-parameter.ends-before' },
    ],
  });
  expect(await caught(propose({ code: 'no.such' }))).toMatchObject({
    fields: [{ path: 'code', code: 'programme.legal-parameter.unknown' }],
  });
});
