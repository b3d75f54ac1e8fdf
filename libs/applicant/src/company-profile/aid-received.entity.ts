import { Check, Column, Entity, Index } from 'typeorm';

import { Id, Minor, Ref, Text } from '@traverse/platform';

/** Aid that a company says it has received from others. EUR. */
@Entity({ schema: 'applicant', name: 'aid_received' })
@Index('aid_received_organisation', ['organisationId'])
@Check('aid_received_amount', '"amount_minor" > 0')
@Check('aid_received_country', `"country_code" ~ '^[A-Z]{2}$'`)
export class AidReceived {
  @Id() id!: string;
  @Ref() organisationId!: string;
  @Column({ type: 'date' }) grantedOn!: string;
  @Minor() amountMinor!: bigint;
  /** State whose authority granted it: ceilings are per Member State. */
  @Text() countryCode!: string;
  @Text() grantor!: string;
  /** `DE_MINIMIS` or another route, by its code. */
  @Text() route!: string;
  @Text({ default: '' }) reference!: string;
}
