import { conflictRules } from '@traverse/evaluator';
import { BoolField, IdField, IntField, ListField, NestedField, OneOfField, TextField, TimeField } from '@traverse/platform';

export class SwapQueryDto {
  @IdField({ optional: true, description: 'As if this were its partner; without it by the partner that it has' })
  partnerOrganisationId?: string;
}

/** An engagement of the application, as the swap looks at it. */
export class SwapEngagementDto {
  @IdField() engagementId!: string;
  @IdField() partnerOrganisationId!: string;
  @TextField() partnerName!: string;
  @TextField() state!: string;
  @TimeField({ nullable: true, description: 'Until when an answer is waited for' }) dueAt!: string | null;
}

export const swapThings = ['assignment', 'review', 'ranking', 'decision', 'agreement', 'voucher'] as const;
export type SwapThing = (typeof swapThings)[number];

export const swapEffects = [
  'goes-on',
  'replaced',
  'voided',
  'stands',
  'superseded',
  'sent-back',
  'until-reopened',
  'names-partner',
  'signed-by-partner',
  'follows',
] as const;
export type SwapEffect = (typeof swapEffects)[number];

/** A step that stands on the partner, and what becomes of it. */
export class SwapStepDto {
  @IdField() id!: string;
  @OneOfField(swapThings) thing!: SwapThing;
  @TextField() state!: string;
  @TimeField() at!: string;
  @OneOfField(swapEffects, { description: 'With another partner' }) effect!: SwapEffect;
  @OneOfField(conflictRules, { nullable: true, description: 'What ties the evaluator to the partner' }) conflict!: string | null;
  @BoolField({ description: 'It was done under the partner before the one of now' }) underEarlier!: boolean;
  @IntField({ nullable: true, description: 'Place in the ranking' }) rank!: number | null;
}

export class SwapDto {
  @NestedField(() => SwapEngagementDto, { nullable: true }) current!: SwapEngagementDto | null;
  @NestedField(() => SwapEngagementDto, { nullable: true, description: 'Asked, not confirmed yet' }) asked!: SwapEngagementDto | null;
  @NestedField(() => SwapEngagementDto, { nullable: true, description: 'Whose place the current one took' })
  earlier!: SwapEngagementDto | null;
  @TimeField({ nullable: true }) swappedAt!: string | null;
  @BoolField({ description: 'The reader may propose a partner now' }) mayPropose!: boolean;
  @ListField(() => SwapStepDto) steps!: SwapStepDto[];
}
