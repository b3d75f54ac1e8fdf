import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';

import { Id, Int, Ref, Text, Time, WorkflowEntity } from '@traverse/platform';

import { Person } from '../person/person.entity.js';

export type SecondFactorState = 'pending' | 'active' | 'reset-asked' | 'off';

/** The authenticator app of a person. One stands at a time; those that are off stay for the audit, without their secret. */
@Entity({ schema: 'identity', name: 'second_factor' })
@Index('second_factor_person', ['personId'], { unique: true, where: `"state" <> 'off'` })
@Check('second_factor_secret', `("state" = 'off') = ("sealed_secret" IS NULL)`)
export class SecondFactor extends WorkflowEntity<SecondFactorState> {
  @ForeignKey(() => Person, { name: 'second_factor_person_fkey', onDelete: 'CASCADE' }) @Ref() personId!: string;
  /** The shared secret, sealed by SecretBox for this row. */
  @Text({ nullable: true }) sealedSecret!: string | null;
  /** The last step of 30 seconds whose code was used: neither that one nor an older one counts again. */
  @Int({ default: 0 }) lastStep!: number;
  @Time({ nullable: true }) confirmedAt!: Date | null;
  /** The first of the two administrators of a reset. */
  @Ref({ nullable: true }) resetAskedById!: string | null;
}

/** A code for the day the telephone is gone. Works once; only its hash is kept. */
@Entity({ schema: 'identity', name: 'recovery_code' })
@Unique('recovery_code_once', ['secondFactorId', 'codeHash'])
export class RecoveryCode {
  @Id() id!: string;
  @ForeignKey(() => SecondFactor, { name: 'recovery_code_factor_fkey', onDelete: 'CASCADE' }) @Ref() secondFactorId!: string;
  @Text() codeHash!: string;
  @Time({ nullable: true }) usedAt!: Date | null;
}
