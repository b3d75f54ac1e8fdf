import type { TestApp } from './app.js';

/** Applications whose proposed amount is not that of their decision under way: none, whatever happened. */
export const wrongProposals = (house: TestApp): Promise<object[]> =>
  house.query(
    `SELECT a."number", a."state", a."proposed_minor", d."state" AS "decision", d."amount_minor" FROM "applicant"."application" a
     LEFT JOIN "award"."decision" d ON d."application_id" = a."id" AND d."state" IN ('recommended', 'confirmed')
     WHERE a."proposed_minor" IS DISTINCT FROM d."amount_minor"`,
  );
