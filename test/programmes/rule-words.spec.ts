import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { ruleIds } from '../../libs/programme/src/eligibility/check-eligibility.js';

test.each(['en', 'de'])('every rule has words for people: %s', (language) => {
  const file = join(__dirname, `../../apps/web/i18n/${language}/applications.json`);
  const { rule } = JSON.parse(readFileSync(file, 'utf8')) as { rule: Record<string, string> };
  expect(ruleIds.filter((id) => rule[id] === undefined)).toEqual([]);
});
