import { BoolField, CommandDto, IdField, IntField, ListField, NestedField, OneOfField, TextField, TimeField } from '@traverse/platform';

export class EvaluationPhaseDto {
  @OneOfField(['conflicts', 'reviews', 'third-reviews', 'ranking']) key!: string;
  @OneOfField(['planned', 'open', 'over', 'each'], { description: '`each`: counted for every review by itself' }) state!: string;
  @TimeField({ nullable: true }) startsAt!: string | null;
  @TimeField({ nullable: true }) endsAt!: string | null;
  @IntField({ nullable: true, description: 'From the invitation, where days are counted' }) days!: number | null;
  @BoolField({ description: 'Ends later than the call says' }) extended!: boolean;
  @ListField(() => CommandDto) allowedCommands!: CommandDto[];
}

export class ReviewCountsDto {
  @IntField() invited!: number;
  @IntField({ description: 'Taken on, and still in time' }) accepted!: number;
  @IntField() overdue!: number;
  @IntField() submitted!: number;
}

export class EvaluationTimelineDto {
  @IdField() callId!: string;
  @TextField() callTitle!: string;
  @TextField({ description: 'Of the times of the call' }) timeZone!: string;
  @TimeField({ description: 'By the clock of the house' }) now!: string;
  @OneOfField(['dates', 'days']) basis!: 'dates' | 'days';
  @IntField({ nullable: true, description: 'Days to accept or decline' }) answerDays!: number | null;
  @ListField(() => EvaluationPhaseDto) phases!: EvaluationPhaseDto[];
  @NestedField(() => ReviewCountsDto, { description: 'All of the call for staff, their own for evaluators' }) reviews!: ReviewCountsDto;
}
