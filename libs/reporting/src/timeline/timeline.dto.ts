import { IdField, ListField, OneOfField, TextField, TimeField } from '@traverse/platform';

export const timelineThings = ['application', 'engagement', 'decision', 'agreement', 'voucher', 'claim', 'payout'] as const;
export type TimelineThing = (typeof timelineThings)[number];

export class DeskStepDto {
  @IdField() id!: string;
  @TimeField() at!: string;
  @OneOfField(timelineThings, { description: 'Whose state changed.' }) thing!: TimelineThing;
  @TextField() command!: string;
  @TextField() state!: string;
  @OneOfField(['applicant', 'partner', 'programme', 'system']) side!: 'applicant' | 'partner' | 'programme' | 'system';
  @TextField({ nullable: true, description: 'Who did it; null where the system did.' }) by!: string | null;
  @TextField({ nullable: true }) reason!: string | null;
}

export class DeskTimelineDto {
  @ListField(() => DeskStepDto) items!: DeskStepDto[];
}
