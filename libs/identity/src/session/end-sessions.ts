import { Injectable } from '@nestjs/common';

import { type Actor, notFound } from '@traverse/kernel';
import { type Tx, UnitOfWork } from '@traverse/platform';

/** Ends one's own sessions: the present one, or another from the list. */
@Injectable()
export class EndSession {
  constructor(private readonly uow: UnitOfWork) {}

  execute(actor: Actor, sessionId: string): Promise<null> {
    return this.uow.run(actor, async (tx) => {
      const ended = await tx.sql(
        `UPDATE "identity"."session" SET "ended_at" = $3 WHERE "id" = $1 AND "person_id" = $2 AND "ended_at" IS NULL RETURNING "id"`,
        [sessionId, actor.personId, tx.now],
      );
      if (ended.length === 0) throw notFound('session');
      return null;
    });
  }
}

/** All of a person's sessions, or all but one: after a change of password, or when an administrator says so. */
export function endSessionsOf(tx: Tx, personId: string, exceptSessionId: string | null = null): void {
  tx.defer(
    `UPDATE "identity"."session" SET "ended_at" = $2 WHERE "person_id" = $1 AND "ended_at" IS NULL AND ($3::uuid IS NULL OR "id" <> $3)`,
    [personId, tx.now, exceptSessionId],
  );
}
