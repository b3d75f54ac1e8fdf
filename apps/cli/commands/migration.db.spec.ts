import { createTestDatabase } from '../../../test/support/database.js';
import { schemaDrift } from './migration.js';
import { migrate } from './run-migrations.js';

test('a migrated database is what the entities say: nothing is left to generate', async () => {
  const database = await createTestDatabase();
  expect(await schemaDrift(database.ownerUrl)).toEqual([]);
  await database.drop();
});

test('migrating again does nothing, also from several processes at once', async () => {
  const database = await createTestDatabase();
  expect(await Promise.all([1, 2, 3].map(() => migrate(database.ownerUrl)))).toEqual([[], [], []]);
  await database.drop();
});
