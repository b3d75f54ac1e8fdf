/** Below this the two clocks count as equal: the header has whole seconds, and the answer takes its time. */
const TOLERANCE_MS = 2000;
let aheadMs = 0;

/** Every answer says when the server gave it. Deadlines are kept by the server's clock, so they are shown by it too. */
export function noteServerTime(response: Response, nowMs = Date.now()): void {
  const at = Date.parse(response.headers.get('date') ?? '');
  if (Number.isNaN(at)) return;
  const ahead = at - nowMs;
  aheadMs = Math.abs(ahead) > TOLERANCE_MS ? ahead : 0;
}

/** Milliseconds since 1970, by the server's clock as far as the answers tell. */
export const serverNow = (nowMs = Date.now()): number => nowMs + aheadMs;
