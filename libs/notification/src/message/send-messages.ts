import { Injectable } from '@nestjs/common';

import { systemActor } from '@traverse/kernel';
import { type DeliveredEvent, type OutsideSubscriber, ProgrammeClock, Subscribes, UnitOfWork } from '@traverse/platform';

import { letterEventTypes, Letters } from '../letter/letters.js';
import { Recipients } from '../letter/recipients.js';
import { type AddressedLetter, NoteMessages } from './note-messages.js';
import { PostMessage, type TakenMessage } from './post-message.js';

const NAME = 'notification.send-messages';
/** Longer than an attempt may take: whoever holds a message then is dead. In the database's time: the programme's clock may jump. */
const LEASE = '90 seconds';

const TAKE = `
  UPDATE "notification"."message" SET "state" = 'sending', "attempts" = "attempts" + 1, "leased_until_at" = now() + interval '${LEASE}'
  WHERE "event_id" = $1 AND ("state" IN ('queued', 'failed') OR ("state" = 'sending' AND "leased_until_at" < now()))
  RETURNING "id", "person_id" AS "personId", "template", "href", "call_id" AS "callId", "params", "language"`;
const OTHERS = `SELECT 1 AS "x" FROM "notification"."message" WHERE "event_id" = $1 AND "state" = 'sending' AND "leased_until_at" >= now()`;
const MARK = `UPDATE "notification"."message" SET "state" = $2, "sent_at" = $3, "leased_until_at" = NULL WHERE "id" = $1 AND "state" = 'sending'`;

/**
 * Hears what happens, writes down who is to be told, and sends the mails, one after another. Its rows are the guard: what is sent is not sent
 * again when the event comes a second time or when another recipient's mail failed. A crash between the sending of a mail and its mark sends
 * that one mail again after the lease: mail has no transaction, and twice is better than never. A failure is tried again by the outbox and ends
 * among the dead letters.
 */
@Injectable()
@Subscribes({ name: NAME, to: letterEventTypes })
export class SendMessages implements OutsideSubscriber {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly letters: Letters,
    private readonly recipients: Recipients,
    private readonly note: NoteMessages,
    private readonly post: PostMessage,
    private readonly clock: ProgrammeClock,
  ) {}

  async handleOutside(event: DeliveredEvent, signal: AbortSignal): Promise<void> {
    const { letters = [], ...planning } = await this.letters.of(event, { now: this.clock.now() });
    const addressed: AddressedLetter[] = [];
    for (const one of letters) addressed.push({ ...one, people: await this.recipients.of(one.to) });
    const { taken, held } = await this.uow.run(systemActor(NAME), async (tx) => {
      this.note.inside(tx, event, addressed);
      this.note.plan(tx, event, planning);
      const others = await tx.sql(OTHERS, [event.id]);
      return { taken: await tx.sql<TakenMessage>(TAKE, [event.id]), held: others.length > 0 };
    });
    const failures: string[] = [];
    for (const message of taken) {
      if (signal.aborted) break;
      const failure = await this.deliver(message);
      if (failure) failures.push(failure);
    }
    if (failures.length > 0) throw new Error(`${failures.length} of ${taken.length} mails not sent: ${failures[0]}`);
    // Another process has them in hand and may yet die: look again later.
    if (held) throw new Error('mails are being sent by another process');
  }

  /** What went wrong, if anything: one bad address keeps nobody else waiting. */
  private async deliver(message: TakenMessage): Promise<string | null> {
    let state: 'sent' | 'muted' | 'failed' = 'failed';
    let failure: string | null = null;
    try {
      state = await this.post.execute(message);
    } catch (error) {
      failure = codeOf(error);
    }
    await this.uow.run(systemActor(NAME), async (tx) => tx.defer(MARK, [message.id, state, state === 'sent' ? tx.now : null]));
    return failure;
  }
}

/** The code of a mail server's refusal: its words may name the address. */
function codeOf(error: unknown): string {
  const { code, responseCode } = (error ?? {}) as { readonly code?: unknown; readonly responseCode?: unknown };
  const known = [code, responseCode].filter((one) => /^[A-Z0-9_]{1,40}$/.test(String(one ?? '')));
  return known.length > 0 ? known.join(' ') : error instanceof Error ? error.name : 'unknown';
}
