import { Entity, Index } from 'typeorm';

import { Ref, Text, Time, WorkflowEntity } from '@traverse/platform';

export const questionStates = ['asked', 'answered', 'dismissed'] as const;
export type QuestionState = (typeof questionStates)[number];

/** What somebody wants to know about a call. The answer is published to all, without saying who asked. */
@Entity({ schema: 'applicant', name: 'question' })
@Index('question_call', ['callId', 'state', 'id'])
export class Question extends WorkflowEntity<QuestionState> {
  @Ref() callId!: string;
  @Ref() programmeId!: string;
  /** Published as the office words it; what was asked stays in `asked`. */
  @Text() text!: string;
  @Text() asked!: string;
  @Text() language!: string;
  @Ref() askedById!: string;
  @Text({ nullable: true }) answer!: string | null;
  @Ref({ nullable: true }) answeredById!: string | null;
  @Time({ nullable: true }) answeredAt!: Date | null;
}
