import { Injectable } from '@nestjs/common';

import { type Actor, systemActor } from '@traverse/kernel';
import { notFoundUnless, ProgrammeClock, RunsEvery, Storage, type Timer, UnitOfWork } from '@traverse/platform';

const KEPT_LOOSE_MS = 86_400_000;
const ACTOR = systemActor('partner.drop-thread-files');
const OWN = `DELETE FROM "partner"."thread_file" WHERE "id" = $1 AND "added_by_id" = $2 AND "message_id" IS NULL RETURNING "storage_key" AS "storageKey"`;
const OLD = `
  DELETE FROM "partner"."thread_file" WHERE "id" IN (
    SELECT "id" FROM "partner"."thread_file" WHERE "message_id" IS NULL AND "added_at" < $1 ORDER BY "added_at" LIMIT 100 FOR UPDATE SKIP LOCKED)
  RETURNING "storage_key" AS "storageKey"`;

interface Gone {
  readonly storageKey: string;
}

/** Takes back a file that was not sent: by who handed it in, or by the clock after a day. The content goes when the row is gone for good. */
@Injectable()
@RunsEvery({ name: 'partner.drop-thread-files', everyMs: 600_000 })
export class DropThreadFile implements Timer {
  constructor(
    private readonly clock: ProgrammeClock,
    private readonly uow: UnitOfWork,
    private readonly storage: Storage,
  ) {}

  async execute(actor: Actor, id: string): Promise<{ id: string }> {
    let gone: readonly Gone[] = [];
    const answer = await this.uow.run(actor, async (tx) => {
      gone = await tx.sql<Gone>(OWN, [id, actor.personId]);
      notFoundUnless(gone.length > 0, 'thread-file');
      return { id };
    });
    await this.forget(gone);
    return answer;
  }

  async tick(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - KEPT_LOOSE_MS);
    let gone: readonly Gone[] = [];
    await this.uow.run(ACTOR, async (tx) => {
      gone = await tx.sql<Gone>(OLD, [before]);
    });
    await this.forget(gone);
  }

  private async forget(gone: readonly Gone[]): Promise<void> {
    for (const { storageKey } of gone) await this.storage.remove(storageKey);
  }
}
