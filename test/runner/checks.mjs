/**
 * What `npm test` runs, in this order. A check is one command and counts as one test; the projects of jest.config.cjs follow.
 * Scripts are run by this Node, so that nothing depends on the PATH.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath, URL } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

const bin = (path) => `node_modules/${path}`;

const all = [
  { name: 'lock', words: 'package-lock.json is complete', args: ['test/runner/complete-lock.mjs', '--check'] },
  { name: 'format', words: 'prettier', args: [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'] },
  { name: 'lint', words: 'eslint', args: [bin('eslint/bin/eslint.js'), '--max-warnings', '0', '.'] },
  { name: 'types', words: 'tsc, server', args: [bin('typescript/bin/tsc'), '-p', 'tsconfig.json', '--noEmit'] },
  {
    name: 'types-web',
    words: 'tsc, web',
    needs: 'apps/web/tsconfig.json',
    args: [bin('typescript/bin/tsc'), '-p', 'apps/web/tsconfig.json', '--noEmit'],
  },
  {
    name: 'ladder',
    words: 'dependency-cruiser',
    folders: ['libs', 'apps', 'migrations', 'bench'],
    args: [bin('dependency-cruiser/bin/dependency-cruise.mjs')],
  },
  { name: 'unused', words: 'knip', args: [bin('knip/bin/knip.js'), '--no-progress'] },
  { name: 'build', words: 'server and web', args: ['apps/cli/bootstrap/build.js'] },
  { name: 'generated', words: 'generated files are fresh', built: true, args: ['dist/apps/cli/main.js', 'generate', '--check'] },
  { name: 'web-size', words: 'first load of the web', built: true, needs: 'apps/web/check-size.mjs', args: ['apps/web/check-size.mjs'] },
];

export const checks = all
  .filter(({ needs }) => !needs || existsSync(root + needs))
  .map(({ folders = [], args, ...check }) => ({ ...check, args: [...args, ...folders.filter((folder) => existsSync(root + folder))] }));

/** More words for jest, by project: one browser at a time, else a core each. */
export const jestOptions = {
  browser: ['--runInBand'],
  journey: ['--maxWorkers=2'],
  db: ['--maxWorkers=2', '--workerIdleMemoryLimit=1500MB'],
  unit: ['--maxWorkers=2'],
};
