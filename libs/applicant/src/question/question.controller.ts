import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { Actor } from '@traverse/kernel';
import { Can, CurrentActor, Language, Public, ReasonDto } from '@traverse/platform';

import { AnswerQuestion, DismissQuestion } from './answer-question.js';
import { AskQuestion } from './ask-question.js';
import {
  AnswerQuestionDto,
  AskQuestionDto,
  CallQuestionsDto,
  MyQuestionListDto,
  OfficeQuestionPageDto,
  QuestionPageQueryDto,
  QuestionReceiptDto,
  QuestionsAskedDto,
} from './question.dto.js';
import { QuestionQueries } from './question.queries.js';

@ApiTags('applicant')
@Controller('api')
export class QuestionController {
  constructor(
    private readonly queries: QuestionQueries,
    private readonly ask: AskQuestion,
    private readonly answer: AnswerQuestion,
    private readonly dismiss: DismissQuestion,
  ) {}

  /** Questions that were answered, for everybody; never who asked. */
  @Get('calls/:id/questions')
  @Public()
  @ApiOkResponse({ type: CallQuestionsDto })
  listCallQuestions(@Param('id', ParseUUIDPipe) id: string, @Query() page: QuestionPageQueryDto): Promise<CallQuestionsDto> {
    return this.queries.published(id, page);
  }

  /** What I have asked of this call. */
  @Get('calls/:id/my-questions')
  @Can('question.ask')
  @ApiOkResponse({ type: MyQuestionListDto })
  async listMyQuestions(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<MyQuestionListDto> {
    return { items: await this.queries.mine(actor, id) };
  }

  /** Asks; 409 `applicant.questions-closed` after the call's last second for questions. */
  @Post('calls/:id/questions')
  @Can('question.ask')
  @ApiCreatedResponse({ type: QuestionReceiptDto })
  askQuestion(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { text }: AskQuestionDto,
    @Language() language: string,
  ): Promise<QuestionReceiptDto> {
    return this.ask.execute(actor, id, text, language);
  }

  /** The questions of my programmes, oldest first. */
  @Get('questions')
  @Can('question.read')
  @ApiOkResponse({ type: OfficeQuestionPageDto })
  listQuestions(
    @CurrentActor() actor: Actor,
    @Query() asked: QuestionsAskedDto,
    @Language() language: string,
  ): Promise<OfficeQuestionPageDto> {
    return this.queries.forOffice(actor, asked, language);
  }

  /** Publishes the answer. */
  @Post('questions/:id/answer')
  @HttpCode(200)
  @Can('question.answer')
  @ApiOkResponse({ type: QuestionReceiptDto })
  answerQuestion(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() answer: AnswerQuestionDto,
  ): Promise<QuestionReceiptDto> {
    return this.answer.execute(actor, id, 'answer', answer);
  }

  /** Publishes a better answer in place of the first. */
  @Post('questions/:id/correct')
  @HttpCode(200)
  @Can('question.answer')
  @ApiOkResponse({ type: QuestionReceiptDto })
  correctAnswer(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() answer: AnswerQuestionDto,
  ): Promise<QuestionReceiptDto> {
    return this.answer.execute(actor, id, 'correct', answer);
  }

  /** Answers to the one who asked alone. */
  @Post('questions/:id/dismiss')
  @HttpCode(200)
  @Can('question.answer')
  @ApiOkResponse({ type: QuestionReceiptDto })
  dismissQuestion(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ReasonDto,
  ): Promise<QuestionReceiptDto> {
    return this.dismiss.execute(actor, id, reason);
  }
}
