import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';

import { Id, Json, Minor, Ref, Text, Time } from '@traverse/platform';

import type { StateAidRoute } from '../call-document/call-document.types.js';
import type { AidAssessment, AidHeld } from './assess-aid.js';

export type AidRegisterState = 'not-due' | 'draft' | 'published' | 'corrected' | 'withdrawn';

/** What the beneficiary is told of its aid, in its language. */
export interface AidNotice {
  readonly language: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** The same in every language that letters are written in; those of before have none. */
  readonly inLanguages?: Readonly<Record<string, { readonly title: string; readonly paragraphs: readonly string[] }>>;
}

/** One aid as it stands: of an award of ours, or declared by a company. How it came about stands in its entries. */
@Entity({ schema: 'programme', name: 'aid' })
@Unique('aid_award', ['awardId'])
@Index('aid_organisation', ['organisationId'])
@Index('aid_register', ['registerState', 'registerDueOn'])
@Check('aid_kind', `"kind" IN ('award', 'declared') AND ("kind" = 'award') = ("award_id" IS NOT NULL)`)
@Check('aid_state', `"state" IN ('earmarked', 'granted', 'withdrawn')`)
@Check('aid_granted_on', `"state" <> 'granted' OR "grant_date" IS NOT NULL`)
@Check('aid_amount', '"amount_minor" >= 0 AND ("eur_minor" IS NULL OR "eur_minor" >= 0)')
export class Aid {
  @Id() id!: string;
  @Text() kind!: 'award' | 'declared';
  /** The decision that it comes from. */
  @Ref({ nullable: true }) awardId!: string | null;
  @Ref() organisationId!: string;
  @Ref({ nullable: true }) programmeId!: string | null;
  @Ref({ nullable: true }) callId!: string | null;
  @Ref({ nullable: true }) applicationId!: string | null;
  @Ref({ nullable: true }) authorityId!: string | null;
  /** As it was named when it was given or declared. */
  @Text() authorityName!: string;
  @Text() memberState!: string;
  @Text() route!: StateAidRoute;
  @Text() legalBasis!: string;
  @Text({ nullable: true }) project!: string | null;
  @Text() reference!: string;
  @Minor() amountMinor!: bigint;
  @Text() currency!: string;
  @Minor({ nullable: true }) eurMinor!: bigint | null;
  @Text() state!: AidHeld['state'];
  @Column({ type: 'date', nullable: true }) grantDate!: string | null;
  /** Of NACE Rev. 2.1. */
  @Text({ nullable: true }) nace!: string | null;
  @Text({ nullable: true }) sizeClass!: string | null;
  /** The members of the undertaking when it was last looked at. */
  @Json() undertaking!: readonly string[];
  @Json({ nullable: true }) assessment!: AidAssessment | null;
  @Json({ nullable: true }) notice!: AidNotice | null;
  @Text({ default: 'not-due' }) registerState!: AidRegisterState;
  @Column({ type: 'date', nullable: true }) registerDueOn!: string | null;
  /** The number under which the central register has it. */
  @Text({ nullable: true }) registerReference!: string | null;
  @Time() createdAt!: Date;
}

export type AidEntryKind = 'earmarked' | 'granted' | 'reduced' | 'raised' | 'withdrawn' | 'declared' | 'published';

/** One step in the life of an aid. Append-only. */
@Entity({ schema: 'programme', name: 'aid_entry' })
@Index('aid_entry_aid', ['aidId', 'id'])
@Unique('aid_entry_key', ['key'])
export class AidEntry {
  @Id() id!: string;
  @ForeignKey(() => Aid, { name: 'aid_entry_aid_fkey' }) @Ref() aidId!: string;
  /** Unique for this step, for ever: the same step is not taken twice. */
  @Text() key!: string;
  @Text() kind!: AidEntryKind;
  /** The amount afterwards. */
  @Minor() amountMinor!: bigint;
  @Column({ type: 'date', nullable: true }) grantDate!: string | null;
  @Text({ nullable: true }) reason!: string | null;
  @Ref({ nullable: true }) personId!: string | null;
  @Time() at!: Date;
}
