import type { Reader } from '@traverse/platform';

import type { PublicAward } from './data-sets.js';

const PAGE = 500;
// A name whose time is over is not read, also where it is not removed yet.
const ROWS = `
  SELECT "id", "operation", "giving", CASE WHEN "name_until_at" IS NULL OR "name_until_at" > $3 THEN "beneficiary_name" END AS "beneficiaryName"
  FROM "reporting"."published_award" WHERE "programme_id" = $1 AND "id" > $2 ORDER BY "id" LIMIT ${PAGE}`;

/** What was published of a programme, a page in memory at a time. */
export async function* publishedAwards(read: Reader, programmeId: string, now: Date): AsyncGenerator<readonly PublicAward[]> {
  let last = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const page = await read<PublicAward>(ROWS, [programmeId, last, now]);
    if (page.length === 0) return;
    yield page;
    if (page.length < PAGE) return;
    last = page.at(-1)?.id ?? last;
  }
}
