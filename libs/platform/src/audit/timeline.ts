/** Reads by statement: a DataSource's `query` or a transaction's `sql`, so that a command can answer with what it just wrote. */
export type Reader = <T extends object>(text: string, values?: readonly unknown[]) => Promise<T[]>;

/** One step of an entity's life. Who did it is left out: names of staff and evaluators are not for every reader. */
export interface TimelineStep {
  readonly at: Date;
  readonly command: string;
  readonly fromState: string | null;
  readonly state: string;
  readonly actedAs: string;
  readonly reason: string | null;
}

const STEPS = `
  SELECT "at", "command", "from_state" AS "fromState", "to_state" AS "state", "acted_as" AS "actedAs", "reason"
  FROM "audit"."transition" WHERE "entity_id" = $1 ORDER BY "version"`;

/** Everything that happened to an entity, first to last. */
export function timelineOf(read: Reader, entityId: string): Promise<TimelineStep[]> {
  return read<TimelineStep>(STEPS, [entityId]);
}
