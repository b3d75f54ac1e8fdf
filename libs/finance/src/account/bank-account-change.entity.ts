import { Check, Entity, Index } from 'typeorm';

import { Ref, Text, Time, WorkflowEntity } from '@traverse/platform';

export type AccountChangeState = 'proposed' | 'waiting' | 'in-force' | 'refused';

/**
 * Another account instead of the one that an organisation is paid to. Whoever gets into one mailbox must not be able to turn the money away: it
 * takes another person and a waiting time in which everybody who knows the firm has been told. Until then the old account stands.
 */
@Entity({ schema: 'finance', name: 'bank_account_change' })
@Index('bank_account_change_open', ['organisationId'], { unique: true, where: `"state" IN ('proposed', 'waiting')` })
@Index('bank_account_change_due', ['effectiveAt'], { where: `"state" = 'waiting'` })
@Check('bank_account_change_iban', `"iban" ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'`)
export class BankAccountChange extends WorkflowEntity<AccountChangeState> {
  @Ref() organisationId!: string;
  @Text() holderName!: string;
  @Text() iban!: string;
  @Text({ nullable: true }) bic!: string | null;
  @Ref() proposedById!: string;
  @Ref({ nullable: true }) confirmedById!: string | null;
  /** When it takes the place of the old one; known once it is confirmed. */
  @Time({ nullable: true }) effectiveAt!: Date | null;
}
