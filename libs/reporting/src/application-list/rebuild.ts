import type { DataSource } from 'typeorm';

import { systemNow } from '@traverse/kernel';

import { refreshRows } from './refresh-rows.js';

const BATCH = 500;
const NEXT = `SELECT "id" FROM "applicant"."reported_application" WHERE "id" > $1 ORDER BY "id" LIMIT ${BATCH}`;
// Rows whose application is no longer published.
const LEFT_OVER = `
  DELETE FROM "reporting"."application_list" r WHERE NOT EXISTS (SELECT 1 FROM "applicant"."reported_application" a WHERE a."id" = r."id")`;

/** Makes the whole list anew, batch by batch and so many batches at once, while everything runs. Answers with the number of rows. */
export async function rebuildApplicationList(dataSource: DataSource, atOnce = 1): Promise<number> {
  let count = 0;
  let last = '00000000-0000-0000-0000-000000000000';
  let reading: Promise<readonly string[]> = Promise.resolve([]);
  const next = (): Promise<readonly string[]> =>
    (reading = reading.then(async () => {
      const ids = (await dataSource.query<{ id: string }[]>(NEXT, [last])).map(({ id }) => id);
      last = ids[ids.length - 1] ?? last;
      return ids;
    }));
  const work = async (): Promise<void> => {
    for (let ids = await next(); ids.length > 0; ids = await next()) {
      const batch = ids;
      await dataSource.transaction((manager) => refreshRows((text, values) => manager.query(text, [...values]), batch, systemNow()));
      count += batch.length;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  await dataSource.query(LEFT_OVER);
  return count;
}
