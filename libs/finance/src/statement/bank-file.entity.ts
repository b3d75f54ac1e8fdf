import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

import { Bool, Id, Int, Json, Minor, Ref, Text, Time } from '@traverse/platform';

import type { Statement } from '../bank/camt054.js';
import type { StatementPlace } from '../bank/camt-stream.js';

/** A file that came from a bank, once. Append-only. */
@Entity({ schema: 'finance', name: 'bank_file' })
@Unique('bank_file_sha256', ['sha256'])
@Index('bank_file_imported', ['importedAt', 'id'])
export class BankFile {
  @Id() id!: string;
  /** Such as camt.054.001.08; `unreadable` when it is none that we read. */
  @Text() kind!: string;
  @Text() sha256!: string;
  /** Null: a large one, kept in parts. */
  @Column({ type: 'bytea', nullable: true }) bytes!: Buffer | null;
  /** `gateway`, or `upload` by a person. */
  @Text() source!: string;
  @Ref({ nullable: true }) uploadedById!: string | null;
  /** How many movements or statuses led to which outcome. */
  @Json() summary!: Readonly<Record<string, number>>;
  /** Why it could not be read; a stable code. */
  @Text({ nullable: true }) problem!: string | null;
  @Time() importedAt!: Date;
}

/** A piece of a large file, all of the same size but the last: PART_BYTES of large-file.ts. Append-only. */
@Entity({ schema: 'finance', name: 'bank_file_part' })
export class BankFilePart {
  @ForeignKey(() => BankFile, { name: 'bank_file_part_of' })
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'bank_file_part_pkey' })
  bankFileId!: string;
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'bank_file_part_pkey' }) position!: number;
  @Column({ type: 'bytea' }) bytes!: Buffer;
}

/** How far a large statement has been taken in. Its id is the file's. */
@Entity({ schema: 'finance', name: 'bank_file_import' })
@Check('bank_file_import_done', '"done" >= 0 AND "done" <= "movements"')
export class BankFileImport {
  @ForeignKey(() => BankFile, { name: 'bank_file_import_of' }) @Id() id!: string;
  @Json() statements!: readonly Statement[];
  @Json() repeats!: Readonly<Record<string, number>>;
  /** Where the next step begins; null when there is none. */
  @Json({ nullable: true }) place!: StatementPlace | null;
  /** Steps done: the job of a step that was done before finds another number here and does nothing. */
  @Int({ default: 0 }) steps!: number;
  @Int() movements!: number;
  @Int({ default: 0 }) done!: number;
  /** How many movements so far led to which outcome. */
  @Json() counts!: Readonly<Record<string, number>>;
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
