import { type Actor, DomainError } from '@traverse/kernel';

export interface BulkOutcome {
  readonly id: string;
  /** The stable code of why not; null when it was done. */
  readonly problem: string | null;
}

/** One transaction each, with a report: one that cannot be done does not hold up the others. Each part has its own claim on the Idempotency-Key. */
export async function inBulk(
  actor: Actor,
  ids: readonly string[],
  deed: (actor: Actor, id: string) => Promise<unknown>,
): Promise<BulkOutcome[]> {
  const outcomes: BulkOutcome[] = [];
  for (const id of new Set(ids)) {
    try {
      await deed(actor, id);
      outcomes.push({ id, problem: null });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      outcomes.push({ id, problem: error.code });
    }
  }
  return outcomes;
}
