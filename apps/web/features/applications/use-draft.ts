import { useRef, useState } from 'react';
import { answer, client, queryClient } from '../../api/client.js';
import { ApiProblem } from '../../api/problem.js';
import type { Autosave } from '../../ui/autosave.js';
import { useAutosave } from '../../ui/autosave.js';
import { mergedAnswers } from '../../ui/schema-form/same-answer.js';
import type { Answers } from '../../ui/schema-form/schema.js';
import type { Application } from './application-query.js';
import { applicationQuery } from './application-query.js';

export interface Draft extends Autosave {
  readonly answers: Answers;
  readonly setAnswers: (answers: Answers) => void;
  /** What somebody else, or the reader in another tab, saved meanwhile. */
  readonly other: Application | null;
  readonly takeOther: () => void;
  readonly keepMine: () => void;
}

/**
 * Answers on their way to the server: each save builds on the version it was made from. What two writers changed apart comes together
 * by itself; where both changed the same answer, both versions are shown.
 */
export function useDraft(application: Application): Draft {
  const { id } = application;
  const [answers, setAnswers] = useState<Answers>(application.answers);
  const [other, setOther] = useState<Application | null>(null);
  /** What the server had when the changes here began. */
  const base = useRef<Pick<Application, 'answersVersion'> & { readonly answers: Answers }>(application);
  const put = async (value: Answers): Promise<void> => {
    const saved = await answer(
      client.PATCH('/api/applications/{id}', {
        params: { path: { id } },
        body: { answers: value as Record<string, never>, answersVersion: base.current.answersVersion },
      }),
    );
    base.current = { answersVersion: saved.answersVersion, answers: value };
    queryClient.setQueryData(applicationQuery(id).queryKey, (before) =>
      before ? { ...before, ...saved, answers: value as Application['answers'] } : before,
    );
  };
  const autosave = useAutosave(answers, async (value) => {
    try {
      await put(value);
    } catch (problem) {
      if (!(problem instanceof ApiProblem) || problem.code !== 'applicant.draft-changed') throw problem;
      const theirs = await queryClient.fetchQuery({ ...applicationQuery(id), staleTime: 0 });
      const merged = mergedAnswers(base.current.answers, value, theirs.answers);
      if (!merged) {
        setOther(theirs);
        throw problem;
      }
      base.current = theirs;
      await put(merged);
      // What was typed while this was on its way stays on top of it.
      setAnswers((now) => mergedAnswers(value, now, merged) ?? now);
    }
  });
  const settle = (next: Answers) => {
    if (other) base.current = other;
    setOther(null);
    setAnswers(next);
  };
  return {
    ...autosave,
    answers,
    setAnswers,
    other,
    takeOther: () => settle({ ...other?.answers }),
    // A new object, so that it is saved again on top of the other one.
    keepMine: () => settle({ ...answers }),
  };
}
