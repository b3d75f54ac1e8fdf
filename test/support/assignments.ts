import type { TestApp } from './app.js';

export interface Assigned {
  readonly id: string;
  readonly person: string;
  readonly state: string;
}

/** The assignments of an application, oldest first. */
export const assignmentsOf = (house: TestApp, applicationId: string): Promise<Assigned[]> =>
  house.query<Assigned>(
    `SELECT "id", "evaluator_person_id" AS "person", "state" FROM "evaluator"."assignment" WHERE "application_id" = $1 ORDER BY "id"`,
    [applicationId],
  );
