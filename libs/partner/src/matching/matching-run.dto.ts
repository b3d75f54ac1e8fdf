import {
  BoolField,
  CommandDto,
  IdField,
  IntField,
  ListField,
  NestedField,
  ObjectField,
  TextField,
  TextListField,
  TimeField,
} from '@traverse/platform';

import { FitPartDto, MatchedPartyDto } from '../engagement/engagement.dto.js';

export class SendMatchingRunDto {
  @IntField({ min: 1, description: 'Of the run as it was seen. Changed meanwhile: 409.' }) version!: number;
  @TextListField({ optional: true, max: 5000, description: 'Applications whose proposals are sent; all when left out.' })
  applicationIds?: string[];
}

export class ExportedPairDto {
  @IdField() applicationId!: string;
  @IdField() partnerId!: string;
  @IntField() fit!: number;
}

export class LockedPairDto {
  @IdField() applicationId!: string;
  @IdField() partnerId!: string;
}

export class RequestMatchingRunDto {
  @ListField(() => LockedPairDto, { optional: true, max: 5000, description: 'Pairs that are set: the rest is assigned around them.' })
  locked?: LockedPairDto[];
}

export class MovePairDto {
  @IdField() applicationId!: string;
  @IdField({ nullable: true, description: 'The partner seen before the move. Another one meanwhile: 409.' }) from!: string | null;
  @IdField({ nullable: true, description: 'Null: without a partner.' }) to!: string | null;
}

export class AlternativeDto {
  @NestedField(() => MatchedPartyDto, { nullable: true, description: 'Null: without a partner.' }) partner!: MatchedPartyDto | null;
  @IntField() fit!: number;
  @IntField({ description: 'By how much the best total fit falls when this pair is set and the rest is assigned anew.' }) cost!: number;
}

export class AlternativesDto {
  @ListField(() => AlternativeDto) items!: AlternativeDto[];
}

export class MatchingExportDto {
  @TextField() format!: string;
  @TextField({ description: 'SHA-256 of the canonical JSON of everything else.' }) hash!: string;
  @ObjectField() instance!: object;
  @ObjectField() certificate!: object;
  @ListField(() => ExportedPairDto, { max: 100000 }) locked!: ExportedPairDto[];
  @ListField(() => ExportedPairDto, { max: 100000 }) pairs!: ExportedPairDto[];
  @IntField() totalFit!: number;
}

export class MatchingRunListedDto {
  @IdField() id!: string;
  @IntField({ description: 'Goes up with each step and each change by hand.' }) version!: number;
  @IdField() callId!: string;
  @TextField() state!: string;
  @TimeField() requestedAt!: string;
  @TimeField({ nullable: true }) finishedAt!: string | null;
  @TimeField({ nullable: true }) sentAt!: string | null;
  @IntField({ nullable: true }) applications!: number | null;
  @IntField({ nullable: true }) partners!: number | null;
  @IntField({ nullable: true }) pairs!: number | null;
  @IntField({ nullable: true }) unassigned!: number | null;
  @IntField({ nullable: true }) totalFit!: number | null;
  @TextField({ nullable: true }) problem!: string | null;
  @ListField(() => CommandDto) allowedCommands!: CommandDto[];
}

export class MatchingRunPageDto {
  @ListField(() => MatchingRunListedDto) items!: MatchingRunListedDto[];
  @TextField({ nullable: true }) nextCursor!: string | null;
}

export class MatchedApplicationDto extends MatchedPartyDto {
  @IdField() applicationId!: string;
  @TextField() number!: string;
  @TextField() title!: string;
}

export class ProposedPairDto {
  @NestedField(() => MatchedApplicationDto) application!: MatchedApplicationDto;
  @NestedField(() => MatchedPartyDto) partner!: MatchedPartyDto;
  @IntField({ description: '0 to 100' }) fit!: number;
  @ListField(() => FitPartDto) parts!: FitPartDto[];
  @IdField({ nullable: true }) engagementId!: string | null;
  @TextField({ nullable: true }) engagementState!: string | null;
  @BoolField({ description: 'Set by an officer before the run.' }) locked!: boolean;
  @BoolField({ description: 'Set by an officer after the run.' }) byHand!: boolean;
  @TextListField({ description: 'Why it was not sent after all.' }) notSent!: string[];
}

export class ReasonCountDto {
  @TextField({ description: 'Text key `partner.obstacle.<code>`' }) code!: string;
  @IntField() count!: number;
}

export class NearMissDto {
  @NestedField(() => MatchedPartyDto) partner!: MatchedPartyDto;
  @IntField() fit!: number;
  @TextListField() reasons!: string[];
  @IntField({ nullable: true, description: 'The fit that a place at this partner went for.' }) takenAtFit!: number | null;
  @ListField(() => FitPartDto) parts!: FitPartDto[];
}

export class UnassignedDto {
  @NestedField(() => MatchedApplicationDto) application!: MatchedApplicationDto;
  @ListField(() => ReasonCountDto) reasons!: ReasonCountDto[];
  @ListField(() => NearMissDto) nearestMisses!: NearMissDto[];
}

export class PlacePriceDto {
  @NestedField(() => MatchedPartyDto) partner!: MatchedPartyDto;
  @IntField({ description: 'What one more place at this partner would add to the total fit.' }) price!: number;
}

export class MatchingRunDto extends MatchingRunListedDto {
  @IntField({ nullable: true, description: 'While it is computed: 0 to 100; null before it begins.' }) percentDone!: number | null;
  @IntField({ nullable: true, description: 'Of the pairs as they stand, after changes by hand.' }) currentFit!: number | null;
  @BoolField({ description: 'The prices prove that no other proposal has a greater total fit.' }) proven!: boolean;
  @ListField(() => ProposedPairDto, { max: 100000 }) proposals!: ProposedPairDto[];
  @ListField(() => UnassignedDto, { max: 100000 }) left!: UnassignedDto[];
  @ListField(() => PlacePriceDto) shortPartners!: PlacePriceDto[];
}
