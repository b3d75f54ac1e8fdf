/** Reads a PDF with another library than the one that wrote it and prints what is in it as JSON. */
import { readFile } from 'node:fs/promises';
import { argv, stdout } from 'node:process';

import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

const pdf = await getDocument({ data: new Uint8Array(await readFile(argv[2])), verbosity: VerbosityLevel.ERRORS }).promise;
const pages = [];
const tags = [];
// A part that goes on over a page is told once for each page: only what holds content itself counts.
const tagsOf = (node) => {
  if (node?.role && node.children.some(({ type }) => type === 'content')) tags.push(node.role);
  for (const child of node?.children ?? []) tagsOf(child);
};
for (let number = 1; number <= pdf.numPages; number += 1) {
  const page = await pdf.getPage(number);
  const { items, lang } = await page.getTextContent();
  pages.push({ lang, text: items.map(({ str, hasEOL }) => str + (hasEOL ? '\n' : '')).join('') });
  tagsOf(await page.getStructTree());
}
const { info } = await pdf.getMetadata();
const bookmarks = ((await pdf.getOutline()) ?? []).map(({ title, items }) => ({ title, below: items.map((one) => one.title) }));
stdout.write(JSON.stringify({ info, pages, tags, bookmarks, marked: await pdf.getMarkInfo() }));
