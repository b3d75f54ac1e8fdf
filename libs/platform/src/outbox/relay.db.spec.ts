import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { newId, systemActor } from '@traverse/kernel';

import { startTestModule, type TestModule } from '../../../../test/support/module.js';
import { queueBackends } from '../../../../test/support/queue-backends.js';
import { type EventSubscriber, OutboxRelay, Queues, Subscribes, UnitOfWork } from '../index.js';

@Injectable()
@Subscribes({ name: 'test.hears-news', to: ['test.crowd.news.v1'] })
class HearsNews implements EventSubscriber {
  handle(): Promise<void> {
    return Promise.resolve();
  }
}

@Injectable()
@Subscribes({ name: 'test.takes-step', to: ['test.crowd.step.v1'], urgent: true })
class TakesStep implements EventSubscriber {
  handle(): Promise<void> {
    return Promise.resolve();
  }
}

/** Nobody works on the queues here: what was handed over stays there. */
describe.each(queueBackends)('a crowd of news over %s', (_name, env) => {
  let house: TestModule;
  let relay: OutboxRelay;
  beforeAll(async () => {
    house = await startTestModule({ providers: [HearsNews, TakesStep] }, env());
    relay = house.app.get(OutboxRelay);
  });
  afterAll(() => house.close());

  const emit = (type: string, count: number): Promise<void> =>
    house.app
      .get(UnitOfWork)
      .run(systemActor('test'), async (tx) => tx.emitMany(Array.from({ length: count }, () => ({ type, subjectId: newId() }))));
  const waitingIn = (queue: 'events' | 'urgent'): Promise<number> => house.app.get(Queues).queue(queue).getWaitingCount();
  const left = async (): Promise<number> =>
    (
      await house.app
        .get(DataSource)
        .query<{ n: number }[]>(`SELECT count(*)::int AS "n" FROM "outbox"."delivery" WHERE "state" = 'waiting'`)
    )[0]?.n ?? 0;

  test('stays in the outbox once enough of it waits in the queue; what is urgent goes past it', async () => {
    await emit('test.crowd.news.v1', 4_000);
    await emit('test.crowd.step.v1', 1);
    expect(await relay.once()).toBe(501);
    expect([await waitingIn('events'), await waitingIn('urgent')]).toEqual([500, 1]);
    for (let moved = 1; moved > 0;) moved = await relay.once();
    expect([await waitingIn('events'), await left()]).toEqual([2_000, 2_000]);
    await emit('test.crowd.step.v1', 1);
    expect(await relay.once()).toBe(1);
    expect(await waitingIn('urgent')).toBe(2);
    await house.app.get(Queues).queue('events').drain();
    expect(await relay.once()).toBe(500);
  });
});
