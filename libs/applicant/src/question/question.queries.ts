import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { type Actor, decodeCursor, notFound, toPage } from '@traverse/kernel';
import { commandsFor, ProgrammeClock } from '@traverse/platform';
import { ProgrammeFacade, questionsUntil, textIn } from '@traverse/programme';

import { programmesRead } from '../applicant.access.js';
import { takesQuestions } from './ask-question.js';
import type { CallQuestionsDto, MyQuestionDto, OfficeQuestionPageDto, QuestionPageQueryDto, QuestionsAskedDto } from './question.dto.js';
import { Question } from './question.entity.js';
import { questionWorkflow } from './question.workflow.js';

const PUBLISHED = `
  SELECT "id", "text", "language", "answer", "answered_at" AS "answeredAt" FROM "applicant"."question"
  WHERE "call_id" = $1 AND "state" = 'answered' AND ($2::uuid IS NULL OR "id" < $2::uuid) ORDER BY "id" DESC LIMIT $3`;

type Published = Pick<Question, 'id' | 'text' | 'language'> & { readonly answer: string; readonly answeredAt: Date };

@Injectable()
export class QuestionQueries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly programmes: ProgrammeFacade,
    private readonly clock: ProgrammeClock,
  ) {}

  async one(id: string): Promise<Question> {
    const question = await this.dataSource.manager.findOneBy(Question, { id });
    if (!question) throw notFound('question');
    return question;
  }

  /** Everybody's page: what was answered, newest first, and whether more can be asked. */
  async published(callId: string, { cursor, limit = 50 }: QuestionPageQueryDto): Promise<CallQuestionsDto> {
    const call = await this.programmes.openCall(null, callId);
    const after = cursor ? String(decodeCursor(cursor)[0]) : null;
    const rows = await this.dataSource.query<Published[]>(PUBLISHED, [callId, after, limit + 1]);
    const { items, nextCursor } = toPage(rows, limit, (row) => [row.id]);
    return {
      taken: takesQuestions(call, this.clock.now()),
      until: call.document.questions?.published ? (questionsUntil(call.document)?.toISOString() ?? null) : null,
      items: items.map(({ answeredAt, ...row }) => ({ ...row, answeredAt: answeredAt.toISOString() })),
      nextCursor,
    };
  }

  /** What this person has asked of the call: at most as many as can be asked. */
  async mine(actor: Actor, callId: string): Promise<MyQuestionDto[]> {
    await this.programmes.openCall(null, callId);
    if (!actor.personId) return [];
    const rows = await this.dataSource.manager.find(Question, {
      where: { callId, askedById: actor.personId },
      order: { id: 'DESC' },
      take: 100,
    });
    return rows.map(ownView);
  }

  /** Those of the programmes whose applications this actor reads, oldest first: who waits longest is answered first. */
  async forOffice(actor: Actor, { state, cursor, limit = 50 }: QuestionsAskedDto, language: string): Promise<OfficeQuestionPageDto> {
    const query = this.dataSource
      .getRepository(Question)
      .createQueryBuilder('q')
      .orderBy('q.id', 'ASC')
      .take(limit + 1);
    const programmes = programmesRead(actor);
    if (programmes !== null) query.andWhere('q.programmeId = ANY(:programmes)', { programmes });
    if (state) query.andWhere('q.state = :state', { state });
    if (cursor) query.andWhere('q.id > :after', { after: decodeCursor(cursor)[0] });
    const { items, nextCursor } = toPage(await query.getMany(), limit, (row) => [row.id]);
    const calls = await this.programmes.callsByIds([...new Set(items.map(({ callId }) => callId))]);
    const titleOf = (callId: string): string => textIn(calls.find(({ id }) => id === callId)?.title ?? {}, language);
    return {
      items: items.map((row) => ({
        ...ownView(row),
        callId: row.callId,
        callTitle: titleOf(row.callId),
        asked: row.asked,
        language: row.language,
        allowedCommands: commandsFor(questionWorkflow, row, actor),
      })),
      nextCursor,
    };
  }
}

function ownView({ id, state, text, answer, createdAt, answeredAt }: Question): MyQuestionDto {
  return { id, state, text, answer, askedAt: createdAt.toISOString(), answeredAt: answeredAt?.toISOString() ?? null };
}
