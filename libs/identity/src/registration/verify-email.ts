import { Injectable } from '@nestjs/common';

import type { Actor } from '@traverse/kernel';
import { UnitOfWork } from '@traverse/platform';

import { OneTimeLinks } from '../link/one-time-links.js';
import { Person } from '../person/person.entity.js';
import { verifyAddress } from '../person/people.js';

export const VERIFY_EMAIL = 'verify-email';

/** The link of the first mail was opened. */
@Injectable()
export class VerifyEmail {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly links: OneTimeLinks,
  ) {}

  execute(actor: Actor, token: string): Promise<null> {
    return this.uow.run(actor, async (tx) => {
      const { personId } = await this.links.use(tx, VERIFY_EMAIL, token);
      verifyAddress(tx, await tx.lock(Person, personId ?? ''));
      return null;
    });
  }
}
