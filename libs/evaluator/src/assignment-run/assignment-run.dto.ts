import { BoolField, CommandDto, IdField, IntField, ListField, NestedField, ObjectField, TextField, TimeField } from '@traverse/platform';

export class EvaluatorPairDto {
  @IdField() applicationId!: string;
  @IdField() evaluatorId!: string;
}

export class RequestAssignmentRunDto {
  @ListField(() => EvaluatorPairDto, { optional: true, max: 20000, description: 'Pairs that are set: the rest is assigned around them.' })
  locked?: EvaluatorPairDto[];
}

export class MoveReviewerDto {
  @IdField() applicationId!: string;
  @IdField({ nullable: true, description: 'The evaluator who gives way; null: nobody. Not on the plan any more: 409.' }) from!:
    string | null;
  @IdField({ nullable: true, description: 'The one who comes in; null: nobody.' }) to!: string | null;
}

export class SendAssignmentRunDto {
  @IntField({ min: 1, description: 'Of the run as it was seen. Changed meanwhile: 409.' }) version!: number;
}

export class AssignmentRunDto {
  @IdField() id!: string;
  @IntField({ description: 'Goes up with each step and each change by hand.' }) version!: number;
  @TextField() state!: string;
  @TimeField() requestedAt!: string;
  @TimeField({ nullable: true }) finishedAt!: string | null;
  @TimeField({ nullable: true }) sentAt!: string | null;
  @BoolField({ description: 'The prices prove that no other plan is better.' }) proven!: boolean;
  @IntField({ nullable: true, description: 'Expertise of the computed pairs.' }) totalFit!: number | null;
  @IntField({ nullable: true, description: 'Of the pairs as they stand, after changes by hand.' }) currentFit!: number | null;
  @IntField({ nullable: true }) pairs!: number | null;
  @TextField({ nullable: true }) problem!: string | null;
  @ListField(() => CommandDto) allowedCommands!: CommandDto[];
}

export class ExpertisePartDto {
  @TextField() key!: string;
  @IntField() points!: number;
  @IntField() max!: number;
}

export class StandingReviewerDto {
  @IdField() assignmentId!: string;
  @IdField() personId!: string;
  @TextField() name!: string;
  @TextField() state!: string;
  @ListField(() => CommandDto) allowedCommands!: CommandDto[];
}

export class ProposedReviewerDto {
  @IdField() personId!: string;
  @TextField() name!: string;
  @IntField({ description: '0 to 100' }) fit!: number;
  @ListField(() => ExpertisePartDto) parts!: ExpertisePartDto[];
  @BoolField({ description: 'Set by an officer before the run.' }) locked!: boolean;
  @BoolField({ description: 'Set by an officer after the run.' }) byHand!: boolean;
}

export class NotInvitedDto {
  @IdField() personId!: string;
  @TextField() name!: string;
  @TextField({ description: 'Why they were not invited after all.' }) reason!: string;
}

export class ShortReasonDto {
  @TextField() code!: string;
  @IntField({ description: 'Evaluators whom it keeps away.' }) count!: number;
}

export class BoardApplicationDto {
  @IdField() applicationId!: string;
  @TextField() number!: string;
  @TextField() title!: string;
  @TextField() organisationName!: string;
  @IntField({ description: 'Reviews that the call asks for, a third one after divergence included.' }) wanted!: number;
  @IntField({ description: 'Invited, under review or submitted.' }) reviewers!: number;
  @ListField(() => StandingReviewerDto) standing!: StandingReviewerDto[];
  @ListField(() => ProposedReviewerDto) proposed!: ProposedReviewerDto[];
  @ListField(() => NotInvitedDto) notInvited!: NotInvitedDto[];
  @ListField(() => ShortReasonDto, { description: 'Why the run found too few, most first.' }) reasons!: ShortReasonDto[];
}

export class BoardEvaluatorDto {
  @IdField() personId!: string;
  @TextField() name!: string;
  @IntField({ description: 'Reviews open now, in all calls.' }) load!: number;
  @IntField({ description: 'More by the run, if it is sent.' }) proposed!: number;
  @IntField() maxLoad!: number;
}

export class AssignmentBoardDto {
  @NestedField(() => AssignmentRunDto, { nullable: true, description: 'The newest run of the call.' }) run!: AssignmentRunDto | null;
  @ListField(() => BoardApplicationDto, { max: 100000, description: 'Under evaluation; the worst served first.' })
  applications!: BoardApplicationDto[];
  @ListField(() => BoardEvaluatorDto, { max: 100000 }) evaluators!: BoardEvaluatorDto[];
}

export class ConflictNodeDto {
  @TextField({ description: 'evaluator, organisation, employer, domain, territory, nationality or application' }) kind!: string;
  @TextField() name!: string;
  @TextField({ nullable: true, description: 'Of an organisation that is a party: applicant or partner.' }) role!: string | null;
}

export class ConflictPathDto {
  @TextField() rule!: string;
  @ListField(() => ConflictNodeDto) path!: ConflictNodeDto[];
}

export class EvaluatorChoiceDto {
  @IdField() personId!: string;
  @TextField() name!: string;
  @IntField({ description: '0 to 100' }) fit!: number;
  @ListField(() => ExpertisePartDto) parts!: ExpertisePartDto[];
  @IntField() load!: number;
  @IntField() maxLoad!: number;
  @TextField({ nullable: true, description: 'Why not; null: possible.' }) obstacle!: string | null;
  @ListField(() => ConflictPathDto) conflicts!: ConflictPathDto[];
}

export class EvaluatorChoicesDto {
  @ListField(() => EvaluatorChoiceDto, { max: 100000, description: 'Possible ones first, then by expertise.' })
  items!: EvaluatorChoiceDto[];
}

export class AssignmentExportDto {
  @TextField() format!: string;
  @TextField({ description: 'SHA-256 of the canonical JSON of everything else.' }) hash!: string;
  @ObjectField() instance!: object;
  @ObjectField() certificate!: object;
  @ListField(() => EvaluatorPairDto, { max: 100000 }) locked!: EvaluatorPairDto[];
  @ListField(() => EvaluatorPairDto, { max: 100000 }) pairs!: EvaluatorPairDto[];
}
