import { Entity, PrimaryColumn } from 'typeorm';

import { Int, Time } from '@traverse/platform';

/** How often something was tried in vain, per account or address (hashed) and window. */
@Entity({ schema: 'identity', name: 'attempt' })
export class Attempt {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'attempt_pkey' }) key!: string;
  @Int() count!: number;
  @Time() windowStartedAt!: Date;
}
