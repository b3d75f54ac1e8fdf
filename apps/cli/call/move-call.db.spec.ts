import { systemActor } from '@traverse/kernel';
import { CreateAuthority, PublishCall } from '@traverse/programme';

import { alpineDocument } from '../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../test/support/app.js';
import { CliError } from '../cli-error.js';
import { exportCall, importCall } from './move-call.js';

let house: TestApp;
beforeAll(async () => {
  house = await startTestApp();
});
afterAll(() => house.close());

const accounts = {
  DE: 'DE89370400440532013000',
  FR: 'FR1420041010050500013M02606',
  IT: 'IT60X0542811101000000123456',
  AT: 'AT611904300234573201',
  CH: 'CH9300762011623852957',
};

test('a call goes in as a draft, is published by people, and comes out as it went in', async () => {
  const document = alpineDocument();
  expect(await importCall(house.app, document)).toEqual({ key: document.key, outcome: 'made' });
  expect(await exportCall(house.app, document.key, null)).toEqual(document);
  const shorter = { ...document, summary: { ...document.summary, en: 'Shorter.' } };
  expect(await importCall(house.app, shorter)).toEqual({ key: document.key, outcome: 'draft-replaced' });
  const [call] = await house.query<{ id: string; programme_id: string; state: string }>(
    `SELECT "id", "programme_id", "state" FROM "programme"."call" WHERE "key" = $1`,
    [document.key],
  );
  expect(call?.state).toBe('draft');
  for (const { key, country, currency } of document.authorities)
    await house.get(CreateAuthority).execute(systemActor('test'), {
      programmeId: call?.programme_id ?? '',
      key,
      name: key,
      country,
      currency,
      townName: 'Town',
      iban: accounts[country as keyof typeof accounts],
      bankProfile: currency === 'CHF' ? 'swiss-domestic' : 'sepa',
    });
  await house.get(PublishCall).execute(systemActor('seed'), call?.id ?? '');
  expect(await exportCall(house.app, document.key, 1)).toEqual(shorter);

  const next = { ...shorter, version: 2, changeReason: 'More words' };
  expect(await importCall(house.app, next)).toEqual({ key: document.key, outcome: 'next-version' });
  // Until somebody publishes it, the first version is what there is.
  expect(await exportCall(house.app, document.key, null)).toEqual(shorter);
  await expect(exportCall(house.app, document.key, 2)).rejects.toThrow(CliError);
  await expect(exportCall(house.app, 'nobody', null)).rejects.toThrow(CliError);
  await expect(importCall(house.app, { ...next, version: 7 })).rejects.toMatchObject({
    code: 'programme.call-document-invalid',
    fields: [{ path: 'version', code: 'programme.version-not-next', params: { next: 2 } }],
  });
});
