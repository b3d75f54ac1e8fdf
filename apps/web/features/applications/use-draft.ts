import { useRef, useState } from 'react';
import { answer, client, queryClient } from '../../api/client.js';
import { ApiProblem } from '../../api/problem.js';
import type { Autosave } from '../../ui/autosave.js';
import { useAutosave } from '../../ui/autosave.js';
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

/** Answers on their way to the server: each save builds on the version it was made from; two writers are shown both. */
export function useDraft(application: Application): Draft {
  const { id } = application;
  const [answers, setAnswers] = useState<Answers>(application.answers);
  const [other, setOther] = useState<Application | null>(null);
  const version = useRef(application.answersVersion);
  const autosave = useAutosave(answers, async (value) => {
    try {
      const saved = await answer(
        client.PATCH('/api/applications/{id}', {
          params: { path: { id } },
          body: { answers: value as Record<string, never>, answersVersion: version.current },
        }),
      );
      version.current = saved.answersVersion;
      queryClient.setQueryData(applicationQuery(id).queryKey, (before) =>
        before ? { ...before, ...saved, answers: value as Application['answers'] } : before,
      );
    } catch (problem) {
      if (problem instanceof ApiProblem && problem.code === 'applicant.draft-changed')
        setOther(await queryClient.fetchQuery({ ...applicationQuery(id), staleTime: 0 }));
      throw problem;
    }
  });
  const settle = (next: Answers) => {
    if (other) version.current = other.answersVersion;
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
