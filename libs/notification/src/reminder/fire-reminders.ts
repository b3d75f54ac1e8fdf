import { Injectable } from '@nestjs/common';

import { systemActor } from '@traverse/kernel';
import { RunsEvery, type Timer, UnitOfWork } from '@traverse/platform';

import { REMINDER_DUE } from '../notification.events.js';

const NAME = 'notification.fire-reminders';
const TAKE = `
  UPDATE "notification"."reminder" SET "fired_at" = $1
  WHERE "id" IN (SELECT "id" FROM "notification"."reminder" WHERE "fired_at" IS NULL AND "remind_at" <= $1 ORDER BY "remind_at" LIMIT 200 FOR UPDATE SKIP LOCKED)
  RETURNING "subject_id" AS "subjectId", "template"`;

/** Their time has come: each becomes an event, once, and whoever hears it looks whether there is still something to say. */
@Injectable()
@RunsEvery({ name: NAME, everyMs: 5000 })
export class FireReminders implements Timer {
  constructor(private readonly uow: UnitOfWork) {}

  async tick(): Promise<void> {
    await this.uow.run(systemActor(NAME), async (tx) => {
      const due = await tx.sql<{ subjectId: string; template: string }>(TAKE, [tx.now]);
      for (const { subjectId, template } of due) tx.emit({ type: REMINDER_DUE, subjectId, payload: { template } });
    });
  }
}
