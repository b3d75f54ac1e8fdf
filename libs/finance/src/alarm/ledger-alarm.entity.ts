import { Check, Entity, Index } from 'typeorm';

import { Bool, Id, Json, Ref, Text, TextList, Time, WorkflowEntity } from '@traverse/platform';

export type AlarmState = 'open' | 'clearing' | 'cleared';

/** The books did not hold. Until two people have cleared it, nothing is paid. At most one at a time. */
@Entity({ schema: 'finance', name: 'ledger_alarm' })
@Index('ledger_alarm_one', ['onlyOne'], { unique: true, where: `"state" <> 'cleared'` })
@Check('ledger_alarm_one_check', '"only_one"')
@Check('ledger_alarm_two_people', '"cleared_by_id" IS NULL OR "cleared_by_id" <> "asked_by_id"')
export class LedgerAlarm extends WorkflowEntity<AlarmState> {
  /** Always true: what the index counts. */
  @Bool({ default: true }) onlyOne!: boolean;
  /** What the proof found when the alarm was raised. */
  @TextList() problems!: string[];
  /** Why it may be cleared, in the words of who asked. */
  @Text({ nullable: true }) reason!: string | null;
  @Ref({ nullable: true }) askedById!: string | null;
  @Ref({ nullable: true }) clearedById!: string | null;
  @Time({ nullable: true }) clearedAt!: Date | null;
}

/** What the proof said, each time. Append-only. */
@Entity({ schema: 'finance', name: 'proof_run' })
export class ProofRun {
  @Id() id!: string;
  @Time() at!: Date;
  @Bool() balanced!: boolean;
  /** Sum over all accounts by currency, minor units as text: zero each. */
  @Json() sums!: Readonly<Record<string, string>>;
  @TextList() problems!: string[];
}
