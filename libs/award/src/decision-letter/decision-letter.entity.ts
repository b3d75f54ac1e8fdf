import { Entity, ForeignKey, Unique } from 'typeorm';

import { Id, Int, Ref, Text, Time } from '@traverse/platform';

import { Decision } from '../decision/decision.entity.js';

/** The letter of one decision in one language, as it was handed out first. Append-only. */
@Entity({ schema: 'award', name: 'decision_letter' })
@Unique('decision_letter_once', ['decisionId', 'language'])
export class DecisionLetter {
  @Id() id!: string;
  @ForeignKey(() => Decision, { name: 'decision_letter_decision_fkey' }) @Ref() decisionId!: string;
  @Text() language!: string;
  @Text() storageKey!: string;
  @Int() size!: number;
  @Text() sha256!: string;
  @Time() madeAt!: Date;
}
