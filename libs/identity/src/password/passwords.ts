import { hash, verify } from '@node-rs/argon2';

import { DomainError, type FieldError } from '@traverse/kernel';

// argon2id by default; OWASP's second choice of figures (19 MiB, two passes), which keeps a log-in near 30 ms on a small machine.
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
export const MIN_PASSWORD = 12;
export const MAX_PASSWORD = 128;

export const hashPassword = (password: string): Promise<string> => hash(password, OPTIONS);

// The hash of a random text: an unknown address costs as much as a wrong password.
const NOBODY = '$argon2id$v=19$m=19456,t=2,p=1$77wEb7N1ddvmCHD9GsHPIw$59naCtrWmIRvzTorB++9bvSDpV1uwoSoo0Jx9tp1xeA';

/** Compares with a hash that fits nothing when there is none, so that the time does not tell whether the account exists. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? NOBODY, password);
  return passwordHash !== null && matches;
}

/** Throws with the field named. For somebody who is signed in and must show once more who they are. */
export async function assertPassword(passwordHash: string, password: string, path = 'password'): Promise<void> {
  const code = 'identity.current-password-wrong';
  if (!(await verifyPassword(passwordHash, password))) throw new DomainError(code, { status: 400, fields: [{ path, code }] });
}

/** Length, and not a repetition of what everybody knows about the person. */
export function passwordProblems(password: string, known: readonly string[], path = 'password'): FieldError[] {
  if (password.length < MIN_PASSWORD) return [{ path, code: 'identity.password-short', params: { min: MIN_PASSWORD } }];
  const lower = password.toLowerCase();
  const telling = known.flatMap((text) => text.toLowerCase().split(/[@\s]+/)).filter((word) => word.length >= 5);
  const plain = new Set(lower).size < 5 || telling.some((word) => lower.replaceAll(word, '').length < 6);
  return plain ? [{ path, code: 'identity.password-plain' }] : [];
}

export function assertGoodPassword(password: string, known: readonly string[], path = 'password'): void {
  const fields = passwordProblems(password, known, path);
  if (fields.length > 0) throw new DomainError('identity.password-weak', { status: 400, fields });
}
