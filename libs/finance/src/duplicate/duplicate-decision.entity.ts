import { Check, Entity, Index } from 'typeorm';

import { Id, Ref, Text, Time } from '@traverse/platform';

export type DuplicateVerdict = 'cleared' | 'refused';

/** What an officer found about an invoice that another claim seems to hold too. Rows are never changed: the newest one holds. */
@Entity({ schema: 'finance', name: 'duplicate_decision' })
@Index('duplicate_decision_claim', ['claimId'])
@Check('duplicate_decision_verdict', `"verdict" IN ('cleared', 'refused')`)
export class DuplicateDecision {
  @Id() id!: string;
  @Ref() claimId!: string;
  @Ref() lineId!: string;
  @Ref() otherClaimId!: string;
  /** By what the two look alike, as it was when it was decided: another likeness is another question. */
  @Text() matched!: string;
  @Text() verdict!: DuplicateVerdict;
  @Text() reason!: string;
  @Ref() decidedById!: string;
  @Time() decidedAt!: Date;
}
