import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

import { Bool, Id, Int, Json, Minor, Ref, Text, Time } from '@traverse/platform';

/** A file that came from a bank, once. Append-only. */
@Entity({ schema: 'finance', name: 'bank_file' })
@Unique('bank_file_sha256', ['sha256'])
@Index('bank_file_imported', ['importedAt', 'id'])
export class BankFile {
  @Id() id!: string;
  /** Such as camt.054.001.08; `unreadable` when it is none that we read. */
  @Text() kind!: string;
  @Text() sha256!: string;
  @Column({ type: 'bytea' }) bytes!: Buffer;
  /** `gateway`, or `upload` by a person. */
  @Text() source!: string;
  @Ref({ nullable: true }) uploadedById!: string | null;
  /** How many movements or statuses led to which outcome. */
  @Json() summary!: Readonly<Record<string, number>>;
  /** Why it could not be read; a stable code. */
  @Text({ nullable: true }) problem!: string | null;
  @Time() importedAt!: Date;
}

/** One movement on one of our accounts, and what it meant. Append-only. */
@Entity({ schema: 'finance', name: 'bank_entry' })
@Unique('bank_entry_key', ['key'])
@Index('bank_entry_file', ['bankFileId'])
@Index('bank_entry_payout', ['payoutId'])
@Index('bank_entry_open', ['outcome', 'id'], { where: '"needs_person"' })
export class BankEntry {
  @Id() id!: string;
  @ForeignKey(() => BankFile, { name: 'bank_entry_bank_file' }) @Ref() bankFileId!: string;
  @Text() key!: string;
  @Text() direction!: string;
  @Minor() amountMinor!: bigint;
  @Text() currency!: string;
  @Text({ nullable: true }) bookingDate!: string | null;
  @Text({ nullable: true }) endToEndId!: string | null;
  @Text({ nullable: true }) bankReference!: string | null;
  @Text({ nullable: true }) returnCode!: string | null;
  @Ref({ nullable: true }) payoutId!: string | null;
  @Text() outcome!: string;
  /** The one payment that it could be by amount and account, where no reference says so: for a person to confirm. */
  @Ref({ nullable: true }) suggestedPayoutId!: string | null;
  /** Somebody has to look at it. */
  @Bool() needsPerson!: boolean;
}

/** What a person decided on an entry that the house could not place. Append-only. */
@Entity({ schema: 'finance', name: 'bank_entry_decision' })
@Unique('bank_entry_decision_once', ['entryId'])
@Check('bank_entry_decision_kind', `"decision" IN ('confirmed', 'dismissed')`)
export class BankEntryDecision {
  @Id() id!: string;
  @ForeignKey(() => BankEntry, { name: 'bank_entry_decision_entry' }) @Ref() entryId!: string;
  /** `confirmed`: it is the payment that was suggested. `dismissed`: nothing follows from it here. */
  @Text() decision!: 'confirmed' | 'dismissed';
  @Text() reason!: string;
  @Ref() decidedById!: string;
  @Time() decidedAt!: Date;
}

/** How far the files of a gateway have been read. */
@Entity({ schema: 'finance', name: 'bank_feed' })
export class BankFeed {
  @PrimaryColumn({ type: 'text' }) gateway!: string;
  @Text({ nullable: true }) cursor!: string | null;
  @Int() files!: number;
  @Time() readAt!: Date;
}
