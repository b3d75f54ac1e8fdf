import { type Actor, DomainError } from '@traverse/kernel';

export interface BulkOutcome {
  readonly id: string;
  /** The stable code of why not; null when it was done. */
  readonly problem: string | null;
}

/**
 * One transaction each, with a report: one that cannot be done does not hold up the others. The Idempotency-Key belongs to the whole command;
 * its parts are made harmless by their own locked state.
 */
export async function inBulk(
  actor: Actor,
  ids: readonly string[],
  deed: (actor: Actor, id: string) => Promise<unknown>,
): Promise<BulkOutcome[]> {
  const each: Actor = { ...actor, request: actor.request ? { ...actor.request, idempotency: undefined } : undefined };
  const outcomes: BulkOutcome[] = [];
  for (const id of new Set(ids)) {
    try {
      await deed(each, id);
      outcomes.push({ id, problem: null });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      outcomes.push({ id, problem: error.code });
    }
  }
  return outcomes;
}
