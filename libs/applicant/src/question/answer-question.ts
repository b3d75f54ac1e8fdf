import { Injectable } from '@nestjs/common';

import { type Actor, hasStaffRole } from '@traverse/kernel';
import { notFoundUnless, transition, type Tx, UnitOfWork } from '@traverse/platform';

import { readers } from '../applicant.access.js';
import type { QuestionReceiptDto } from './question.dto.js';
import { Question } from './question.entity.js';
import { questionWorkflow } from './question.workflow.js';

export interface Answer {
  readonly answer: string;
  /** As the office words the question; what was asked stays beside it. */
  readonly text?: string;
}

async function lockVisible(tx: Tx, id: string): Promise<Question> {
  const question = await tx.lock(Question, id);
  notFoundUnless(
    readers.some((role) => hasStaffRole(tx.actor, role, question.programmeId)),
    'question',
  );
  return question;
}

/** Publishes the answer, or a better one in its place. */
@Injectable()
export class AnswerQuestion {
  constructor(private readonly uow: UnitOfWork) {}

  execute(actor: Actor, id: string, command: 'answer' | 'correct', { answer, text }: Answer): Promise<QuestionReceiptDto> {
    return this.uow.run(actor, async (tx) => {
      const question = await lockVisible(tx, id);
      const patch = { answer, text: text ?? question.text, answeredById: actor.personId, answeredAt: tx.now };
      transition(tx, questionWorkflow, question, command, { patch, payload: { callId: question.callId } });
      return { id, state: question.state };
    });
  }
}

/** Answers to the one who asked and to nobody else: what is no question about the call, or concerns one firm alone. */
@Injectable()
export class DismissQuestion {
  constructor(private readonly uow: UnitOfWork) {}

  execute(actor: Actor, id: string, reason: string): Promise<QuestionReceiptDto> {
    return this.uow.run(actor, async (tx) => {
      const question = await lockVisible(tx, id);
      const patch = { answer: reason, answeredById: actor.personId, answeredAt: tx.now };
      transition(tx, questionWorkflow, question, 'dismiss', { reason, patch, payload: { callId: question.callId } });
      return { id, state: question.state };
    });
  }
}
