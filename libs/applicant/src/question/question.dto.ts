import { BoolField, CommandDto, IdField, IntField, ListField, OneOfField, TextField, TimeField } from '@traverse/platform';

import { questionStates } from './question.entity.js';

export class AskQuestionDto {
  @TextField({ min: 10, max: 2000, description: 'Answers are published: no name, no trade secret' }) text!: string;
}

export class AnswerQuestionDto {
  @TextField({ min: 2, max: 4000 }) answer!: string;
  @TextField({ optional: true, min: 10, max: 2000, description: 'The question as it is published; as it was asked when left out' })
  text?: string;
}

export class QuestionPageQueryDto {
  @TextField({ optional: true, max: 300 }) cursor?: string;
  @IntField({ optional: true, min: 1, max: 100 }) limit?: number;
}

export class QuestionsAskedDto extends QuestionPageQueryDto {
  @OneOfField(questionStates, { optional: true }) state?: string;
}

/** What everybody may read; never who asked. */
export class PublishedQuestionDto {
  @IdField() id!: string;
  @TextField() text!: string;
  @TextField({ description: 'Language that it was asked in' }) language!: string;
  @TextField() answer!: string;
  @TimeField() answeredAt!: string;
}

export class CallQuestionsDto {
  @BoolField({ description: 'Whether questions can be asked now' }) taken!: boolean;
  @TimeField({ nullable: true, description: 'Until when questions are taken; null without an end, or where none are taken' }) until!:
    string | null;
  @ListField(() => PublishedQuestionDto) items!: PublishedQuestionDto[];
  @TextField({ nullable: true }) nextCursor!: string | null;
}

/** One of my own. */
export class MyQuestionDto {
  @IdField() id!: string;
  @OneOfField(questionStates) state!: string;
  @TextField() text!: string;
  @TextField({ nullable: true }) answer!: string | null;
  @TimeField() askedAt!: string;
  @TimeField({ nullable: true }) answeredAt!: string | null;
}

export class MyQuestionListDto {
  @ListField(() => MyQuestionDto) items!: MyQuestionDto[];
}

/** For the office. */
export class OfficeQuestionDto extends MyQuestionDto {
  @IdField() callId!: string;
  @TextField() callTitle!: string;
  @TextField({ description: 'As it was asked' }) asked!: string;
  @TextField() language!: string;
  @ListField(() => CommandDto) allowedCommands!: CommandDto[];
}

export class OfficeQuestionPageDto {
  @ListField(() => OfficeQuestionDto) items!: OfficeQuestionDto[];
  @TextField({ nullable: true }) nextCursor!: string | null;
}

export class QuestionReceiptDto {
  @IdField() id!: string;
  @OneOfField(questionStates) state!: string;
}
