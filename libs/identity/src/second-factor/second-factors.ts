import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { type Actor, DomainError, systemNow } from '@traverse/kernel';
import { SecretBox, type Tx } from '@traverse/platform';

import { RECOVERY_CODE_USED } from '../identity.events.js';
import { Attempts } from '../session/attempts.js';
import { useRecoveryCode } from './recovery-codes.js';
import { SecondFactor } from './second-factor.entity.js';
import { stepOfCode } from './totp.js';

const purposeOf = (id: string): string => `identity.second-factor/${id}`;
const SHAPE_OF_RECOVERY = /^[A-Za-z2-7]{4}([\s-]?[A-Za-z2-7]{4}){3}$/;

function wrong(code: string): DomainError {
  return new DomainError(code, { status: 400, fields: [{ path: 'code', code }] });
}

/** Judges codes. Where a factor stands the row is locked, so that one code opens one door, however many come at once. */
@Injectable()
export class SecondFactors {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly attempts: Attempts,
    private readonly box: SecretBox,
  ) {}

  seal(id: string, secret: string): string {
    return this.box.seal(secret, purposeOf(id));
  }

  /** Whether this person has one that counts. */
  async stands(personId: string): Promise<boolean> {
    const found = await this.dataSource.query<object[]>(
      `SELECT 1 FROM "identity"."second_factor" WHERE "person_id" = $1 AND "state" IN ('active', 'reset-asked')`,
      [personId],
    );
    return found.length > 0;
  }

  /**
   * For work that judges a code: the attempt is counted BEFORE, and forgiven after it went well. Outside of any transaction, as what is
   * counted must stay counted when the work is rolled back.
   */
  async limited<T>(personId: string, address: string, work: () => Promise<T>): Promise<T> {
    await this.attempts.count('second-factor', personId, address);
    const result = await work();
    await this.attempts.forgive('second-factor', personId, address);
    return result;
  }

  /** Theirs, locked; null when there is none. */
  async lock(tx: Tx, personId: string): Promise<SecondFactor | null> {
    const [row] = await tx.sql<{ id: string }>(
      `SELECT "id" FROM "identity"."second_factor" WHERE "person_id" = $1 AND "state" <> 'off' FOR UPDATE`,
      [personId],
    );
    return row ? tx.lock(SecondFactor, row.id) : null;
  }

  /** The one that counts; `identity.no-second-factor` (409) where none does. */
  async lockStanding(tx: Tx, personId: string): Promise<SecondFactor> {
    const factor = await this.lock(tx, personId);
    if (!factor || factor.state === 'pending') throw new DomainError('identity.no-second-factor');
    return factor;
  }

  /** Throws unless the code is right and was not used before; it is used now. A recovery code counts as well, once. */
  async check(tx: Tx, personId: string, code: string): Promise<void> {
    const factor = await this.lockStanding(tx, personId);
    if (!SHAPE_OF_RECOVERY.test(code.trim())) return this.take(tx, factor, code);
    if (!(await useRecoveryCode(tx, factor.id, code))) throw wrong('identity.recovery-code-wrong');
    tx.emit({ type: RECOVERY_CODE_USED, subjectId: factor.id, payload: { personId } });
  }

  /**
   * A code of the app, also of one that waits for its first. The caller has locked the row. By the machine's time: the telephone knows
   * nothing of a programme's clock that was moved forward.
   */
  take(tx: Tx, factor: SecondFactor, code: string): void {
    const secret = this.box.open(factor.sealedSecret ?? '', purposeOf(factor.id));
    const step = stepOfCode(secret, code.replace(/\s/g, ''), systemNow());
    if (step === null) throw wrong('identity.code-wrong');
    if (step <= factor.lastStep) throw wrong('identity.code-used');
    tx.update(factor, { lastStep: step });
  }
}

/** The same person, of whose command no Idempotency-Key keeps anything: secrets are shown once, and a hash of a body with a password in it could be guessed. */
export function unrecorded(actor: Actor): Actor {
  const { request, ...rest } = actor;
  return request ? { ...rest, request: { id: request.id, receivedAt: request.receivedAt } } : rest;
}
