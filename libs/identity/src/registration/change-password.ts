import { Injectable } from '@nestjs/common';

import { type Actor, DomainError } from '@traverse/kernel';
import { UnitOfWork } from '@traverse/platform';

import { assertGoodPassword, hashPassword, verifyPassword } from '../password/passwords.js';
import { Person } from '../person/person.entity.js';
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
    await this.uow.run(actor, async (tx) => {
      const person = await tx.lock(Person, personId);
      if (!(await verifyPassword(person.passwordHash, currentPassword))) {
        const fields = [{ path: 'currentPassword', code: 'identity.current-password-wrong' }];
        throw new DomainError('identity.current-password-wrong', { status: 400, fields });
      }
      assertGoodPassword(newPassword, [person.email, person.name], 'newPassword');
      setPassword(tx, person, passwordHash, actor.sessionId ?? null);
      return null;
    });
    await this.attempts.forgive('change', personId, address);
    return null;
  }
}
