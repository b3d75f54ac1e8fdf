import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';

import { Id, Minor, Ref, Text, TextList, Time } from '@traverse/platform';

import { Authority } from '../authority/authority.entity.js';
import { Call } from '../call/call.entity.js';

/** Money of one authority for one call and some territories. What is left of it stands in the ledger and nowhere else. */
@Entity({ schema: 'programme', name: 'envelope' })
@Unique('envelope_key', ['callId', 'key'])
@Index('envelope_authority', ['authorityId'])
@Check('envelope_amount', '"amount_minor" > 0')
export class Envelope {
  @Id() id!: string;
  @ForeignKey(() => Call, { name: 'envelope_call_fkey' }) @Ref() callId!: string;
  @Ref() programmeId!: string;
  @ForeignKey(() => Authority, { name: 'envelope_authority_fkey' }) @Ref() authorityId!: string;
  @Text() key!: string;
  @Text() currency!: string;
  @Minor() amountMinor!: bigint;
  @TextList() territoryKeys!: string[];
  @Time() createdAt!: Date;
}
