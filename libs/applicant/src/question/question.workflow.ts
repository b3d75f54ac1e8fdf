import { defineWorkflow } from '@traverse/kernel';

import { type Question, type QuestionState, questionStates } from './question.entity.js';

export const questionCommands = ['answer', 'correct', 'dismiss'] as const;
export type QuestionCommand = (typeof questionCommands)[number];

export const QUESTION_ASKED = 'applicant.question.asked.v1';
export const QUESTION_ANSWERED = 'applicant.question.answered.v1';
export const QUESTION_DISMISSED = 'applicant.question.dismissed.v1';

/** Asked by anybody who can sign in, answered for all to read; what concerns one person alone is answered to that person. */
export const questionWorkflow = defineWorkflow<QuestionState, QuestionCommand, Question>({
  name: 'applicant.question',
  table: '"applicant"."question"',
  initial: 'asked',
  final: ['dismissed'],
  states: questionStates,
  parties: ({ programmeId }) => ({ programmeId }),
  edges: [
    { from: 'asked', on: 'answer', to: 'answered', by: ['officer'], emits: QUESTION_ANSWERED },
    { from: 'answered', on: 'correct', to: 'answered', by: ['officer'], emits: QUESTION_ANSWERED },
    { from: 'asked', on: 'dismiss', to: 'dismissed', by: ['officer'], emits: QUESTION_DISMISSED, reason: 'required' },
  ],
});
