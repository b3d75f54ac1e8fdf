import { setTimeout as pause } from 'node:timers/promises';

/** Waits for a condition, asking again every few milliseconds; fails in words when it does not come true in time. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  { timeoutMs = 45_000, describe }: { readonly timeoutMs?: number; readonly describe?: () => string | Promise<string> } = {},
): Promise<void> {
  const end = performance.now() + timeoutMs;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error((await describe?.()) ?? `not true within ${timeoutMs} ms: ${condition.toString()}`);
    await pause(8);
  }
}
