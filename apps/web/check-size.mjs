// Prints how much compressed script the first page loads, and fails above the limit of docs/architecture.md.
import { readFileSync } from 'node:fs';
import { URL, fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const LIMIT_BYTES = 200_000;
const dist = fileURLToPath(new URL('../../dist/web/', import.meta.url));
const manifest = JSON.parse(readFileSync(`${dist}.vite/manifest.json`, 'utf8'));

/** What the browser must have before the log-in page stands: the entry, the page, its texts and everything they import. */
const first = ['index.html', 'features/access/log-in.page.tsx', 'i18n/en/common.json', 'i18n/en/access.json', 'i18n/en/problems.json'];
const files = new Set();
const add = (key) => {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`not in the build: ${key}`);
  if (files.has(chunk.file)) return;
  files.add(chunk.file);
  for (const imported of chunk.imports ?? []) add(imported);
};
first.forEach(add);

let gzip = 0;
let brotli = 0;
for (const file of files) {
  const bytes = readFileSync(dist + file);
  gzip += gzipSync(bytes).length;
  brotli += brotliCompressSync(bytes).length;
}
console.log(
  `first load: ${files.size} scripts, ${(gzip / 1000).toFixed(1)} kB gzip, ${(brotli / 1000).toFixed(1)} kB brotli (limit ${LIMIT_BYTES / 1000} kB gzip)`,
);
if (gzip > LIMIT_BYTES) process.exit(1);
