import { IdField, IntField, OneOfField, TextField } from '@traverse/platform';

/** What lists of engagements can be filtered by. */
export class EngagementQueryDto {
  @IdField({ optional: true }) callId?: string;
  @IdField({ optional: true }) applicationId?: string;
  @TextField({ optional: true, max: 40 }) state?: string;
  @OneOfField(['true', 'false'], { optional: true }) mine?: 'true' | 'false';
  @TextField({ optional: true, max: 400 }) cursor?: string;
  @IntField({ optional: true, min: 1, max: 200 }) limit?: number;
}

export class PageQueryDto {
  @TextField({ optional: true, max: 400 }) cursor?: string;
  @IntField({ optional: true, min: 1, max: 200 }) limit?: number;
}
