import { useRef, useState } from 'react';
import { answer, client, queryClient } from '../../api/client.js';
import { ApiProblem } from '../../api/problem.js';
import type { Autosave } from '../../ui/autosave.js';
import { useAutosave } from '../../ui/autosave.js';
import type { Assignment } from './assignment-query.js';
import { assignmentQuery } from './assignment-query.js';

export interface Score {
  readonly score: number | null;
  readonly comment: string;
}

interface Sheet {
  readonly scores: Readonly<Record<string, Score>>;
  readonly overallComment: string;
  /** For the office alone. */
  readonly confidentialComment: string;
}

export interface ScoresDraft extends Autosave, Sheet {
  readonly setScore: (key: string, patch: Partial<Score>) => void;
  readonly setOverall: (comment: string) => void;
  readonly setConfidential: (comment: string) => void;
  /** Whether another tab or device saved meanwhile; the reader says which of the two stays. */
  readonly conflict: boolean;
  readonly takeOther: () => void;
  readonly keepMine: () => void;
}

const sheetOf = ({ criteria, overallComment, confidentialComment }: Assignment): Sheet => ({
  scores: Object.fromEntries(criteria.map(({ key, score, comment }) => [key, { score, comment }])),
  overallComment,
  confidentialComment,
});

/** Scores on their way to the server: each save builds on the draft it was made from. */
export function useScores(assignment: Assignment): ScoresDraft {
  const { id } = assignment;
  const [sheet, setSheet] = useState(() => sheetOf(assignment));
  const [other, setOther] = useState<Assignment | null>(null);
  const version = useRef(assignment.scoresVersion);
  const autosave = useAutosave(sheet, async (value) => {
    try {
      const body = { ...value, scores: value.scores as Record<string, never>, scoresVersion: version.current };
      const saved = await answer(client.PATCH('/api/assignments/{id}/scores', { params: { path: { id } }, body }));
      version.current = saved.scoresVersion;
      queryClient.setQueryData(assignmentQuery(id).queryKey, (before) =>
        before
          ? {
              ...before,
              overallComment: value.overallComment,
              confidentialComment: value.confidentialComment,
              scoresVersion: saved.scoresVersion,
              criteria: before.criteria.map((criterion) => ({ ...criterion, ...value.scores[criterion.key] })),
            }
          : before,
      );
    } catch (problem) {
      if (problem instanceof ApiProblem && problem.code === 'evaluator.scores-changed')
        setOther(await queryClient.fetchQuery({ ...assignmentQuery(id), staleTime: 0 }));
      throw problem;
    }
  });
  const settle = (next: Sheet) => {
    if (other) version.current = other.scoresVersion;
    setOther(null);
    setSheet(next);
  };
  return {
    ...autosave,
    ...sheet,
    setScore: (key, patch) =>
      setSheet((before) => {
        const score = { score: null, comment: '', ...before.scores[key], ...patch };
        return { ...before, scores: { ...before.scores, [key]: score } };
      }),
    setOverall: (overallComment) => setSheet((before) => ({ ...before, overallComment })),
    setConfidential: (confidentialComment) => setSheet((before) => ({ ...before, confidentialComment })),
    conflict: other !== null,
    takeOther: () => settle(other ? sheetOf(other) : sheet),
    // A new object, so that it is saved again on top of the other one.
    keepMine: () => settle({ ...sheet }),
  };
}
