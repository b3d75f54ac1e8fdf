import type { CallDocument } from '../call-document/call-document.types.js';
import type { Taxonomy } from '../call-document/call-form.types.js';
import { textIn } from '../call-document/texts.js';
import type { OpenCall } from './call.cache.js';

export interface Choice {
  readonly key: string;
  readonly label: string;
}

/** An entry of a list of competences; `parent` is the key of the one that it stands below. */
export interface CompetenceChoice extends Choice {
  readonly parent: string | null;
}

/** What the calls of the house let people choose from, in one language. */
export interface CallChoices {
  readonly competences: readonly CompetenceChoice[];
  readonly instruments: readonly Choice[];
  /** By the programme's id. */
  readonly programmes: readonly Choice[];
}

/** The list that a call's form takes competences from: the one of the field that means them, whatever its name. */
function competencesOf(doc: CallDocument): Taxonomy {
  const fields = Object.values(doc.formParts).flatMap(({ properties }) => Object.values(properties));
  const lists = fields.flatMap((field) => (field['x-fact'] === 'competences' ? (field['x-taxonomy'] ?? []) : []));
  return [...new Set(lists)].flatMap((name) => doc.taxonomies[name] ?? []);
}

/** One entry a key; where calls differ, the first of them (the newest) has the word. */
const byKey = <T extends { readonly key: string }>(entries: readonly T[]): T[] => [
  ...new Map([...entries].reverse().map((entry) => [entry.key, entry])).values(),
];

/** Lists of several programmes side by side: each brings its own, and entries with the same key are one. */
export function choicesOf(calls: readonly OpenCall[], language: string): CallChoices {
  const inOrder = <T extends Choice>(entries: readonly T[]): T[] => byKey(entries).sort((a, b) => a.label.localeCompare(b.label, language));
  const documents = calls.map(({ document }) => document);
  return {
    competences: inOrder(
      documents.flatMap((doc) =>
        competencesOf(doc).map(({ key, label, parent }) => ({ key, label: textIn(label, language), parent: parent ?? null })),
      ),
    ),
    instruments: inOrder(documents.flatMap((doc) => doc.instruments.map(({ key, title }) => ({ key, label: textIn(title, language) })))),
    programmes: inOrder(
      calls.map(({ programmeId, document }) => ({ key: programmeId, label: textIn(document.programme.title, language) })),
    ),
  };
}

/** The entry with this key and all that stand below it. */
export function withChildren(competences: readonly CompetenceChoice[], key: string): string[] {
  const found = new Set([key]);
  for (let before = 0; before < found.size;) {
    before = found.size;
    for (const { key: one, parent } of competences) if (parent !== null && found.has(parent)) found.add(one);
  }
  return [...found];
}
