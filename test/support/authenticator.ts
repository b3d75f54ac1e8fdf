import { codeAt, stepAt } from '../../libs/identity/src/second-factor/totp.js';
import type { Visitor } from './visitor.js';

/** An authenticator app: gives two codes that work one after the other without waiting, that of now and the next one. */
export class Authenticator {
  private used = 0;

  constructor(readonly secret: string) {}

  code(): string {
    this.used = Math.max(this.used + 1, stepAt(new Date()));
    return codeAt(this.secret, this.used);
  }
}

/** Switches the second factor of a signed-in person on. */
export async function enrolled(who: Visitor, password: string): Promise<{ app: Authenticator; recoveryCodes: string[] }> {
  const { body } = await who.post<{ secret: string }>('/api/second-factor', { password });
  const app = new Authenticator(body.secret);
  const confirmed = await who.post<{ recoveryCodes: string[] }>('/api/second-factor/confirm', { code: app.code() });
  if (confirmed.status !== 200) throw new Error(`the second factor was not switched on: ${JSON.stringify(confirmed.body)}`);
  return { app, recoveryCodes: confirmed.body.recoveryCodes };
}
