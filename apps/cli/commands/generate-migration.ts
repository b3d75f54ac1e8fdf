import { appendFile, readFile, writeFile } from 'node:fs/promises';

import { schemaDrift } from './migration.js';

const rank = [
  'platform',
  'ledger',
  'identity',
  'programme',
  'applicant',
  'partner',
  'evaluator',
  'award',
  'finance',
  'notification',
  'reporting',
];

/**
 * Writes the migration that brings one context's schema to what its entities say: `generate-migration finance create-finance`.
 * The database at `url` must be migrated as far as the tree goes. Prints the file's name; nothing when there is no drift.
 */
export async function generateMigration(url: string, context: string, name: string): Promise<string | null> {
  const statements = (await schemaDrift(url)).filter((query) => query.includes(`"${context}".`));
  if (statements.length === 0) return null;
  const index = await readFile('migrations/index.ts', 'utf8');
  let stamp = 1764000000000 + rank.indexOf(context) * 10_000_000;
  while (index.includes(String(stamp))) stamp += 1000;
  const pascal = name.replace(/(^|-)([a-z])/g, (_, _dash, letter: string) => letter.toUpperCase());
  const file = `${stamp}-${name}`;
  const body = statements.map((statement) => `  \`${statement.trim().replaceAll('`', '\\`').replaceAll('${', '\\${')}\`,`).join('\n');
  await writeFile(
    `migrations/${file}.ts`,
    `import type { MigrationInterface, QueryRunner } from 'typeorm';\n\nexport class ${pascal}${stamp} implements MigrationInterface {\n  name = '${pascal}${stamp}';\n\n  async up(queryRunner: QueryRunner): Promise<void> {\n    for (const statement of statements) await queryRunner.query(statement);\n  }\n\n  async down(queryRunner: QueryRunner): Promise<void> {\n    await queryRunner.query('DROP SCHEMA "${context}" CASCADE');\n    await queryRunner.query('CREATE SCHEMA "${context}"');\n  }\n}\n\nconst statements = [\n${body}\n];\n`,
  );
  await appendFile('migrations/index.ts', `export { ${pascal}${stamp} } from './${file}.js';\n`);
  return file;
}
