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

/** A step with whose it is and who did it: for staff, who may know. */
export interface HistoryStep extends TimelineStep {
  readonly id: string;
  /** The workflow's name: `applicant.application`. */
  readonly entity: string;
  readonly entityId: string;
  readonly personId: string | null;
  readonly system: string | null;
}

const HISTORY = `
  SELECT "id", "entity", "entity_id" AS "entityId", "at", "command", "from_state" AS "fromState", "to_state" AS "state", "acted_as" AS "actedAs", "reason",
    "person_id" AS "personId", "system"
  FROM "audit"."transition" WHERE "entity_id" = ANY($1::uuid[]) ORDER BY "at", "id"`;

/** Everything that happened to these entities, first to last. */
export function historyOf(read: Reader, entityIds: readonly string[]): Promise<HistoryStep[]> {
  return read<HistoryStep>(HISTORY, [entityIds]);
}
