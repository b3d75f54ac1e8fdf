import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';

import type { Actor } from '@traverse/kernel';

export type IsolationLevel = 'READ COMMITTED' | 'REPEATABLE READ' | 'SERIALIZABLE';

/** Something that happened, as the publisher's own type says. Ids and codes only: no personal data. */
export interface DomainEvent {
  readonly type: string;
  /** The entity that it is about. */
  readonly subjectId: string;
  readonly payload?: Readonly<Record<string, string | number | boolean | null>>;
}

/**
 * One transaction. Everything that writes takes it as its first argument; there is no ambient one.
 * `insert`, `update` and `defer` are sent at once and not waited for (pipelined): they run in order, later reads of the same
 * transaction see them, and COMMIT fails with the first error among them.
 */
export interface Tx {
  readonly manager: EntityManager;
  readonly actor: Actor;
  /** The programme's clock when the transaction began. */
  readonly now: Date;
  readonly requestId: string;
  /** SELECT ... FOR UPDATE by id; 404 `<table>.not-found` when there is none. */
  lock<E extends ObjectLiteral>(target: EntityTarget<E>, id: string): Promise<E>;
  /** Locks in id order, so that two transactions never wait for each other. Missing ids are left out. */
  lockMany<E extends ObjectLiteral>(target: EntityTarget<E>, ids: readonly string[]): Promise<E[]>;
  insert<E extends ObjectLiteral>(target: EntityTarget<E>, values: Partial<E>): E;
  /** One statement for all; every row gives the same columns, and its id. */
  insertMany<E extends ObjectLiteral & { id: string }>(target: EntityTarget<E>, rows: readonly (Partial<E> & { id: string })[]): void;
  /** Only for a row that this transaction locked or made: the row count of a pipelined write is not checked. What is undefined stays as it is. */
  update<E extends ObjectLiteral & { id: string }>(entity: E, patch: Partial<E>): void;
  /** As `update`, for many rows in one statement: every patch names the same columns. */
  updateMany<E extends ObjectLiteral & { id: string }>(entities: readonly E[], patchOf: (entity: E) => Partial<E>): void;
  sql<T extends object>(text: string, values?: readonly unknown[]): Promise<T[]>;
  defer(text: string, values?: readonly unknown[]): void;
  emit(event: DomainEvent): void;
  /** As `emit` for each, in two statements. */
  emitMany(events: readonly DomainEvent[]): void;
  assertLocked(entity: ObjectLiteral & { id: string }): void;
}
