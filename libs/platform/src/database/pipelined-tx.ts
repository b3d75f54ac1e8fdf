import type { Client, QueryResult } from 'pg';
import type { EntityManager, EntityTarget, ObjectLiteral, QueryRunner } from 'typeorm';

import { type Actor, newId, notFound } from '@traverse/kernel';

import type { SubscriberRegistry } from '../outbox/subscribers.js';
import type { EntitySql } from './entity-sql.js';
import { IN_FAILED_TRANSACTION, sqlState } from './sql-state.js';
import type { DomainEvent, IsolationLevel, Tx } from './tx.js';

const INSERT_EVENT = `INSERT INTO "outbox"."event" ("id", "type", "subject_id", "payload", "occurred_at", "request_id") VALUES ($1, $2, $3, $4, $5, $6)`;
const INSERT_DELIVERIES = `
  INSERT INTO "outbox"."delivery" ("event_id", "subscriber", "urgent", "state", "attempts", "due_at")
  SELECT $1, d.*, 'waiting', 0, now() FROM unnest($2::text[], $3::boolean[]) AS d`;
const INSERT_EVENTS = `
  INSERT INTO "outbox"."event" ("id", "type", "subject_id", "payload", "occurred_at", "request_id")
  SELECT e.*, $5::timestamptz, $6 FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::jsonb[]) AS e`;
const INSERT_ALL_DELIVERIES = `
  INSERT INTO "outbox"."delivery" ("event_id", "subscriber", "urgent", "state", "attempts", "due_at")
  SELECT d.*, 'waiting', 0, now() FROM unnest($1::uuid[], $2::text[], $3::boolean[]) AS d`;

/** The Tx that UnitOfWork hands out. */
export class PipelinedTx implements Tx {
  readonly manager: EntityManager;
  readonly requestId: string;
  /** The first thing that failed in this transaction: later statements only echo it. */
  firstFailure: unknown;

  private readonly pending: Promise<unknown>[] = [];
  private readonly locked = new Set<string>();

  constructor(
    runner: QueryRunner,
    private readonly client: Client,
    private readonly entitySql: EntitySql,
    private readonly subscribers: SubscriberRegistry,
    readonly actor: Actor,
    readonly now: Date,
  ) {
    this.manager = runner.manager;
    this.requestId = actor.request?.id ?? newId();
  }

  begin(isolation?: IsolationLevel): void {
    this.send(isolation ? `BEGIN ISOLATION LEVEL ${isolation}` : 'BEGIN');
  }

  async commit(): Promise<void> {
    const commit = this.client.query('COMMIT');
    const results = await Promise.allSettled([...this.pending, commit]);
    if (this.firstFailure !== undefined) throw this.firstFailure;
    const last = results[results.length - 1];
    if (last?.status === 'rejected') throw last.reason;
    // PostgreSQL answers ROLLBACK to the COMMIT of a failed transaction.
    const { command } = (last as PromiseFulfilledResult<QueryResult>).value;
    if (command !== 'COMMIT') throw new Error(`COMMIT was answered with ${command}`);
  }

