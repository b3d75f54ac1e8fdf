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

import { callStates } from './call.states.js';

export class CallPageQueryDto {
  @TextField({ optional: true, max: 300 }) cursor?: string;
  @IntField({ optional: true, min: 1, max: 100 }) limit?: number;
}

export class CallDocumentDto {
  @ObjectField({ description: 'A call document, format traverse.call/1' }) document!: Record<string, unknown>;
}

export class SaveCallDraftDto extends CallDocumentDto {
  @IntField({ optional: true, min: 0, description: 'The revision that was edited: 409 where somebody has saved since' }) basedOn?: number;
}

export class KeyLabelDto {
  @TextField() key!: string;
  @TextField() label!: string;
}

export class KeyTitleDto {
  @TextField() key!: string;
  @TextField() title!: string;
}

export class MoneyDto {
  @CurrencyField() currency!: string;
  @AmountField() amount!: string;
}

export class CallListedDto {
  @IdField() id!: string;
  @TextField() key!: string;
  @OneOfField(callStates) state!: string;
  @TextField() title!: string;
  @TextField() summary!: string;
  @OneOfField(['competitive', 'rolling', 'threshold', 'first-come']) selection!: string;
  @TimeField() opensAt!: string;
  @TimeField({ nullable: true }) closesAt!: string | null;
  @TextField() timeZone!: string;
  @OneOfField(['early', 'open', 'late']) window!: string;
  @ListField(() => KeyTitleDto) instruments!: KeyTitleDto[];
}

export class CallPageDto {
  @ListField(() => CallListedDto) items!: readonly CallListedDto[];
  @TextField({ nullable: true }) nextCursor!: string | null;
}

export class TimetableEntryDto extends KeyLabelDto {
  @TextField({ description: 'Local time in the time zone of the call' }) at!: string;
}

export class CallContactDto {
  @TextField() name!: string;
  @TextField() email!: string;
  @TextField({ optional: true }) phone?: string;
  @TextField({ optional: true }) questionsUrl?: string;
}

export class LegalBasisDto {
  @TextField() text!: string;
  @TextField({ nullable: true }) url!: string | null;
}

export class CallTerritoryDto extends KeyLabelDto {
  @TextField() country!: string;
  @TextListField() nuts!: string[];
  @BoolField({ description: 'Firms may apply from here' }) firms!: boolean;
  @BoolField({ description: 'Partners may come from here' }) partners!: boolean;
}

export class CallPartnerDto {
  @OneOfField(['named', 'chosen', 'assigned']) mode!: string;
  @OneOfField(['other-territory', 'other-state', 'any']) borderRule!: string;
  @OneOfField(['required', 'not-required']) accreditation!: string;
}

export class CallDeclarationDto extends KeyLabelDto {
  @TextField() legalBasis!: string;
}

export class CompetenceChoiceDto extends KeyLabelDto {
  @TextField({ nullable: true, description: 'Key of the entry that it stands below' }) parent!: string | null;
}

export class CallChoicesDto {
  @ListField(() => CompetenceChoiceDto) competences!: CompetenceChoiceDto[];
  @ListField(() => KeyLabelDto) instruments!: KeyLabelDto[];
  @ListField(() => KeyLabelDto, { description: 'By the id of the programme' }) programmes!: KeyLabelDto[];
}

export class TaxonomyDto {
  @TextField() key!: string;
  @ListField(() => KeyLabelDto) entries!: KeyLabelDto[];
}

export class CostLineDto extends KeyLabelDto {
  @ListField(() => MoneyDto) unitAmount!: MoneyDto[];
}

export class DocumentRequestDto extends KeyLabelDto {
  @BoolField() required!: boolean;
  @TextListField() types!: string[];
  @IntField() maxBytes!: number;
}

export class EvidenceRequestDto extends DocumentRequestDto {
  @OneOfField(['sme', 'partner', 'both']) from!: string;
}

export class IndicatorDto extends KeyLabelDto {
  @OneOfField(['number', 'days', 'persons', 'yes-no']) unit!: string;
  @BoolField() required!: boolean;
}

export class CallInstrumentDto extends KeyTitleDto {
  @TextField() summary!: string;
  @ObjectField({ description: 'JSON Schema 2020-12 of the form, texts in the language asked for' }) form!: Record<string, unknown>;
  @OneOfField(['real-costs', 'lump-sum', 'unit-costs']) costModel!: string;
  @ListField(() => CostLineDto) costLines!: CostLineDto[];
  @ListField(() => MoneyDto) lumpSum!: MoneyDto[];
  @IntField() rateBps!: number;
  @ListField(() => MoneyDto) cap!: MoneyDto[];
  @ListField(() => MoneyDto) floor!: MoneyDto[];
  @ListField(() => DocumentRequestDto) documents!: DocumentRequestDto[];
  @ListField(() => EvidenceRequestDto) evidence!: EvidenceRequestDto[];
  @ListField(() => IndicatorDto) indicators!: IndicatorDto[];
  @OneOfField(['pay-partner', 'reimburse-sme']) payee!: string;
  @OneOfField(['single', 'multi']) use!: string;
  @IntField() validMonths!: number;
  @IntField() claimWithinDays!: number;
}

