import { Injectable } from '@nestjs/common';

import type { Actor } from '@traverse/kernel';
import { UnitOfWork } from '@traverse/platform';

import { assertGoodPassword, assertPassword, hashPassword } from '../password/passwords.js';
import { Person } from '../person/person.entity.js';
import { unrecorded } from '../second-factor/second-factors.js';
import { Attempts } from '../session/attempts.js';
import type { ChangePasswordDto } from './registration.dto.js';
import { setPassword } from './reset-password.js';

/** A signed-in person who knows the present password sets another; all other sessions end. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly attempts: Attempts,
  ) {}

  async execute(actor: Actor, { currentPassword, newPassword }: ChangePasswordDto, address: string): Promise<null> {
    const personId = actor.personId ?? '';
    await this.attempts.count('change', personId, address);
    const passwordHash = await hashPassword(newPassword);
    await this.uow.run(unrecorded(actor), async (tx) => {
      const person = await tx.lock(Person, personId);
      await assertPassword(person.passwordHash, currentPassword, 'currentPassword');
      assertGoodPassword(newPassword, [person.email, person.name], 'newPassword');
      setPassword(tx, person, passwordHash, actor.sessionId ?? null);
      return null;
    });
    await this.attempts.forgive('change', personId, address);
    return null;
  }
}
