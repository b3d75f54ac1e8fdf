import { Injectable, Module } from '@nestjs/common';

import { newId, systemActor } from '@traverse/kernel';
import {
  type DeliveredEvent,
  type EventSubscriber,
  ProgrammeClock,
  RunsEvery,
  Subscribes,
  type Timer,
  type Tx,
  UnitOfWork,
} from '@traverse/platform';

import { startTestApp, type TestApp } from './app.js';

const handled: string[] = [];

@Injectable()
@Subscribes({ name: 'test.first', to: ['test.thing.begun.v1'] })
class First implements EventSubscriber {
  async handle(tx: Tx, event: DeliveredEvent): Promise<void> {
    handled.push(event.type);
    tx.emit({ type: 'test.thing.followed.v1', subjectId: event.subjectId });
  }
}
@Injectable()
@Subscribes({ name: 'test.second', to: ['test.thing.followed.v1'] })
class Second implements EventSubscriber {
  async handle(_tx: Tx, event: DeliveredEvent): Promise<void> {
    handled.push(event.type);
  }
}
@Injectable()
@Subscribes({ name: 'test.poisoned', to: ['test.thing.poisoned.v1'], attempts: 1 })
class Poisoned implements EventSubscriber {
  async handle(): Promise<void> {
    throw new Error('no');
  }
}
@Injectable()
@RunsEvery({ name: 'test.timer', everyMs: 10 })
class TestTimer implements Timer {
  ticks = 0;
  async tick(): Promise<void> {
    this.ticks += 1;
  }
}
@Module({ providers: [First, Second, Poisoned, TestTimer] })
class TestContext {}

let house: TestApp;
beforeAll(async () => {
  house = await startTestApp({ modules: [TestContext] });
});
afterAll(() => house.close());

const emit = (type: string): Promise<void> =>
  house.get(UnitOfWork).run(systemActor('test'), async (tx) => tx.emit({ type, subjectId: newId() }));

test('drain waits for what follows from what was handled', async () => {
  await emit('test.thing.begun.v1');
  await house.queues.drain();
  expect(handled).toEqual(['test.thing.begun.v1', 'test.thing.followed.v1']);
});

test('drain says what died', async () => {
  await emit('test.thing.poisoned.v1');
  await expect(house.queues.drain()).rejects.toThrow(/test\.thing\.poisoned\.v1 -> test\.poisoned: Error: no/);
  await house.queues.drain({ allowDead: true });
});

test('timers run by name and never by themselves', async () => {
  const timer = house.get(TestTimer);
  expect(timer.ticks).toBe(0);
  await house.timers.tick('test.timer');
  expect(timer.ticks).toBe(1);
  await expect(house.timers.tick('test.nothing')).rejects.toThrow('no timer is called');
});

test('it listens on a real port and answers within the process', async () => {
  expect((await fetch(`${house.url}/api/health/live`)).status).toBe(200);
  expect((await house.inject({ method: 'GET', url: '/api/health/live' })).statusCode).toBe(200);
});

test('the clock moves forward', async () => {
  const before = house.clock.now().getTime();
  await house.clock.advance(86_400_000);
  expect(house.clock.now().getTime() - before).toBeGreaterThanOrEqual(86_400_000);
  // An answer from before the move, that comes late, does not move it back.
  await house.database.asAdmin(`UPDATE "platform"."clock" SET "offset_ms" = "offset_ms" - 86400000`);
  await house.get(ProgrammeClock).refresh();
  expect(house.clock.now().getTime() - before).toBeGreaterThanOrEqual(86_400_000);
  await house.database.asAdmin(`UPDATE "platform"."clock" SET "offset_ms" = "offset_ms" + 86400000`);
});

test('all contexts boot together, and their timers run on an empty database', async () => {
  const whole = await startTestApp();
  try {
    expect(whole.timers.names()).toContain('finance.check-books');
    for (const name of whole.timers.names()) await whole.timers.tick(name);
    await whole.queues.drain();
  } finally {
    await whole.close();
  }
});
