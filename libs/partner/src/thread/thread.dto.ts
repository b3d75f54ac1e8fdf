import { BoolField, CommandDto, IdField, IntField, ListField, OneOfField, TextField, TextListField, TimeField } from '@traverse/platform';

import { MAX_FILES } from './file-types.js';
import { threadSides, threadStates, threadVisibilities, type ThreadVisibility } from './thread.entity.js';
import { refusals } from './thread.scope.js';

export class WriteMessageDto {
  @TextField({ min: 1, max: 5000 }) text!: string;
  @TextListField({ optional: true, max: MAX_FILES, description: 'Files handed in before and not sent yet' }) fileIds?: string[];
}

export class OpenThreadDto extends WriteMessageDto {
  @IdField() applicationId!: string;
  @OneOfField(threadVisibilities, { description: 'Who takes part. It never changes' }) visibility!: ThreadVisibility;
  @IdField({ optional: true, description: 'With a partner: on which engagement it hangs' }) engagementId?: string;
  @TextField({ min: 3, max: 150 }) subject!: string;
}

export class MarkThreadReadDto {
  @IntField({ min: 1, description: 'Of the last message read' }) number!: number;
}

export class ThreadQueryDto {
  @IdField({ optional: true }) applicationId?: string;
  @OneOfField(['true'], { optional: true, description: 'Only where something is unread' }) unread?: string;
  @TextField({ optional: true, max: 300 }) cursor?: string;
  @IntField({ optional: true, min: 1, max: 100 }) limit?: number;
}

export class MessageQueryDto {
  @TextField({ optional: true, max: 300 }) cursor?: string;
  @IntField({ optional: true, min: 1, max: 100 }) limit?: number;
}

export class ThreadDto {
  @IdField() id!: string;
  @IdField() applicationId!: string;
  @TextField() applicationNumber!: string;
  @TextField() applicationTitle!: string;
  @TextField() subject!: string;
  @OneOfField(threadVisibilities) visibility!: string;
  @IdField({ nullable: true }) engagementId!: string | null;
  @TextField() applicantName!: string;
  @TextField({ nullable: true }) partnerName!: string | null;
  @OneOfField(threadStates, { description: 'For a partner whose engagement has ended it is closed' }) state!: string;
  @OneOfField(threadSides, { nullable: true, description: 'On whose side the reader stands; null: reads only' }) side!: string | null;
  @BoolField({ description: 'Its partner takes part now' }) partnerIn!: boolean;
  @IntField({ description: 'Messages that the reader sees' }) messages!: number;
  @IntField() unread!: number;
  @TimeField() lastAt!: string;
}

/** A thread that the reader may open. */
export class ThreadChoiceDto {
  @OneOfField(threadSides, { description: 'On whose side the reader would write' }) side!: string;
  @OneOfField(threadVisibilities) visibility!: string;
  @IdField({ nullable: true }) engagementId!: string | null;
  @TextField({ nullable: true }) partnerName!: string | null;
}

export class ThreadPageDto {
  @ListField(() => ThreadDto) items!: ThreadDto[];
  @TextField({ nullable: true }) nextCursor!: string | null;
  @ListField(() => ThreadChoiceDto, { description: 'What the reader may open; empty without an application' }) choices!: ThreadChoiceDto[];
}

export class ThreadStepDto {
  @TimeField() at!: string;
  @TextField() command!: string;
  @TextField({ nullable: true }) reason!: string | null;
}

export class ThreadDetailDto extends ThreadDto {
  @BoolField() mayWrite!: boolean;
  @OneOfField(refusals, { nullable: true, description: 'Why the reader cannot write' })
  whyNot!: string | null;
  @ListField(() => ThreadStepDto, { description: 'That it was closed or opened again, and why' }) steps!: ThreadStepDto[];
  @ListField(() => CommandDto) allowedCommands!: CommandDto[];
}

export class ThreadFileDto {
  @IdField() id!: string;
  @TextField() name!: string;
  @TextField() type!: string;
  @IntField() size!: number;
  @BoolField({ description: 'Looked into by a virus scanner' }) scanned!: boolean;
}

export class ThreadFileRemovedDto {
  @IdField() id!: string;
}

export class ThreadMessageDto {
  @IdField() id!: string;
  @IntField({ description: 'From 1, in the order in which they were written' }) number!: number;
  @OneOfField(threadSides) side!: string;
  @TextField({ nullable: true, description: 'Who wrote it; for people of the office only the office knows' }) authorName!: string | null;
  @BoolField() mine!: boolean;
  @TextField({ max: 5000 }) text!: string;
  @TimeField() sentAt!: string;
  @ListField(() => ThreadFileDto) files!: ThreadFileDto[];
}

export class ThreadMessagePageDto {
  @ListField(() => ThreadMessageDto, { description: 'Newest first' }) items!: ThreadMessageDto[];
  @TextField({ nullable: true }) nextCursor!: string | null;
}

export class WrittenDto {
  @IdField() id!: string;
  @IntField() number!: number;
}

export class UnreadThreadsDto {
  @IntField({ description: 'Messages of others that the reader has not read' }) unread!: number;
}

export class MarkedReadDto {
  @IdField() id!: string;
}