export class ScaleLabelDto {
  @IntField() score!: number;
  @TextField({ description: 'In the language asked for' }) label!: string;
}

export class CallCriterionDto extends KeyLabelDto {
  @TextField({ nullable: true }) help!: string | null;
  @IntField() weight!: number;
  @IntField() scaleMax!: number;
  @IntField({ nullable: true }) threshold!: number | null;
  @BoolField({ description: 'A reviewer may leave it out' }) optional!: boolean;
  @ListField(() => ScaleLabelDto) scaleLabels!: ScaleLabelDto[];
}

export class CallAuthorityDto {
  @TextField() key!: string;
  @TextField() name!: string;
  @TextField() country!: string;
  @CurrencyField() currency!: string;
}

export class CallEnvelopeDto {
  @TextField() key!: string;
  @TextField() authority!: string;
  @TextListField() territories!: string[];
  @CurrencyField() currency!: string;
  @AmountField() amount!: string;
}

export class CallDetailDto extends CallListedDto {
  @IdField() programmeId!: string;
  @TextField() programmeTitle!: string;
  @IntField() version!: number;
  @TextField({ description: 'SHA-256 of the canonical JSON of the document' }) hash!: string;
  @TextListField() languages!: string[];
  @TextListField({ description: 'In which an application may be written' }) applicationLanguages!: string[];
  @ListField(() => TimetableEntryDto) timetable!: TimetableEntryDto[];
  @NestedField(() => CallContactDto) contact!: CallContactDto;
  @ListField(() => LegalBasisDto) legalBasis!: LegalBasisDto[];
  @TextField() fundingStatement!: string;
  @ListField(() => CallTerritoryDto) territories!: CallTerritoryDto[];
  @NestedField(() => CallPartnerDto) partner!: CallPartnerDto;
  @ListField(() => CallDeclarationDto) declarations!: CallDeclarationDto[];
  @ListField(() => TaxonomyDto) taxonomies!: TaxonomyDto[];
  @ListField(() => CallInstrumentDto) override instruments!: CallInstrumentDto[];
  @ListField(() => CallCriterionDto) criteria!: CallCriterionDto[];
  @ListField(() => CallAuthorityDto) authorities!: CallAuthorityDto[];
  @ListField(() => CallEnvelopeDto) envelopes!: CallEnvelopeDto[];
  @BoolField() reserveList!: boolean;
  @IntField() appealDays!: number;
}

export class ManagedCallListedDto extends CallListedDto {
  @IntField() currentVersion!: number;
  @BoolField() hasDraft!: boolean;
  @ListField(() => CommandDto) allowedCommands!: CommandDto[];
}

export class ManagedCallPageDto {
  @ListField(() => ManagedCallListedDto) items!: readonly ManagedCallListedDto[];
  @TextField({ nullable: true }) nextCursor!: string | null;
}

export class CallMistakeDto {
  @TextField({ description: 'Place in the document: names and numbers, with points between them' }) path!: string;
  @TextField() code!: string;
  @TextField() message!: string;
}

export class CallMistakesDto {
  @ListField(() => CallMistakeDto) problems!: CallMistakeDto[];
}

export class CallFormDto extends KeyTitleDto {
  @CurrencyField({ description: 'Of the first authority; every firm sees that of its own' }) currency!: string;
  @ObjectField({ description: 'JSON Schema 2020-12 of the form, texts in the language asked for' }) form!: Record<string, unknown>;
}

export class CallFormsDto {
  @ListField(() => CallFormDto) instruments!: CallFormDto[];
}

export class CallDifferenceDto {
  @TextField({ description: 'Entries of lists are named by their key' }) path!: string;
  @TextField({ nullable: true, description: 'As JSON; null: was not there' }) before!: string | null;
  @TextField({ nullable: true, description: 'As JSON; null: is not there any more' }) after!: string | null;
}

export class CallDiffDto {
  @ListField(() => CallDifferenceDto) differences!: CallDifferenceDto[];
}

export class CallVersionDto {
  @IntField() version!: number;
  @TextField() hash!: string;
  @TimeField() publishedAt!: string;
  @TextField({ nullable: true }) reason!: string | null;
}

export class ManagedCallDto extends ManagedCallListedDto {
  @ObjectField({ description: 'The draft, or the published version when there is no draft' }) document!: Record<string, unknown>;
  @IntField({ description: 'Goes back with the next saving' }) draftRevision!: number;
  @ListField(() => CallMistakeDto, { description: 'What keeps the draft from being published' }) problems!: CallMistakeDto[];
  @ListField(() => CallVersionDto) versions!: CallVersionDto[];
}

export class CallMadeDto {
  @IdField() id!: string;
  @TextField() key!: string;
}

export class CallDraftSavedDto extends CallMadeDto {
  @IntField({ description: 'Goes back with the next saving' }) revision!: number;
  @ListField(() => CallMistakeDto, { description: 'What keeps the draft from being published' }) problems!: CallMistakeDto[];
}

export class EnvelopeMadeDto {
  @IdField() id!: string;
  @TextField() key!: string;
}

export class CallPublishedDto extends CallMadeDto {
  @IntField() version!: number;
  @TextField() hash!: string;
  @ListField(() => EnvelopeMadeDto) envelopes!: readonly EnvelopeMadeDto[];
}
