import './notification.permissions.js';

import { Module } from '@nestjs/common';

import { ApplicantModule } from '@traverse/applicant';
import { AwardModule } from '@traverse/award';
import { EvaluatorModule } from '@traverse/evaluator';
import { FinanceModule } from '@traverse/finance';
import { IdentityModule } from '@traverse/identity';
import { PartnerModule } from '@traverse/partner';
import { ProgrammeModule } from '@traverse/programme';

import { ApplicationLetters } from './letter/application.letters.js';
import { AwardLetters } from './letter/award.letters.js';
import { EvaluationLetters } from './letter/evaluation.letters.js';
import { QuestionLetters } from './letter/question.letters.js';
import { ReminderDays } from './letter/reminder-days.js';
import { RecoveryLetters } from './letter/recovery.letters.js';
import { FinanceLetters } from './letter/finance.letters.js';
import { Letters } from './letter/letters.js';
import { PartnerLetters } from './letter/partner.letters.js';
import { Recipients } from './letter/recipients.js';
import { ThreadLetters } from './letter/thread.letters.js';
import { CallFrames } from './message/call-frames.js';
import { NoteMessages } from './message/note-messages.js';
import { PostMessage } from './message/post-message.js';
import { SendMessages } from './message/send-messages.js';
import { NoticeController } from './notice/notice.controller.js';
import { Notices } from './notice/notices.js';
import { PreferenceController } from './preference/preference.controller.js';
import { Preferences } from './preference/preferences.js';
import { FireReminders } from './reminder/fire-reminders.js';

const letters = [
  ApplicationLetters,
  PartnerLetters,
  EvaluationLetters,
  AwardLetters,
  FinanceLetters,
  RecoveryLetters,
  QuestionLetters,
  ThreadLetters,
  Letters,
  Recipients,
  ReminderDays,
];
const messages = [CallFrames, NoteMessages, PostMessage, SendMessages, FireReminders];

/** Who hears of what, and how. Hears the events of all contexts below and reads down; nobody calls it. */
@Module({
  imports: [IdentityModule, ProgrammeModule, ApplicantModule, PartnerModule, EvaluatorModule, AwardModule, FinanceModule],
  controllers: [PreferenceController, NoticeController],
  providers: [...letters, ...messages, Preferences, Notices],
})
export class NotificationModule {}
