import type { Actor } from '@traverse/kernel';

import type { Tx } from './tx.js';

/**
 * The same transaction, acting as `system:<job>`: for what follows in one context from a decision that was made in another.
 * The person is kept, so that the audit row says on whose behalf.
 */
export function actingAs(tx: Tx, job: string): Tx {
  return withActor(tx, { ...tx.actor, system: `system:${job}` });
}

/** The same transaction of a job, on behalf of the person who gave the order: guards that ask for another person see this one. */
export function onBehalfOf(tx: Tx, personId: string): Tx {
  return withActor(tx, { ...tx.actor, personId });
}

function withActor(tx: Tx, actor: Actor): Tx {
  return {
    manager: tx.manager,
    actor,
    now: tx.now,
    requestId: tx.requestId,
    lock: (target, id) => tx.lock(target, id),
    lockMany: (target, ids) => tx.lockMany(target, ids),
    insert: (target, values) => tx.insert(target, values),
    insertMany: (target, rows) => tx.insertMany(target, rows),
    update: (entity, patch) => tx.update(entity, patch),
    updateMany: (entities, patchOf) => tx.updateMany(entities, patchOf),
    sql: (text, values) => tx.sql(text, values),
    defer: (text, values) => tx.defer(text, values),
    emit: (event) => tx.emit(event),
    emitMany: (events) => tx.emitMany(events),
    assertLocked: (entity) => tx.assertLocked(entity),
  };
}
