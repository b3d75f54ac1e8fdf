import { Injectable } from '@nestjs/common';

import type { Actor } from '@traverse/kernel';
import { notFoundUnless, UnitOfWork } from '@traverse/platform';

import { seenThread } from './thread.scope.js';
import { READ_THREAD } from './thread-read.entity.js';

/** A person has read a thread up to this message: never back again, never beyond what they see. */
@Injectable()
export class MarkThreadRead {
  constructor(private readonly uow: UnitOfWork) {}

  execute(actor: Actor, id: string, number: number): Promise<{ id: string }> {
    return this.uow.run(actor, async (tx) => {
      const seen = await seenThread((text, values) => tx.sql(text, values), actor, id);
      notFoundUnless(seen !== null && seen.side !== null, 'thread');
      tx.defer(READ_THREAD, [id, actor.personId, Math.min(number, seen.upTo), tx.now]);
      return { id };
    });
  }
}
