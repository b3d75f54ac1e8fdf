import {
  type Actor,
  type AllowedCommand,
  allowedCommands,
  decide,
  DomainError,
  newId,
  notFound,
  type Verdict,
  type WorkflowRow,
  type WorkflowTable,
} from '@traverse/kernel';

import type { DomainEvent, Tx } from '../database/tx.js';

const INSERT_TRANSITION = `INSERT INTO "audit"."transition" ("id", "entity", "entity_id", "version", "from_state", "to_state", "command", "acted_as", "person_id", "system", "reason", "request_id", "at") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`;

const INSERT_TRANSITIONS = `
  INSERT INTO "audit"."transition" ("id", "entity_id", "version", "from_state", "to_state", "command", "acted_as", "entity", "person_id", "system", "reason", "request_id", "at")
  SELECT t.*, $8, $9::uuid, $10, $11, $12, $13::timestamptz FROM unnest($1::uuid[], $2::uuid[], $3::integer[], $4::text[], $5::text[], $6::text[], $7::text[]) AS t`;

export interface TransitionOptions<F, E = object> {
  readonly reason?: string | null;
  /** What the guards look at, read under lock by the deed. */
  readonly facts?: F;
  /** Ids and codes to go with the event. */
  readonly payload?: DomainEvent['payload'];
  /** Other columns that change with the state: one UPDATE for both. */
  readonly patch?: Omit<Partial<E>, 'id' | 'state' | 'version'>;
}

type Step<S extends string, C extends string, E, F> = Extract<Verdict<S, C, E, F>, { kind: 'go' }>;

/** From, to, command, acted as. */
type AuditedStep = readonly [string | null, string, string, string];

function auditRow(tx: Tx, name: string, entity: { id: string; version: number }, step: AuditedStep, reason: string | null): void {
  const [from, to, command, as] = step;
  const { personId, system } = tx.actor;
  tx.defer(INSERT_TRANSITION, [
    newId(),
    name,
    entity.id,
    entity.version,
    from,
    to,
    command,
    as,
    personId,
    system,
    reason,
    tx.requestId,
    tx.now,
  ]);
}

/** The first row of an entity's life: call it right after the insert, in the initial state of its workflow. */
export function recordCreated<S extends string, C extends string, E extends WorkflowRow<S>, F>(
  tx: Tx,
  workflow: WorkflowTable<S, C, E, F>,
  entity: E,
): void {
  if (entity.state !== workflow.initial) throw new Error(`${workflow.name} must begin as ${workflow.initial}`);
  auditRow(tx, workflow.name, entity, [null, entity.state, 'create', tx.actor.system ?? 'creator'], null);
}

/**
 * Refuses what `transition` would refuse, without moving anything: for deeds whose own checks come in between.
 *
 * Throws `<name>.not-allowed` (403), `<name>.wrong-state` (409), or the first guard's reason code (409) with all reasons as fields.
 */
export function assertMay<S extends string, C extends string, E extends WorkflowRow<S>, F = undefined>(
  tx: Tx,
  workflow: WorkflowTable<S, C, E, F>,
  entity: E,
  command: C,
  options: TransitionOptions<F, E> = {},
): Step<S, C, E, F> {
  tx.assertLocked(entity);
  const verdict = decide(workflow, entity, command, tx.actor, options.facts as F);
  if (verdict.kind === 'no-edge') throw new DomainError(`${workflow.name}.wrong-state`, { params: { state: entity.state, command } });
  if (verdict.kind === 'not-you') throw new DomainError(`${workflow.name}.not-allowed`, { status: 403, params: { command } });
  if (verdict.kind === 'barred') {
    const [first = 'platform.barred'] = verdict.reasons;
    throw new DomainError(first, { params: { command }, fields: verdict.reasons.map((code) => ({ path: '', code })) });
  }
  if (verdict.edge.reason === 'required' && !options.reason?.trim())
    throw new DomainError('platform.reason-required', { status: 400, fields: [{ path: 'reason', code: 'platform.reason-required' }] });
  return verdict;
}

