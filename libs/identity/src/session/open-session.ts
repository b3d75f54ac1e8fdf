import { Injectable } from '@nestjs/common';

import { systemActor } from '@traverse/kernel';
import { type Tx, UnitOfWork } from '@traverse/platform';

import { ABSOLUTE_MS } from './session-reader.js';
import { Session } from './session.entity.js';
import { hashToken, newToken } from './tokens.js';

export interface NewSession {
  readonly personId: string;
  readonly device: string | null;
  /** The session that the browser comes with: it ends, so that no token from before the log-in is worth anything after it. */
  readonly replacesToken: string | null;
}

/** Opens a session; answers with the token, which goes into the cookie and nowhere else. */
@Injectable()
export class OpenSession {
  constructor(private readonly uow: UnitOfWork) {}

  execute({ personId, device, replacesToken }: NewSession): Promise<string> {
    // Not as the caller: a token must not be kept as the answer of an Idempotency-Key.
    return this.uow.run(systemActor('identity.open-session'), async (tx: Tx) => {
      if (replacesToken !== null)
        tx.defer(`UPDATE "identity"."session" SET "ended_at" = $2 WHERE "token_hash" = $1 AND "ended_at" IS NULL`, [
          hashToken(replacesToken),
          tx.now,
        ]);
      const token = newToken();
      tx.insert(Session, {
        personId,
        tokenHash: hashToken(token),
        device: device?.slice(0, 200) ?? null,
        createdAt: tx.now,
        lastSeenAt: tx.now,
        expiresAt: new Date(tx.now.getTime() + ABSOLUTE_MS),
      });
      return token;
    });
  }
}
