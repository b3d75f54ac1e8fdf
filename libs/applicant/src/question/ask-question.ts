import { Injectable } from '@nestjs/common';

import { type Actor, DomainError, newId } from '@traverse/kernel';
import { ProgrammeClock, recordCreated, type Tx, UnitOfWork } from '@traverse/platform';
import { type OpenCall, ProgrammeFacade, questionsUntil } from '@traverse/programme';

import { localTime, receivedAtOf } from '../application/window.js';
import type { QuestionReceiptDto } from './question.dto.js';
import { Question } from './question.entity.js';
import { QUESTION_ASKED, questionWorkflow } from './question.workflow.js';

/** Questions of one person to one call that wait for an answer at the same time. */
const WAITING_AT_MOST = 10;
const WAITING = `
  SELECT count(*)::int AS "count" FROM "applicant"."question" WHERE "call_id" = $1 AND "asked_by_id" = $2 AND "state" = 'asked'`;

/** Whether the call takes questions at this instant. Until its end, also before it opens. */
export function takesQuestions({ document }: OpenCall, at: Date): boolean {
  if (!document.questions?.published) return false;
  const until = questionsUntil(document);
  return until === null || at.getTime() < until.getTime() + 1000;
}

/** Anybody who can sign in asks; the office answers for all. */
@Injectable()
export class AskQuestion {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly programmes: ProgrammeFacade,
    private readonly clock: ProgrammeClock,
  ) {}

  execute(actor: Actor, callId: string, text: string, language: string): Promise<QuestionReceiptDto> {
    return this.uow.run(actor, async (tx) => {
      const call = await this.programmes.openCall(tx, callId);
      this.assertTaken(tx, call);
      const askedById = actor.personId;
      if (!askedById) throw new DomainError('applicant.question.not-allowed', { status: 403 });
      const [waiting] = await tx.sql<{ count: number }>(WAITING, [callId, askedById]);
      if ((waiting?.count ?? 0) >= WAITING_AT_MOST)
        throw new DomainError('applicant.too-many-questions', { params: { max: WAITING_AT_MOST } });
      const question = tx.insert(Question, {
        ...{ id: newId(), state: 'asked', version: 1, createdAt: tx.now },
        ...{ callId, programmeId: call.programmeId, text, asked: text, language, askedById },
        ...{ answer: null, answeredById: null, answeredAt: null },
      });
      recordCreated(tx, questionWorkflow, question);
      tx.emit({ type: QUESTION_ASKED, subjectId: question.id, payload: { callId } });
      return { id: question.id, state: question.state };
    });
  }

  private assertTaken(tx: Tx, call: OpenCall): void {
    const at = receivedAtOf(tx.actor, this.clock);
    if (takesQuestions(call, at)) return;
    const { questions, timeZone, contact } = call.document;
    const until = questionsUntil(call.document);
    if (!questions?.published || until === null)
      throw new DomainError('applicant.questions-to-contact', { params: { contact: contact.email } });
    throw new DomainError('applicant.questions-closed', { params: { until: localTime(until, timeZone), timeZone } });
  }
}
