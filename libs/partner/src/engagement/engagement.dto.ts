import {
  CommandDto,
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

import { type DeclineCode, declineCodes } from './engagement.entity.js';

export class ProposeEngagementDto {
  @IdField() applicationId!: string;
  @IdField() partnerOrganisationId!: string;
}

export class DeclineDto {
  @OneOfField(declineCodes) code!: DeclineCode;
  @TextField({ optional: true, max: 2000 }) text?: string;
}

export class FitPartDto {
  @OneOfField(['competence', 'text', 'language', 'distance', 'load']) key!: string;
  @IntField() points!: number;
  @IntField() max!: number;
  @TextField({ description: 'Of the text that explains it; `params` go into it.' }) textKey!: string;
  @ObjectField() params!: Record<string, string | number>;
}

/** One of the two sides, as lists show it. */
export class MatchedPartyDto {
  @IdField() organisationId!: string;
  @TextField() name!: string;
  @TextField() countryCode!: string;
  @TextField() nutsCode!: string;
  @TextField({ nullable: true }) regionName!: string | null;
}

export class EngagementDto {
  @IdField() id!: string;
  @IdField() applicationId!: string;
  @TextField() applicationNumber!: string;
  @TextField() title!: string;
  @TextField() instrument!: string;
  @IdField() callId!: string;
  @IdField({ nullable: true }) matchingRunId!: string | null;
  @IdField({ nullable: true, description: 'The engagement whose place this one takes when it is confirmed.' }) replacesId!: string | null;
  @TextField() state!: string;
  @NestedField(() => MatchedPartyDto) applicant!: MatchedPartyDto;
  @NestedField(() => MatchedPartyDto) partner!: MatchedPartyDto;
  @IntField({ description: '0 to 100' }) fit!: number;
  @ListField(() => FitPartDto) parts!: FitPartDto[];
  @TimeField() proposedAt!: string;
  @TimeField() dueAt!: string;
  @TimeField({ nullable: true }) acceptedAt!: string | null;
  @TimeField({ nullable: true }) confirmedAt!: string | null;
  @OneOfField(declineCodes, { nullable: true }) declineCode!: DeclineCode | null;
  @TimeField({ nullable: true }) applicantSignedOffAt!: string | null;
  @TimeField({ nullable: true }) partnerSignedOffAt!: string | null;
  @ListField(() => CommandDto) allowedCommands!: CommandDto[];
}

export class EngagementPageDto {
  @ListField(() => EngagementDto) items!: EngagementDto[];
  @TextField({ nullable: true }) nextCursor!: string | null;
}

export class ContactDto {
  @OneOfField(['applicant', 'partner']) side!: 'applicant' | 'partner';
  @TextField() name!: string;
  @TextField() email!: string;
}

export class EngagementStepDto {
  @TimeField() at!: string;
  @TextField() command!: string;
  @TextField() state!: string;
  @TextField() actedAs!: string;
  @TextField({ nullable: true }) reason!: string | null;
}

/** With what the company needs: what the partner says yes or no to. */
export class EngagementDetailDto extends EngagementDto {
  @TextField({ nullable: true, max: 20000 }) need!: string | null;
  @TextField({ nullable: true, max: 20000 }) borderBenefit!: string | null;
  @TextListField() competences!: string[];
  @TextListField() languages!: string[];
  @ListField(() => ContactDto, { description: 'The people of both sides, from the yes of the partner on.' }) contacts!: ContactDto[];
  @ListField(() => EngagementStepDto) timeline!: EngagementStepDto[];
}
