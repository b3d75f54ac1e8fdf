import type { CallDocument, Instrument } from '../call-document/call-document.types.js';
import { formSchemaFor } from '../call-document/form-schema.js';
import type { Texts } from '../call-document/texts.js';

/** Something that the draft asks for and the earlier call did not: nobody can have answered it. */
export interface AskedAnew {
  readonly instrument: string;
  /** `answers.<field>`, `documents.<key>`, `declarations.<key>` or `partner`. */
  readonly path: string;
  readonly label: Texts | null;
}

/** Terms under which what was sent to an earlier call can be judged. */
export interface ReplayTerms {
  readonly document: CallDocument;
  /** Key of the call that the document stands for: vouchers of that call count as vouchers of this one. */
  readonly standsFor: string;
  readonly anew: readonly AskedAnew[];
  /** Whether the times of the document count: not where it is another call, which is open at another time. */
  readonly windowCompared: boolean;
}

/** The terms that a call had itself. */
export function ownTerms(document: CallDocument): ReplayTerms {
  return { document, standsFor: document.key, anew: [], windowCompared: true };
}

/**
 * A draft made comparable with an earlier call. What it asks anew is left out and named, since nobody could answer it then; where it is
 * another call, the earlier one's times stand for its own.
 */
export function termsOfDraft(before: CallDocument, draft: CallDocument): ReplayTerms {
  const windowCompared = before.key === draft.key;
  const declared = new Set(before.declarations.map(({ key }) => key));
  const instruments = draft.instruments.map((instrument) => withoutNewDocuments(before, instrument));
  const partnerAnew = draft.partner.mode === 'named' && before.partner.mode !== 'named';
  const document: CallDocument = {
    ...draft,
    ...(windowCompared ? {} : windowOf(before, draft)),
    instruments,
    declarations: draft.declarations.filter(({ key }) => declared.has(key)),
    partner: partnerAnew ? { ...draft.partner, mode: before.partner.mode } : draft.partner,
  };
  return { document, standsFor: before.key, anew: askedAnew(before, draft, partnerAnew), windowCompared };
}

function windowOf(before: CallDocument, draft: CallDocument): Pick<CallDocument, 'timeZone' | 'opensAt' | 'closesAt' | 'selection'> {
  const bothRolling = before.selection.mode === 'rolling' && draft.selection.mode === 'rolling';
  const { timeZone, opensAt, closesAt } = before;
  return { timeZone, opensAt, closesAt, selection: bothRolling ? before.selection : draft.selection };
}

const earlierOf = (before: CallDocument, key: string): Instrument | undefined => before.instruments.find((one) => one.key === key);

function withoutNewDocuments(before: CallDocument, instrument: Instrument): Instrument {
  const asked = new Set(earlierOf(before, instrument.key)?.documents.map(({ key }) => key));
  return { ...instrument, documents: instrument.documents.filter(({ key }) => asked.has(key)) };
}

function askedAnew(before: CallDocument, draft: CallDocument, partnerAnew: boolean): AskedAnew[] {
  const declared = new Set(before.declarations.map(({ key }) => key));
  return draft.instruments.flatMap(({ key: instrument, documents }) => {
    const earlier = earlierOf(before, instrument);
    // An instrument that nobody applied for then asks nobody anything.
    if (!earlier) return [];
    const known = Object.keys(formSchemaFor(before, instrument).properties);
    const { properties, required } = formSchemaFor(draft, instrument);
    const given = new Set(earlier.documents.map(({ key }) => key));
    const fields = required.filter(
      (name) => !known.includes(name) && !String(properties[name]?.['x-fact'] ?? '').startsWith('declaration:'),
    );
    const declarations = draft.declarations.filter(
      ({ key, instruments }) => !declared.has(key) && (instruments === undefined || instruments.includes(instrument)),
    );
    return [
      ...fields.map((name) => ({ instrument, path: `answers.${name}`, label: properties[name]?.['x-text'].label ?? null })),
      ...declarations.map(({ key, label }) => ({ instrument, path: `declarations.${key}`, label })),
      ...documents
        .filter(({ key, required: needed }) => needed && !given.has(key))
        .map(({ key, label }) => ({ instrument, path: `documents.${key}`, label })),
      ...(partnerAnew ? [{ instrument, path: 'partner', label: null }] : []),
    ];
  });
}
