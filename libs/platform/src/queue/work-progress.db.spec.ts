import { newId, systemActor } from '@traverse/kernel';

import { startTestModule, type TestModule } from '../../../../test/support/module.js';
import { UnitOfWork, WorkProgress } from '../index.js';

let house: TestModule;
let progress: WorkProgress;
beforeAll(async () => {
  house = await startTestModule({});
  progress = house.app.get(WorkProgress);
});
afterAll(() => house.close());

const uow = (): UnitOfWork => house.app.get(UnitOfWork);

test('others see how far it is while the work has not committed, and nothing once it has', async () => {
  const id = newId();
  const seen: (number | null)[] = [];
  const steps = function* (): Generator<number, string> {
    for (const share of [0.1, 0.101, 0.5, 1]) yield share;
    return 'done';
  };
  await uow().run(systemActor('test'), async (tx) => {
    expect(await progress.through(id, steps())).toBe('done');
    seen.push(await progress.of(id));
    progress.forget(tx, id);
  });
  expect([...seen, await progress.of(id)]).toEqual([100, null]);
});

test('work that was broken off begins again from where it then is', async () => {
  const id = newId();
  const breaks = function* (): Generator<number, never> {
    yield 0.8;
    throw new Error('broken off');
  };
  const again = function* (): Generator<number, null> {
    yield 0.2;
    return null;
  };
  await expect(progress.through(id, breaks())).rejects.toThrow('broken off');
  expect(await progress.of(id)).toBe(80);
  await progress.through(id, again());
  expect(await progress.of(id)).toBe(20);
});
