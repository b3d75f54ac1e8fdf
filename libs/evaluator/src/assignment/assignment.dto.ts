import {
  IdField,
  IntField,
  ListField,
  ObjectField,
  OneOfField,
  TextField,
  TextListField,
  TimeField,
  BoolField,
  CommandDto,
} from '@traverse/platform';
import { ScaleLabelDto } from '@traverse/programme';

export class AssignByHandDto {
  @IdField() applicationId!: string;
  @IdField() personId!: string;
}

export class PlanDto {
  @BoolField({ optional: true, description: 'Invite the evaluators of the plan at once.' }) send?: boolean;
}

export class PlannedPairDto {
  @IdField() applicationId!: string;
  @TextField() number!: string;
  @IdField() personId!: string;
  @TextField() evaluatorName!: string;
  @IntField() fit!: number;
}

export class UnfilledDto {
  @IdField() applicationId!: string;
  @TextField() number!: string;
  @IntField({ description: 'Reviews that nobody could be found for.' }) missing!: number;
  @ObjectField({ description: 'Reason code -> number of evaluators.' }) reasons!: Record<string, number>;
}

export class AssignmentPlanDto {
  @ListField(() => PlannedPairDto) pairs!: PlannedPairDto[];
  @ListField(() => UnfilledDto) unfilled!: UnfilledDto[];
  @IntField({ description: 'Invitations that were sent.' }) invited!: number;
}

export class SaveScoresDto {
  @ObjectField({ description: 'Criterion key -> {score: whole number or null, comment}.' }) scores!: Record<
    string,
    { score: number | null; comment: string }
  >;
  @TextField({ optional: true, max: 5000, description: 'For the applicant' }) overallComment?: string;
  @TextField({ optional: true, max: 5000, description: 'For the programme office alone' }) confidentialComment?: string;
  @IntField({ min: 1, description: 'The draft that this save is based on.' }) scoresVersion!: number;
}

export class SavedScoresDto {
  @IdField() id!: string;
  @IntField() scoresVersion!: number;
}

export class DeclineAssignmentDto {
  @OneOfField(['conflict', 'not-my-field', 'too-many', 'other']) code!: 'conflict' | 'not-my-field' | 'too-many' | 'other';
  @TextField({ optional: true, max: 2000 }) reason?: string;
}

export class ExtendDto {
  @TimeField({ description: 'The new end.' }) until!: string;
  @TextField({ optional: true, max: 2000, description: 'Must be given; missing, it is named with everything else.' }) reason?: string;
}

export class AssignmentListedDto {
  @IdField() id!: string;
  @IdField() callId!: string;
  @IdField() applicationId!: string;
  @TextField() number!: string;
  @TextField() title!: string;
  @TextField() instrument!: string;
  @TextField() state!: string;
  @TimeField() dueAt!: string;
  @TimeField({ description: 'To accept or decline.' }) answerByAt!: string;
  @BoolField({ description: 'Taken on, and not submitted in time.' }) overdue!: boolean;
  @TimeField({ nullable: true }) submittedAt!: string | null;
  @IdField({ nullable: true, description: 'Only for staff.' }) personId!: string | null;
  @TextField({ nullable: true, description: 'Only for staff.' }) evaluatorName!: string | null;
  @TextField({ nullable: true, description: 'Hidden from evaluators of a blind call.' }) applicantName!: string | null;
  @ListField(() => CommandDto) allowedCommands!: CommandDto[];
}

export class AssignmentPageDto {
  @ListField(() => AssignmentListedDto) items!: AssignmentListedDto[];
  @TextField({ nullable: true }) nextCursor!: string | null;
}

export class ScoresheetCriterionDto {
  @TextField() key!: string;
  @TextField() label!: string;
  @TextField({ nullable: true }) help!: string | null;
  @IntField() weight!: number;
  @IntField() scaleMax!: number;
  @ListField(() => ScaleLabelDto, { description: 'What single scores mean, where the call says so' }) scaleLabels!: ScaleLabelDto[];
  @BoolField({ description: 'May be left out; it weighs nothing then' }) optional!: boolean;
  @BoolField({ description: 'Stands on its own: no part of the weighted sum' }) independent!: boolean;
  @TextField({ nullable: true, description: 'What the application must reach in it' }) threshold!: string | null;
  @IntField({ nullable: true }) score!: number | null;
  @TextField({ max: 5000 }) comment!: string;
}

export class AnswerShownDto {
  @TextField() label!: string;
  @TextField({ max: 10_000 }) value!: string;
}

export class AssignmentDto extends AssignmentListedDto {
  @ListField(() => ScoresheetCriterionDto) criteria!: ScoresheetCriterionDto[];
  @ListField(() => AnswerShownDto) answers!: AnswerShownDto[];
  @TextField({ max: 5000, description: 'For the applicant' }) overallComment!: string;
  @TextField({ max: 5000, description: 'For the programme office alone' }) confidentialComment!: string;
  @IntField() scoresVersion!: number;
  @TextField({ nullable: true, description: 'Why it was given back after it was submitted' }) reopenReason!: string | null;
  @BoolField() blind!: boolean;
  @OneOfField(['mean', 'median'], { description: 'How the scores of the reviewers are put together' }) aggregation!: 'mean' | 'median';
}

export class ReplacedAssignmentDto extends AssignmentDto {
  @TextField({ nullable: true, description: 'Who is asked instead; null where nobody can be, or nobody is needed.' }) substituteName!:
    string | null;
}

export class ConflictPartyDto {
  @IdField() organisationId!: string;
  @TextField() name!: string;
  @BoolField() declared!: boolean;
}

export class ConflictListDto {
  @TimeField({ nullable: true, description: 'From then on nothing is taken back, only added.' }) until!: string | null;
  @ListField(() => ConflictPartyDto, { max: 100_000 }) parties!: ConflictPartyDto[];
}

export class DeclareConflictsDto {
  @IdField() callId!: string;
  @TextListField({ max: 1000 }) organisationIds!: string[];
  @TextListField({ max: 1000, optional: true, description: 'Declared before, and no longer so. What is in neither list stays as it is.' })
  takenBack?: string[];
}

export class EvaluatorDto {
  @IdField() personId!: string;
  @TextField() name!: string;
  @TextField() employer!: string;
  @TextField() countryCode!: string;
  @TextField() nutsCode!: string;
  @TextListField() nationalities!: string[];
  @TextListField() competences!: string[];
  @TextListField() languages!: string[];
  @IntField() maxLoad!: number;
  @IntField({ description: 'Reviews open now.' }) load!: number;
}

export class EvaluatorListDto {
  @ListField(() => EvaluatorDto) items!: EvaluatorDto[];
}

export class SaveEvaluatorDto {
  @TextField({ min: 2, max: 200 }) employer!: string;
  @TextField({ pattern: /^[A-Z]{2}$/ }) countryCode!: string;
  @TextField({ pattern: /^[A-Z]{2}[A-Z0-9]{0,3}$/ }) nutsCode!: string;
  @TextListField({ max: 5 }) nationalities!: string[];
  @TextListField({ max: 50 }) competences!: string[];
  @TextListField({ max: 20 }) languages!: string[];
  @IntField({ min: 1, max: 100 }) maxLoad!: number;
}
