import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { type Actor, newId, systemActor } from '@traverse/kernel';

import { startTestModule, type TestModule } from '../../../../test/support/module.js';
import { queueBackends } from '../../../../test/support/queue-backends.js';
import { until } from '../../../../test/support/until.js';
import {
  DeadLetters,
  type DeliveredEvent,
  type EventSubscriber,
  JobRunner,
  OutboxRelay,
  type OutsideSubscriber,
  Queues,
  Subscribes,
  type Tx,
  UnitOfWork,
} from '../index.js';
import { deliverEvent } from '../queue/jobs.js';

const EFFECT = `INSERT INTO "platform"."kept_mail" ("id", "recipient", "subject", "body", "sent_at") VALUES ($1, $2, $3, '', now())`;

@Injectable()
@Subscribes({ name: 'test.counts', to: ['test.thing.counted.v1'] })
class Counts implements EventSubscriber {
  actors: Actor[] = [];
  async handle(tx: Tx, event: DeliveredEvent): Promise<void> {
    this.actors.push(tx.actor);
    tx.defer(EFFECT, [newId(), 'counts', event.subjectId]);
  }
}

@Injectable()
@Subscribes({ name: 'test.counts-also', to: ['test.thing.counted.v1', 'test.thing.else.v1'] })
class CountsAlso implements EventSubscriber {
  async handle(tx: Tx, event: DeliveredEvent): Promise<void> {
    tx.defer(EFFECT, [newId(), 'counts-also', event.subjectId]);
  }
}

@Injectable()
@Subscribes({ name: 'test.poisoned', to: ['test.thing.poisoned.v1'], attempts: 2 })
class Poisoned implements EventSubscriber {
  cured = false;
  async handle(tx: Tx, event: DeliveredEvent): Promise<void> {
    tx.defer(EFFECT, [newId(), 'poisoned', event.subjectId]);
    if (!this.cured) await tx.sql('SELECT 1 / 0');
  }
}

@Injectable()
@Subscribes({ name: 'test.hangs', to: ['test.thing.hung.v1'], attempts: 1, timeoutMs: 400 })
class Hangs implements OutsideSubscriber {
  aborted = false;
  handleOutside(_event: DeliveredEvent, signal: AbortSignal): Promise<void> {
    return new Promise((_, reject) =>
      signal.addEventListener('abort', () => {
        this.aborted = true;
        reject(signal.reason as Error);
      }),
    );
  }
}

@Injectable()
@Subscribes({ name: 'test.outside', to: ['test.thing.outside.v1'], attempts: 5 })
class Outside implements OutsideSubscriber {
  readonly calls: string[] = [];
  async handleOutside(event: DeliveredEvent): Promise<void> {
    this.calls.push(event.subjectId);
    if (this.calls.filter((id) => id === event.subjectId).length === 1) throw new TypeError('the first time it breaks');
  }
}

const actor = systemActor('test');

