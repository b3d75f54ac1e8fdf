import { Slots } from './slots.js';

test('first come, first served, never more at once than there are slots', async () => {
  const slots = new Slots(2, 1000);
  let inside = 0;
  let most = 0;
  const order: number[] = [];
  await Promise.all(
    Array.from({ length: 20 }, async (_, i) => {
      await slots.take();
      inside += 1;
      most = Math.max(most, inside);
      order.push(i);
      await new Promise((resolve) => setImmediate(resolve));
      inside -= 1;
      slots.give();
    }),
  );
  expect(most).toBe(2);
  expect(order).toEqual(Array.from({ length: 20 }, (_, i) => i));
});

test('who waits too long is sent away, and the slot is not lost', async () => {
  const slots = new Slots(1, 5);
  await slots.take();
  await expect(slots.take()).rejects.toMatchObject({ code: 'platform.busy', status: 503 });
  slots.give();
  await slots.take();
});
