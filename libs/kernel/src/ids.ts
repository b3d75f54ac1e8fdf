import { randomBytes } from 'node:crypto';

import { systemNow } from './clock.js';

/** A call for random bytes costs more than all the rest of an id: they are fetched for many ids at once, and each is used once. */
const AT_ONCE = 256 * 16;
let pool = Buffer.alloc(0);
let used = 0;

/** A UUID version 7 (RFC 9562): time-ordered, so that primary keys are appended at the right edge of their index. */
export function newId(): string {
  if (used === pool.length) {
    pool = randomBytes(AT_ONCE);
    used = 0;
  }
  const bytes = pool.subarray(used, used + 16);
  used += 16;
  bytes.writeUIntBE(systemNow().getTime(), 0, 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
