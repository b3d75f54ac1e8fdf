import { useEffect, useMemo, useState } from 'react';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { readAnew } from '../../api/pages.js';
import { ApiProblem } from '../../api/problem.js';
import type { Json, JsonObject, Path } from './document.js';
import { setIn } from './document.js';
import type { Mistake } from './editor-context.js';

type ManagedCall = Dto<'ManagedCallDto'>;

export interface CallDraft {
  readonly document: JsonObject;
  readonly set: (path: Path, value: Json) => void;
  readonly dirty: boolean;
  readonly saving: boolean;
  readonly savedAt: number | null;
  /** What keeps it from being published, as of the last saving; a new array with every answer of the server. */
  readonly mistakes: readonly Mistake[];
  readonly error: unknown;
  /** Somebody else has saved since this draft was opened. */
  readonly conflict: boolean;
  /** True when it stands. `over`: replaces what the other one saved. */
  readonly save: (over?: boolean) => Promise<boolean>;
}

/** What an editor of the next version starts from: the draft, or the published version with the next number. */
function startOf(call: ManagedCall): JsonObject {
  if (call.hasDraft) return call.document;
  return { ...call.document, version: call.currentVersion + 1, changeReason: '' };
}

/** The draft of a call in the hands of one person: kept here until it is saved, and saved only over the revision that was opened. */
export function useCallDraft(call: ManagedCall): CallDraft {
  const [document, setDocument] = useState<JsonObject>(() => startOf(call));
  const [revision, setRevision] = useState(call.draftRevision);
  const [mistakes, setMistakes] = useState<readonly Mistake[]>(call.problems);
  const [state, setState] = useState<{ dirty: boolean; saving: boolean; savedAt: number | null; error: unknown }>({
    dirty: false,
    saving: false,
    savedAt: null,
    error: null,
  });
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (state.dirty) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [state.dirty]);
  const set = useMemo(
    () => (path: Path, value: Json) => {
      setDocument((before) => setIn(before, path, value) as JsonObject);
      setState((before) => ({ ...before, dirty: true }));
    },
    [],
  );
  const save = async (over = false): Promise<boolean> => {
    setState((before) => ({ ...before, saving: true, error: null }));
    try {
      const body = { document: { ...document }, ...(over ? {} : { basedOn: revision }) };
      const saved = await answer(client.PUT('/api/calls/{id}/draft', { params: { path: { id: call.id } }, body }));
      setRevision(saved.revision);
      setMistakes(saved.problems);
      setState({ dirty: false, saving: false, savedAt: Date.now(), error: null });
      await readAnew();
      return true;
    } catch (error) {
      setState((before) => ({ ...before, saving: false, error }));
      return false;
    }
  };
  const conflict = state.error instanceof ApiProblem && state.error.code === 'programme.draft-changed';
  return { document, set, mistakes, save, conflict, ...state };
}