/**
 * The only writer of `state`. Finds the edge, checks the role, runs all guards, bumps the version, writes the audit row and emits the
 * edge's event: one transaction, or nothing. The row must have been locked (or made) in this transaction. Throws as `assertMay` does.
 */
export function transition<S extends string, C extends string, E extends WorkflowRow<S>, F = undefined>(
  tx: Tx,
  workflow: WorkflowTable<S, C, E, F>,
  entity: E,
  command: C,
  options: TransitionOptions<F, E> = {},
): void {
  const { edge, as } = assertMay(tx, workflow, entity, command, options);
  const from = entity.state;
  const step = { state: edge.to, version: entity.version + 1 };
  if (options.patch) tx.update<E>(entity, { ...options.patch, ...step } as Partial<E>);
  else tx.defer(`UPDATE ${workflow.table} SET "state" = $2, "version" = $3 WHERE "id" = $1`, [entity.id, step.state, step.version]);
  Object.assign(entity, step);
  auditRow(tx, workflow.name, entity, [from, edge.to, command, as], options.reason?.trim() ?? null);
  if (edge.emits) tx.emit({ type: edge.emits, subjectId: entity.id, payload: options.payload });
}

export interface ManyOptions<F, E = object> {
  readonly reason?: string | null;
  readonly facts?: (entity: E) => F | undefined;
  readonly payload?: (entity: E) => DomainEvent['payload'];
  /** The same columns for every row. */
  readonly patch?: (entity: E) => Omit<Partial<E>, 'id' | 'state' | 'version'>;
}

/**
 * `transition` for a set of rows, in one UPDATE and one INSERT a table: the same edge, role and guards for each, and the same audit rows and events.
 * All rows or none: it throws at the first that may not move, before anything is written.
 */
export function transitionMany<S extends string, C extends string, E extends WorkflowRow<S>, F = undefined>(
  tx: Tx,
  workflow: WorkflowTable<S, C, E, F>,
  entities: readonly E[],
  command: C,
  options: ManyOptions<F, E> = {},
): void {
  if (entities.length === 0) return;
  const reason = options.reason?.trim() ?? null;
  const steps = entities.map((entity) => {
    const { edge, as } = assertMay(tx, workflow, entity, command, { reason, facts: options.facts?.(entity) });
    return { entity, edge, audited: [entity.state, edge.to, command, as] as AuditedStep };
  });
  const edges = new Map(steps.map(({ entity, edge }) => [entity.id, edge]));
  tx.updateMany<E>(entities, (entity) => {
    const patch = { ...options.patch?.(entity), state: edges.get(entity.id)?.to, version: entity.version + 1 };
    return patch as Partial<E>;
  });
  auditRows(tx, workflow.name, steps, reason);
  tx.emitMany(
    steps.flatMap(({ entity, edge }) => (edge.emits ? { type: edge.emits, subjectId: entity.id, payload: options.payload?.(entity) } : [])),
  );
}

function auditRows(
  tx: Tx,
  name: string,
  steps: readonly { readonly entity: { readonly id: string; readonly version: number }; readonly audited: AuditedStep }[],
  reason: string | null,
): void {
  const { personId, system } = tx.actor;
  tx.defer(INSERT_TRANSITIONS, [
    steps.map(() => newId()),
    steps.map(({ entity }) => entity.id),
    steps.map(({ entity }) => entity.version),
    ...([0, 1, 2, 3] as const).map((part) => steps.map(({ audited }) => audited[part])),
    ...[name, personId, system, reason, tx.requestId, tx.now],
  ]);
}

export function notFoundUnless(visible: boolean, what: string): asserts visible {
  if (!visible) throw notFound(what);
}

/** For responses: the buttons of this actor on this row. */
export function commandsFor<S extends string, C extends string, E extends WorkflowRow<S>, F = undefined>(
  workflow: WorkflowTable<S, C, E, F>,
  entity: E,
  actor: Actor,
  facts?: F,
): AllowedCommand[] {
  return allowedCommands(workflow, entity, actor, facts as F);
}
