import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { toMermaid } from '@traverse/kernel';
import { callDocumentSchema } from '@traverse/programme';

import { workflows } from '../../api/contexts.js';
import { openApiDocument } from '../../api/openapi.js';

const WIDTH = 140;

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value as Record<string, unknown>).map(([key, inner]) => [key, sorted(inner)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Every file that is made from the code: path in the repository -> content. */
async function generated(): Promise<Map<string, string>> {
  const { format } = await import('prettier');
  const { default: openapiTypescript, astToString } = await import('openapi-typescript');
  const document = sorted(await openApiDocument());
  const files = new Map<string, string>();
  files.set('docs/openapi.json', await format(JSON.stringify(document), { parser: 'json', printWidth: WIDTH }));
  const types = astToString(await openapiTypescript(document as never));
  files.set('apps/web/api/generated/schema.d.ts', `/** Generated from docs/openapi.json: never edited. */\n${types}`);
  files.set('docs/call-document.schema.json', await format(JSON.stringify(callDocumentSchema), { parser: 'json', printWidth: WIDTH }));
  for (const workflow of workflows) files.set(`docs/workflows/${workflow.name}.mmd`, toMermaid(workflow));
  return files;
}

/** Writes all generated files; with --check writes nothing and names those that are stale. */
export async function run(args: readonly string[]): Promise<number> {
  const stale: string[] = [];
  for (const [file, content] of await generated()) {
    const path = join(process.cwd(), file);
    const present = await readFile(path, 'utf8').catch(() => null);
    if (present === content) continue;
    stale.push(file);
    if (!args.includes('--check')) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, content);
    }
  }
  console.log(
    stale.length === 0 ? 'All generated files are fresh.' : `${args.includes('--check') ? 'Stale' : 'Written'}: ${stale.join(', ')}`,
  );
  return args.includes('--check') && stale.length > 0 ? 1 : 0;
}