describe.each(queueBackends)('outbox and inbox over %s', (_name, env) => {
  let house: TestModule;
  let dataSource: DataSource;
  let uow: UnitOfWork;
  let relay: OutboxRelay;
  const errors: unknown[] = [];

  beforeAll(async () => {
    house = await startTestModule({ providers: [Counts, CountsAlso, Poisoned, Hangs, Outside] }, env());
    dataSource = house.app.get(DataSource);
    uow = house.app.get(UnitOfWork);
    relay = house.app.get(OutboxRelay);
    await house.app.get(JobRunner).start((error) => errors.push(error), { timers: false });
  });
  afterAll(async () => {
    await house.close();
    expect(errors).toEqual([]);
  });

  async function emit(type: string): Promise<string> {
    const subjectId = newId();
    await uow.run(actor, async (tx) => tx.emit({ type, subjectId, payload: { code: 'x', count: 2 } }));
    return subjectId;
  }
  interface Delivery {
    readonly event_id: string;
    readonly subscriber: string;
    readonly state: string;
    readonly attempts: number;
    readonly last_error: string | null;
  }
  const deliveries = (subjectId: string): Promise<Delivery[]> =>
    dataSource.query(
      `SELECT d."event_id", d."subscriber", d."state", d."attempts", d."last_error" FROM "outbox"."delivery" d JOIN "outbox"."event" e ON e."id" = d."event_id" WHERE e."subject_id" = $1 ORDER BY d."subscriber"`,
      [subjectId],
    );
  const effects = async (subjectId: string): Promise<string[]> =>
    (
      await dataSource.query<{ recipient: string }[]>(`SELECT "recipient" FROM "platform"."kept_mail" WHERE "subject" = $1 ORDER BY 1`, [
        subjectId,
      ])
    ).map(({ recipient }) => recipient);
  const inState = (subjectId: string, state: string): Promise<void> =>
    until(async () => {
      const all = await deliveries(subjectId);
      return all.length > 0 && all.every((delivery) => delivery.state === state);
    });

  test('an event is handled once by each who hears it, as a system actor of its name', async () => {
    const subjectId = await emit('test.thing.counted.v1');
    await inState(subjectId, 'done');
    expect(await effects(subjectId)).toEqual(['counts', 'counts-also']);
    expect(house.app.get(Counts).actors[0]).toEqual(systemActor('test.counts'));
  });

  test('an event that nobody hears is kept and delivered to nobody; one of a transaction that failed is not there', async () => {
    const subjectId = await emit('test.thing.unheard.v1');
    expect(await deliveries(subjectId)).toEqual([]);
    expect(await dataSource.query(`SELECT 1 FROM "outbox"."event" WHERE "subject_id" = $1`, [subjectId])).toHaveLength(1);
    const lost = newId();
    await uow
      .run(actor, async (tx) => {
        tx.emit({ type: 'test.thing.counted.v1', subjectId: lost });
        throw new Error('no');
      })
      .catch(() => undefined);
    expect(await dataSource.query(`SELECT 1 FROM "outbox"."event" WHERE "subject_id" = $1`, [lost])).toEqual([]);
  });

  test('delivered once though added twenty times, before, during and after', async () => {
    const subjectId = await emit('test.thing.counted.v1');
    const [first] = await deliveries(subjectId);
    const payload = { eventId: first?.event_id ?? '', subscriber: 'test.counts' };
    const queues = house.app.get(Queues);
    for (const id of ['same', 'same', newId(), newId()]) {
      await queues.addBulk(deliverEvent, [
        { id, payload },
        { id: newId(), payload },
        { id: newId(), payload },
        { id, payload },
        { id: newId(), payload },
      ]);
    }
    await inState(subjectId, 'done');
    await queues.addBulk(deliverEvent, [{ id: 'last', payload }]);
    await until(async () => (await queues.queue('events').getJobCounts('waiting', 'active'))['waiting'] === 0);
    await until(async () => (await queues.queue('events').getJobCounts('waiting', 'active'))['active'] === 0);
    expect((await effects(subjectId)).filter((name) => name === 'counts')).toEqual(['counts']);
  });

  test('two hundred deliveries at once go through, each once', async () => {
    const ids = Array.from({ length: 100 }, () => newId());
    await uow.run(actor, async (tx) => ids.forEach((subjectId) => tx.emit({ type: 'test.thing.counted.v1', subjectId })));
    await until(async () => {
      const [row] = await dataSource.query<{ open: number }[]>(
        `SELECT count(*)::int AS "open" FROM "outbox"."delivery" WHERE "state" IN ('waiting', 'queued')`,
      );
      return row?.open === 0;
    });
    const [row] = await dataSource.query<{ rows: number; subjects: number }[]>(
      `SELECT count(*)::int AS "rows", count(DISTINCT ("subject", "recipient"))::int AS "subjects" FROM "platform"."kept_mail" WHERE "subject" = ANY($1)`,
      [ids],
    );
    expect(row).toEqual({ rows: 200, subjects: 200 });
  });

  test('a poison message gets attempts, a last error and a place among the dead; replayed, it is handled', async () => {
    const poisoned = house.app.get(Poisoned);
    poisoned.cured = false;
    const letters = house.app.get(DeadLetters);
    const subjectId = await emit('test.thing.poisoned.v1');
    await inState(subjectId, 'dead');
    expect(await deliveries(subjectId)).toEqual([expect.objectContaining({ attempts: 2, last_error: 'SQLSTATE 22012' })]);
    expect(await effects(subjectId)).toEqual([]);
    const dead = (await letters.list()).find((letter) => letter.subjectId === subjectId);
    expect(dead).toMatchObject({ subscriber: 'test.poisoned', type: 'test.thing.poisoned.v1', attempts: 2, lastError: 'SQLSTATE 22012' });
    poisoned.cured = true;
    const eventId = dead?.eventId ?? '';
    expect(await letters.replay(actor, eventId, 'test.poisoned')).toEqual({ replayed: true });
    await inState(subjectId, 'done');
    expect(await effects(subjectId)).toEqual(['poisoned']);
    await expect(letters.replay(actor, eventId, 'test.poisoned')).rejects.toMatchObject({ code: 'dead-letter.not-found', status: 404 });
    expect((await letters.list()).some((letter) => letter.subjectId === subjectId)).toBe(false);
  });

  test('a delivery whose job has vanished is added again by the sweep', async () => {
    const subjectId = newId();
    await uow.run(actor, async (tx) => {
      tx.emit({ type: 'test.thing.counted.v1', subjectId });
      // As the relay leaves it when it dies between its commit and BullMQ, long ago.
      tx.defer(
        `UPDATE "outbox"."delivery" SET "state" = 'queued', "due_at" = now() - interval '1 second' WHERE "event_id" IN (SELECT "id" FROM "outbox"."event" WHERE "subject_id" = $1)`,
        [subjectId],
      );
    });
    await inState(subjectId, 'done');
    expect(await effects(subjectId)).toEqual(['counts', 'counts-also']);
  });

  test('what is queued and not overdue is left alone', async () => {
    const subjectId = newId();
    await uow.run(actor, async (tx) => {
      tx.emit({ type: 'test.thing.counted.v1', subjectId });
      tx.defer(
        `UPDATE "outbox"."delivery" SET "state" = 'queued', "due_at" = now() + interval '1 hour' WHERE "event_id" IN (SELECT "id" FROM "outbox"."event" WHERE "subject_id" = $1)`,
        [subjectId],
      );
    });
    await relay.once();
    await relay.once();
    expect((await deliveries(subjectId)).map(({ state }) => state)).toEqual(['queued', 'queued']);
  });

  test('one that calls outside is tried again after a failure and not after a success', async () => {
    const outside = house.app.get(Outside);
    const subjectId = await emit('test.thing.outside.v1');
    await inState(subjectId, 'done');
    expect(outside.calls.filter((id) => id === subjectId)).toHaveLength(2);
    const [delivery] = await deliveries(subjectId);
    expect(delivery).toMatchObject({ attempts: 1, last_error: null });
    await dataSource.query(`UPDATE "outbox"."delivery" SET "state" = 'waiting', "due_at" = now() WHERE "event_id" = $1`, [
      delivery?.event_id,
    ]);
    await inState(subjectId, 'done');
    expect(outside.calls.filter((id) => id === subjectId)).toHaveLength(2);
  });

  test('one that hangs is told so and counted as failed', async () => {
    const subjectId = await emit('test.thing.hung.v1');
    await inState(subjectId, 'dead');
    expect((await deliveries(subjectId))[0]).toMatchObject({ attempts: 1, last_error: 'Error: test.hangs took longer than 400 ms' });
    expect(house.app.get(Hangs).aborted).toBe(true);
  });
});
