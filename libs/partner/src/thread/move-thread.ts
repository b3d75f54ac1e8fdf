import { Injectable } from '@nestjs/common';

import type { Actor } from '@traverse/kernel';
import { notFoundUnless, transition, UnitOfWork } from '@traverse/platform';

import { Thread } from './thread.entity.js';
import { seenThread } from './thread.scope.js';
import { type ThreadCommand, threadWorkflow } from './thread.workflow.js';

/** The office closes a thread that it takes part in, or opens it again, and says why. */
@Injectable()
export class MoveThread {
  constructor(private readonly uow: UnitOfWork) {}

  execute(actor: Actor, id: string, command: ThreadCommand, reason: string): Promise<{ id: string }> {
    return this.uow.run(actor, async (tx) => {
      const thread = await tx.lock(Thread, id);
      notFoundUnless((await seenThread((text, values) => tx.sql(text, values), actor, id)) !== null, 'thread');
      const { applicationId, callId, programmeId } = thread;
      transition(tx, threadWorkflow, thread, command, { reason, payload: { applicationId, callId, programmeId } });
      return { id };
    });
  }
}
