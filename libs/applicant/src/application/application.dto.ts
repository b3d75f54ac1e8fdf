import {
  AmountField,
  BoolField,
  CommandDto,
  CurrencyField,
  IdField,
  IntField,
  ListField,
  NestedField,
  ObjectField,
  OneOfField,
  TextField,
  TextListField,
  TimeField,
} from '@traverse/platform';

import { AttachmentDto } from '../attachment/attachment.dto.js';
import { applicationStates } from './application.states.js';

export class NewApplicationDto {
  @IdField() callId!: string;
  @TextField({ min: 1, max: 80 }) instrument!: string;
  @IdField() organisationId!: string;
}

export class CloneApplicationDto {
  @IdField() callId!: string;
  @TextField({ min: 1, max: 80 }) instrument!: string;
}

export class ApplicationMadeDto {
  @IdField() id!: string;
  @TextField() number!: string;
}

export class SaveDraftDto {
  @ObjectField({ description: 'All answers given so far, gaps and all' }) answers!: Record<string, unknown>;
  @IntField({
    min: 1,
    description: 'The version that was edited; answered with 409 applicant.draft-changed when another one was saved since',
  })
  answersVersion!: number;
}

export class DraftSavedDto {
  @IdField() id!: string;
  @IntField() answersVersion!: number;
  @TimeField() savedAt!: string;
  @TextField() title!: string;
  @AmountField({ nullable: true }) requested!: string | null;
  @CurrencyField() currency!: string;
}

export class ReturnDto {
  @TextField({ min: 3, max: 2000 }) reason!: string;
  @IntField({ optional: true, min: 1, max: 90 }) termDays?: number;
  @TextListField({
    optional: true,
    max: 200,
    description: 'Only these can be changed: names of answers, `documents.<key>` for documents. Everything when it is left out',
  })
  fields?: string[];
}

/** What a command answers with at once. */
export class ApplicationReceiptDto {
  @IdField() id!: string;
  @TextField() number!: string;
  @OneOfField(applicationStates) state!: string;
  @IntField() version!: number;
  @TimeField({ nullable: true }) receivedAt!: string | null;
  @TextField({ nullable: true, description: 'SHA-256 of the canonical JSON of what was submitted' }) snapshotHash!: string | null;
  @AmountField({ nullable: true }) requested!: string | null;
  @CurrencyField() currency!: string;
  @ListField(() => CommandDto) allowedCommands!: CommandDto[];
}

export class ApplicationsAskedDto {
  @OneOfField(['true', 'false'], { optional: true, description: 'Only those of my own companies' }) mine?: string;
  @IdField({ optional: true }) callId?: string;
  @OneOfField(applicationStates, { optional: true }) state?: string;
  @TextField({ optional: true, max: 200, description: 'In number or title' }) q?: string;
  @TextField({ optional: true, max: 300 }) cursor?: string;
  @IntField({ optional: true, min: 1, max: 200 }) limit?: number;
}

export class ApplicationListedDto {
  @IdField() id!: string;
  @TextField() number!: string;
  @TextField() title!: string;
  @OneOfField(applicationStates) state!: string;
  @IdField() callId!: string;
  @TextField() callTitle!: string;
  @TextField() instrument!: string;
  @TextField() instrumentTitle!: string;
  @IdField() organisationId!: string;
  @TextField() organisationName!: string;
  @TextField() countryCode!: string;
  @TextField() nutsCode!: string;
  @IdField({ nullable: true }) partnerOrganisationId!: string | null;
  @TextField({ nullable: true }) partnerName!: string | null;
  @AmountField({ nullable: true }) requested!: string | null;
  @CurrencyField() currency!: string;
  @IdField({ nullable: true }) envelopeId!: string | null;
  @OneOfField(['eligible', 'ineligible', 'open'], { nullable: true }) eligibility!: string | null;
  @TimeField({ nullable: true }) receivedAt!: string | null;
  @TimeField() savedAt!: string;
  @TimeField({ nullable: true, description: 'When the call closes, for drafts; when the term ends, for returned ones' }) dueAt!:
    string | null;
  @ListField(() => CommandDto) allowedCommands!: CommandDto[];
}

