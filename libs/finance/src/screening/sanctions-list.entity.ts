import { Check, Entity, Index, Unique } from 'typeorm';

import { Id, Int, Ref, Text, TextList, Time } from '@traverse/platform';

/** One version of the consolidated list of financial sanctions, as it was imported. The one with the highest number holds. Append-only. */
@Entity({ schema: 'finance', name: 'sanctions_list' })
@Unique('sanctions_list_file', ['sha256'])
@Unique('sanctions_list_number', ['number'])
export class SanctionsList {
  @Id() id!: string;
  @Int() number!: number;
  @Text() sha256!: string;
  /** When the publisher made it. */
  @Text() generatedOn!: string;
  @Int() rows!: number;
  @Int() entities!: number;
  @Int() names!: number;
  /** Entities that are new, or not as they were in any version before. */
  @Int() newEntries!: number;
  /** Null: by the command line. */
  @Ref({ nullable: true }) importedById!: string | null;
  @Time() importedAt!: Date;
}

/** What a list says of one person, firm or body: kept once, however many versions say the same. Append-only. */
@Entity({ schema: 'finance', name: 'sanctions_entry' })
@Unique('sanctions_entry_content', ['entityId', 'fingerprint'])
@Check('sanctions_entry_subject', `"subject_type" IN ('person', 'enterprise')`)
export class SanctionsEntry {
  @Id() id!: string;
  @Text() entityId!: string;
  /** SHA-256 of all that follows. */
  @Text() fingerprint!: string;
  @Text() subjectType!: 'person' | 'enterprise';
  @Text({ nullable: true }) euReference!: string | null;
  @Text({ nullable: true }) programme!: string | null;
  @Text({ nullable: true }) regulation!: string | null;
  @Text({ nullable: true }) url!: string | null;
  @Text({ nullable: true }) designatedOn!: string | null;
  @Text({ nullable: true }) remark!: string | null;
  @TextList() names!: string[];
  @TextList() countries!: string[];
  @TextList() birthDates!: string[];
}

/** Which entries a version of the list holds. */
@Entity({ schema: 'finance', name: 'sanctions_listed' })
@Index('sanctions_listed_entry', ['entryId'])
export class SanctionsListed {
  @Id() listId!: string;
  @Id() entryId!: string;
}
