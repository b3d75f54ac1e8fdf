import { setTimeout as pause } from 'node:timers/promises';

import { Injectable, type INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';

import { startTestModule, type TestModule } from '../../../../test/support/module.js';
import { queueBackends } from '../../../../test/support/queue-backends.js';
import { until } from '../../../../test/support/until.js';
import { defineJob, HandlesJob, type JobHandler, JobRunner, PlatformModule, Queues, RunsEvery, type Timer } from '../index.js';

const EVERY_MS = 100;
const ticks: number[] = [];
let inside = 0;
let mostInside = 0;

@Injectable()
@RunsEvery({ name: 'test.slow-timer', everyMs: EVERY_MS })
class SlowTimer implements Timer {
  async tick(): Promise<void> {
    ticks.push(performance.now());
    inside += 1;
    mostInside = Math.max(mostInside, inside);
    // Longer than its period: the next tick is due while this one runs.
    await pause(2.5 * EVERY_MS);
    inside -= 1;
  }
}

const hang = defineJob<{ id: string }>({ name: 'test-hang', queue: 'events', attempts: 1, backoffMs: 0, timeoutMs: 50 });
const aborted: string[] = [];
@Injectable()
@HandlesJob(hang)
class Hang implements JobHandler<{ id: string }> {
  run({ id }: { id: string }, _job: unknown, signal: AbortSignal): Promise<void> {
    return new Promise(() => signal.addEventListener('abort', () => aborted.push(id)));
  }
}

describe.each(queueBackends)('job runner over %s', (_name, env) => {
  let house: TestModule;
  const others: INestApplicationContext[] = [];
  const errors: unknown[] = [];

  beforeAll(async () => {
    house = await startTestModule({ providers: [SlowTimer, Hang] }, env());
    for (let i = 0; i < 3; i += 1) {
      const other = await Test.createTestingModule({
        imports: [PlatformModule.forRoot(house.config, [])],
        providers: [SlowTimer, Hang],
      }).compile();
      others.push(await other.init());
    }
  });
  afterAll(async () => {
    await Promise.all(others.splice(0).map((other) => other.close()));
    await house.close();
  });

  test('four boot at once: one scheduler per timer, one tick at a time, no error', async () => {
    ticks.length = 0;
    const all = [house.app, ...others];
    await Promise.all(all.map((app) => app.get(JobRunner).start((error) => errors.push(error))));
    const queue = house.app.get(Queues).queue('timers');
    const timers = async (): Promise<string[]> => (await queue.getJobSchedulers()).map(({ key }) => key).sort();
    expect(await timers()).toEqual(['audit.seal', 'test.slow-timer']);
    await until(() => ticks.length >= 6);
    expect(mostInside).toBe(1);
    // A queue that was emptied forgets its timers: they come back.
    await queue.removeJobScheduler('test.slow-timer');
    expect(await timers()).toEqual(['audit.seal']);
    await until(async () => (await timers()).length === 2);
    expect(errors).toEqual([]);
  });

  test('the timer goes on when three of the four have gone', async () => {
    await Promise.all(others.splice(0).map((other) => other.close()));
    const before = ticks.length;
    await until(() => ticks.length >= before + 3);
    expect(errors).toEqual([]);
  });

  test('a job that takes longer than it may is told to stop and counts as failed', async () => {
    await house.app.get(Queues).addBulk(hang, [{ id: 'one', payload: { id: 'one' } }]);
    await until(() => errors.length > 0);
    expect(errors.map(String)).toEqual(['Error: test-hang took longer than 50 ms']);
    expect(aborted).toContain('one');
    expect(await house.app.get(Queues).queue('events').getJobCounts('active', 'waiting')).toMatchObject({ active: 0, waiting: 0 });
  });
});