  /** Returns an error when the connection is not to be used again. */
  async rollback(): Promise<Error | undefined> {
    await Promise.allSettled(this.pending);
    try {
      await this.client.query('ROLLBACK');
      return undefined;
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  }

  async lock<E extends ObjectLiteral>(target: EntityTarget<E>, id: string): Promise<E> {
    const shape = this.entitySql.shape(target);
    const [row] = await this.sql<Record<string, unknown>>(shape.lockOne, [id]);
    if (!row) throw notFound(shape.meta.tableName.replaceAll('_', '-'));
    return this.remember(target, row);
  }

  async lockMany<E extends ObjectLiteral>(target: EntityTarget<E>, ids: readonly string[]): Promise<E[]> {
    const rows = await this.sql<Record<string, unknown>>(this.entitySql.shape(target).lockMany, [ids]);
    return rows.map((row) => this.remember(target, row));
  }

  insert<E extends ObjectLiteral>(target: EntityTarget<E>, values: Partial<E>): E {
    const { text, values: parameters, entity } = this.entitySql.insert(target, values);
    this.defer(text, parameters);
    this.locked.add(keyOf(entity));
    return entity;
  }

  insertMany<E extends ObjectLiteral & { id: string }>(target: EntityTarget<E>, rows: readonly (Partial<E> & { id: string })[]): void {
    if (rows.length === 0) return;
    const { text, values } = this.entitySql.insertMany(target, rows);
    this.defer(text, values);
  }

  update<E extends ObjectLiteral & { id: string }>(entity: E, patch: Partial<E>): void {
    this.assertLocked(entity);
    const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as Partial<E>;
    if (Object.keys(given).length === 0) return;
    const { text, values } = this.entitySql.update(entity.constructor as EntityTarget<E>, entity.id, given);
    this.defer(text, values);
    Object.assign(entity, given);
  }

  updateMany<E extends ObjectLiteral & { id: string }>(entities: readonly E[], patchOf: (entity: E) => Partial<E>): void {
    const [first] = entities;
    if (!first) return;
    const patches = entities.map((entity) => {
      this.assertLocked(entity);
      return { ...patchOf(entity), id: entity.id };
    });
    const { text, values } = this.entitySql.updateMany(first.constructor as EntityTarget<E>, patches);
    this.defer(text, values);
    entities.forEach((entity, i) => Object.assign(entity, patches[i]));
  }

  async sql<T extends object>(text: string, values: readonly unknown[] = []): Promise<T[]> {
    const result = await this.send(text, values);
    return result.rows as T[];
  }

  defer(text: string, values: readonly unknown[] = []): void {
    this.send(text, values).catch(() => undefined);
  }

  emit(event: DomainEvent): void {
    const id = newId();
    this.defer(INSERT_EVENT, [id, event.type, event.subjectId, JSON.stringify(event.payload ?? {}), this.now, this.requestId]);
    const subscribers = this.subscribers.of(event.type);
    if (subscribers.length > 0)
      this.defer(INSERT_DELIVERIES, [id, subscribers, subscribers.map((name) => this.subscribers.isUrgent(name))]);
  }

  emitMany(events: readonly DomainEvent[]): void {
    if (events.length === 0) return;
    const rows = events.map((event) => ({ id: newId(), ...event }));
    this.defer(INSERT_EVENTS, [
      rows.map((row) => row.id),
      rows.map((row) => row.type),
      rows.map((row) => row.subjectId),
      rows.map((row) => JSON.stringify(row.payload ?? {})),
      ...[this.now, this.requestId],
    ]);
    const deliveries = rows.flatMap(({ id, type }) => this.subscribers.of(type).map((subscriber) => ({ id, subscriber })));
    if (deliveries.length === 0) return;
    const names = deliveries.map(({ subscriber }) => subscriber);
    this.defer(INSERT_ALL_DELIVERIES, [deliveries.map(({ id }) => id), names, names.map((name) => this.subscribers.isUrgent(name))]);
  }

  assertLocked(entity: ObjectLiteral & { id: string }): void {
    if (!this.locked.has(keyOf(entity))) throw new Error(`${entity.constructor.name} ${entity.id} was not locked in this transaction`);
  }

  private remember<E extends ObjectLiteral>(target: EntityTarget<E>, row: Readonly<Record<string, unknown>>): E {
    const entity = this.entitySql.hydrate(target, row);
    this.locked.add(keyOf(entity));
    return entity;
  }

  private send(text: string, values: readonly unknown[] = []): Promise<QueryResult> {
    const sent = this.client.query(text, values as unknown[]);
    this.pending.push(
      sent.catch((error: unknown) => {
        if (this.firstFailure === undefined || sqlState(this.firstFailure) === IN_FAILED_TRANSACTION) this.firstFailure = error;
      }),
    );
    return sent;
  }
}

function keyOf(entity: ObjectLiteral): string {
  return `${entity.constructor.name}:${String(entity['id'])}`;
}
