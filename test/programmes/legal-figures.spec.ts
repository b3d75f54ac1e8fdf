import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { legalParametersSeed } from '../../libs/programme/src/eligibility/legal-parameters.seed.js';

test.each(['en', 'de'])('every figure of the law has a name in %s, and every name a figure', (language) => {
  const { names } = JSON.parse(readFileSync(join(__dirname, `../../apps/web/i18n/${language}/law.json`), 'utf8')) as { names: Record<string, string> };
  const codes = [...new Set(legalParametersSeed.map(({ code }) => code.replaceAll('.', '_')))];
  expect(Object.keys(names).sort()).toEqual(codes.sort());
});
