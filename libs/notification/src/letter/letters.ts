import { Injectable } from '@nestjs/common';

import { DomainError } from '@traverse/kernel';
import type { DeliveredEvent } from '@traverse/platform';

import { REMINDER_DUE } from '../notification.events.js';
import { ApplicationLetters, applicationEventTypes } from './application.letters.js';
import { AwardLetters, awardEventTypes } from './award.letters.js';
import { EvaluationLetters, evaluationEventTypes } from './evaluation.letters.js';
import { FinanceLetters, financeEventTypes } from './finance.letters.js';
import { type LetterBook, type Mailing, type Moment, NOTHING } from './letter.js';
import { PartnerLetters, partnerEventTypes } from './partner.letters.js';
import { QuestionLetters, questionEventTypes } from './question.letters.js';
import { recoveryEventTypes } from './recovery.letters.js';
import { isTemplate } from './templates.js';
import { threadEventTypes } from './thread.letters.js';

/** Everything that somebody is written about. */
export const letterEventTypes: readonly string[] = [
  ...applicationEventTypes,
  ...partnerEventTypes,
  ...threadEventTypes,
  ...evaluationEventTypes,
  ...awardEventTypes,
  ...financeEventTypes,
  ...recoveryEventTypes,
  ...questionEventTypes,
  REMINDER_DUE,
];

/** Which letters follow from which event, by how things stand now. */
@Injectable()
export class Letters {
  private readonly books: readonly LetterBook[];

  constructor(
    application: ApplicationLetters,
    partner: PartnerLetters,
    evaluation: EvaluationLetters,
    award: AwardLetters,
    finance: FinanceLetters,
    question: QuestionLetters,
  ) {
    this.books = [application, partner, evaluation, award, finance, question];
  }

  async of(event: DeliveredEvent, moment: Moment): Promise<Mailing> {
    try {
      return event.type === REMINDER_DUE ? await this.reminded(event, moment) : await this.happened(event, moment);
    } catch (error) {
      // What does not exist (any more) is nobody's news.
      if (error instanceof DomainError && error.status === 404) return NOTHING;
      throw error;
    }
  }

  private async happened(event: DeliveredEvent, moment: Moment): Promise<Mailing> {
    const book = this.books.find(({ onEvent }) => onEvent[event.type]);
    return (await book?.onEvent[event.type]?.(event, moment)) ?? NOTHING;
  }

  private async reminded({ subjectId, payload }: DeliveredEvent, moment: Moment): Promise<Mailing> {
    const template = String(payload['template']);
    if (!isTemplate(template)) return NOTHING;
    const book = this.books.find(({ onReminder }) => onReminder[template]);
    return (await book?.onReminder[template]?.(subjectId, moment)) ?? NOTHING;
  }
}