export class ApplicationPageDto {
  @ListField(() => ApplicationListedDto) items!: readonly ApplicationListedDto[];
  @TextField({ nullable: true }) nextCursor!: string | null;
}

export class VerdictDto {
  @TextField() ruleId!: string;
  @IntField() version!: number;
  @OneOfField(['met', 'not-met', 'open', 'warning']) outcome!: string;
  @TextField({ description: 'In the language asked for' }) text!: string;
  @TextField() legalBasis!: string;
  @ObjectField({ description: 'What the verdict rests on' }) evidence!: Record<string, unknown>;
}

export class TimelineStepDto {
  @TimeField() at!: string;
  @TextField() command!: string;
  @OneOfField(applicationStates) state!: string;
  @OneOfField(['applicant', 'programme', 'system']) by!: string;
  @TextField({ nullable: true }) reason!: string | null;
}

export class CompanyFiguresDto {
  @TextField({ nullable: true }) headcount!: string | null;
  @AmountField({ nullable: true }) turnover!: string | null;
  @AmountField({ nullable: true }) balanceSheetTotal!: string | null;
  @CurrencyField() currency!: string;
  @TextField({ nullable: true }) yearEnd!: string | null;
  @BoolField() includesLinked!: boolean;
}

export class LeftOutDto {
  @TextField({ description: 'The answer or document, in the language asked for' }) label!: string;
  @TextField() code!: string;
  @TextField({ description: 'In the language asked for' }) reason!: string;
}

export class ClonedFromDto {
  @IdField() id!: string;
  @TextField() number!: string;
  @ListField(() => LeftOutDto, { description: 'What did not fit here' }) leftOut!: LeftOutDto[];
}

export class ApplicationDto extends ApplicationListedDto {
  @AmountField({
    nullable: true,
    description: 'First-come calls: what is set aside for it; may be less than it asked for where the call offers the rest',
  })
  earmarked!: string | null;
  @IntField({ nullable: true, description: 'First-come calls: 1 is served next; null when it does not wait' }) queuePosition!:
    number | null;
  @IntField() version!: number;
  @IntField({ description: 'The version of the call whose form and terms hold: GET /api/calls/{callId}' }) callVersion!: number;
  @ObjectField({ description: 'JSON Schema 2020-12 of the form, texts in the language asked for' }) form!: Record<string, unknown>;
  @OneOfField(['sketch', 'full'], { description: 'Which form it is: calls with two steps ask a sketch first' }) formStep!: string;
  @ObjectField() answers!: Record<string, unknown>;
  @IntField() answersVersion!: number;
  @BoolField({ description: 'Answers and files can be changed now, by this reader' }) editable!: boolean;
  @TextListField({ nullable: true, description: 'While it is returned: what the question opens; null: everything' }) reopened!:
    string[] | null;
  @ListField(() => AttachmentDto) attachments!: AttachmentDto[];
  @ListField(() => VerdictDto) verdicts!: VerdictDto[];
  @ListField(() => TimelineStepDto) timeline!: TimelineStepDto[];
  @TextField({ nullable: true }) snapshotHash!: string | null;
  @NestedField(() => ClonedFromDto, { nullable: true, description: 'Of drafts: the application that it began with' })
  clonedFrom!: ClonedFromDto | null;
  @ObjectField({ nullable: true, description: 'Figures of the company as they were submitted' }) company!: CompanyFiguresDto | null;
}

export class GapDto {
  @TextField({ description: 'Begins with answers., documents. or company.' }) path!: string;
  @TextField() code!: string;
  @TextField({ description: 'In the language asked for' }) message!: string;
}

export class ChecksDto {
  @BoolField() complete!: boolean;
  @ListField(() => GapDto) gaps!: GapDto[];
  @OneOfField(['early', 'open', 'late']) window!: string;
  @TimeField({ nullable: true }) closesAt!: string | null;
  @AmountField({ nullable: true }) requested!: string | null;
  @CurrencyField() currency!: string;
  @TextListField({ description: 'How the grant comes about, step by step' }) funding!: string[];
}
