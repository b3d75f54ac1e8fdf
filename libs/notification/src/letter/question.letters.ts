import { Injectable } from '@nestjs/common';

import { ApplicantFacade, type Question, QUESTION_ANSWERED, QUESTION_ASKED, QUESTION_DISMISSED } from '@traverse/applicant';

import { letter, type LetterBook, type Mailing } from './letter.js';

export const questionEventTypes = [QUESTION_ASKED, QUESTION_ANSWERED, QUESTION_DISMISSED] as const;

/** What the office and the one who asked hear of a question. */
@Injectable()
export class QuestionLetters implements LetterBook {
  readonly onEvent = {
    [QUESTION_ASKED]: ({ subjectId }: { subjectId: string }) => this.asked(subjectId),
    [QUESTION_ANSWERED]: ({ subjectId }: { subjectId: string }) => this.toAsker('question-answered', subjectId),
    [QUESTION_DISMISSED]: ({ subjectId }: { subjectId: string }) => this.toAsker('question-answered-alone', subjectId),
  };
  readonly onReminder = {};

  constructor(private readonly applicants: ApplicantFacade) {}

  private async asked(id: string): Promise<Mailing> {
    const { programmeId, callId } = await this.applicants.question(id);
    const to = { role: 'officer', programmeId } as const;
    return { letters: [letter('question-asked', {}, { to, subjectId: id, href: '/desk/questions', callId })] };
  }

  private async toAsker(template: 'question-answered' | 'question-answered-alone', id: string): Promise<Mailing> {
    const { askedById, callId }: Question = await this.applicants.question(id);
    return { letters: [letter(template, {}, { to: { person: askedById }, subjectId: id, href: `/calls/${callId}`, callId })] };
  }
}
