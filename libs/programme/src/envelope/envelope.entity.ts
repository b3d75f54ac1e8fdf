import { Check, Entity, Index, Unique } from 'typeorm';

import { Id, Minor, Ref, Text, TextList, Time } from '@traverse/platform';

/** Money of one authority for one call and some territories. What is left of it stands in the ledger and nowhere else. */
@Entity({ schema: 'programme', name: 'envelope' })
@Unique('envelope_key', ['callId', 'key'])
@Index('envelope_authority', ['authorityId'])
@Check('envelope_amount', '"amount_minor" > 0')
export class Envelope {
  @Id() id!: string;
  @Ref() callId!: string;
  @Ref() programmeId!: string;
  @Ref() authorityId!: string;
  @Text() key!: string;
  @Text() currency!: string;
  @Minor() amountMinor!: bigint;
  @TextList() territoryKeys!: string[];
  @Time() createdAt!: Date;
}
