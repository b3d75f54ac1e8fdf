import type { CallDocument } from '../call-document.types.js';
import { isTexts } from '../texts.js';
import { problem, type Problem } from './problem.js';

/** Every text that people read is there in every language of the call. */
export function checkLanguages(doc: CallDocument): Problem[] {
  return textsWithin(doc, '').flatMap(([path, texts]) =>
    doc.languages.flatMap((language) => (texts[language] === undefined ? [problem(path, 'text-missing', { language })] : [])),
  );
}

function textsWithin(value: unknown, path: string): (readonly [string, Readonly<Record<string, string>>])[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isTexts(value)) return [[path, value]];
  return Object.entries(value).flatMap(([name, inner]) => textsWithin(inner, path === '' ? name : `${path}.${name}`));
}
