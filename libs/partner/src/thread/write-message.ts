import { Injectable } from '@nestjs/common';

import { type Actor, DomainError, type FieldError, newId } from '@traverse/kernel';
import { notFoundUnless, type Tx, UnitOfWork } from '@traverse/platform';

import { THREAD_MESSAGE_WRITTEN } from '../partner.events.js';
import { ThreadMessage } from './thread-message.entity.js';
import { READ_THREAD } from './thread-read.entity.js';
import { Thread, type ThreadSide } from './thread.entity.js';
import { seenThread, whyNoWriting } from './thread.scope.js';

export interface NewMessage {
  readonly text: string;
  /** Files that this person has handed in for the application and not sent yet. */
  readonly fileIds?: readonly string[];
}

/** The row decides whether the partner is there: whoever ends the engagement waits, or has ended it before. */
const HOLD_ENGAGEMENT = `
  SELECT e."id" FROM "partner"."engagement" e JOIN "partner"."thread" t ON t."engagement_id" = e."id" WHERE t."id" = $1 FOR SHARE OF e`;
const TAKE_FILES = `
  UPDATE "partner"."thread_file" SET "message_id" = $1
  WHERE "id"::text = ANY($2::text[]) AND "application_id" = $3 AND "added_by_id" = $4 AND "message_id" IS NULL RETURNING "id"`;

/** Says something in a thread. Two at once are numbered one after the other. */
@Injectable()
export class WriteMessage {
  constructor(private readonly uow: UnitOfWork) {}

  execute(actor: Actor, threadId: string, message: NewMessage): Promise<{ id: string; number: number }> {
    assertSaid(message);
    return this.uow.run(actor, async (tx) => {
      await tx.sql(HOLD_ENGAGEMENT, [threadId]);
      const thread = await tx.lock(Thread, threadId);
      const seen = await seenThread((text, values) => tx.sql(text, values), actor, threadId);
      notFoundUnless(seen !== null, 'thread');
      const why = whyNoWriting(actor, seen);
      if (why !== null) throw new DomainError(`partner.thread.${why}`, { status: why === 'not-allowed' ? 403 : 409 });
      return this.inside(tx, thread, seen.side ?? 'officer', seen.partnerIn, message);
    });
  }

  /** The thread is locked or new, and its engagement held. */
  async inside(
    tx: Tx,
    thread: Thread,
    side: ThreadSide,
    partnerIn: boolean,
    { text, fileIds = [] }: NewMessage,
  ): Promise<{ id: string; number: number }> {
    tx.assertLocked(thread);
    const number = thread.lastNumber + 1;
    const id = newId();
    const authorId = tx.actor.personId ?? '';
    tx.insert(ThreadMessage, { id, threadId: thread.id, number, authorId, side, text: text.trim(), sentAt: tx.now });
    if (fileIds.length > 0) {
      const wanted = [...new Set(fileIds)];
      const taken = await tx.sql(TAKE_FILES, [id, wanted, thread.applicationId, authorId]);
      if (taken.length < wanted.length) throw refused([{ path: 'fileIds', code: 'partner.thread.no-such-file' }]);
    }
    const forPartner = partnerIn ? { partnerLastNumber: number, partnerLastAt: tx.now } : {};
    tx.update(thread, { lastNumber: number, lastAt: tx.now, ...forPartner });
    tx.defer(READ_THREAD, [thread.id, authorId, number, tx.now]);
    const { applicationId, callId, programmeId } = thread;
    tx.emit({ type: THREAD_MESSAGE_WRITTEN, subjectId: id, payload: { threadId: thread.id, applicationId, callId, programmeId } });
    return { id, number };
  }
}

/** Nothing but blanks says nothing. */
export function silence({ text }: NewMessage): FieldError[] {
  return text.trim() === '' ? [{ path: 'text', code: 'partner.thread.text-missing' }] : [];
}

export const refused = (fields: readonly FieldError[]): DomainError => new DomainError('platform.invalid-input', { status: 400, fields });

function assertSaid(message: NewMessage): void {
  const gaps = silence(message);
  if (gaps.length > 0) throw refused(gaps);
}
