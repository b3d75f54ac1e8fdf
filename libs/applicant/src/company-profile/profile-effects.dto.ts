import { IdField, ListField, NestedField, OneOfField, TextField } from '@traverse/platform';

import { SaveCompanyProfileDto } from './company-profile.dto.js';
import { SmeStatusDto } from './ownership.dto.js';

const outcomes = ['met', 'not-met', 'open', 'warning'] as const;

export class RuleEffectDto {
  @TextField() ruleId!: string;
  @OneOfField(outcomes, { nullable: true, description: 'Null where the rule had nothing to say' }) before!: string | null;
  @OneOfField(outcomes) after!: string;
  @TextField({ description: 'What it would say, in the language asked for' }) text!: string;
}

export class PayerEffectDto {
  @TextField({ nullable: true, description: 'The authority with its currency; null where none pays for the region' }) before!:
    string | null;
  @TextField({ nullable: true }) after!: string | null;
}

export class DraftEffectDto {
  @IdField() id!: string;
  @TextField() number!: string;
  @TextField() title!: string;
  @ListField(() => RuleEffectDto) rules!: RuleEffectDto[];
  @NestedField(() => PayerEffectDto, { nullable: true, description: 'Whose money would pay, where that changes' })
  payer!: PayerEffectDto | null;
}

/** A change that is not saved: new figures, another seat, or both. */
export class ProfileChangeDto {
  @NestedField(() => SaveCompanyProfileDto, { optional: true }) figures?: SaveCompanyProfileDto;
  @TextField({ optional: true, min: 2, max: 2, pattern: /^[A-Z]{2}$/ }) countryCode?: string;
  @TextField({ optional: true, min: 2, max: 5, pattern: /^[A-Z]{2}[A-Z0-9]{0,3}$/ }) nutsCode?: string;
}

export class ProfileEffectsDto {
  @NestedField(() => SmeStatusDto) before!: SmeStatusDto;
  @NestedField(() => SmeStatusDto) after!: SmeStatusDto;
  @ListField(() => DraftEffectDto, { description: 'Open applications for which something would change' }) drafts!: DraftEffectDto[];
}
