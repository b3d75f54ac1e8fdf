import { Entity } from 'typeorm';

import { Id, Int, Ref, Time } from '@traverse/platform';

/** Every payee that a payout was ever asked for, and what it was last compared with. Its row is locked first by whatever decides on its hits. */
@Entity({ schema: 'finance', name: 'payee_screening' })
export class PayeeScreening {
  @Id() organisationId!: string;
  /** Of the first payout: whose finance people decide on hits. */
  @Ref() programmeId!: string;
  /** Null: to be screened, now. */
  @Ref({ nullable: true }) listId!: string | null;
  @Int({ nullable: true }) thresholdPercent!: number | null;
  /** The account whose holder was compared; null: there was none. */
  @Ref({ nullable: true }) bankAccountId!: string | null;
  @Time({ nullable: true }) screenedAt!: Date | null;
}
