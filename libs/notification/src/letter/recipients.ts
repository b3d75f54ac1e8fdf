import { Injectable } from '@nestjs/common';

import { IdentityFacade, type PersonInfo } from '@traverse/identity';

import type { Audience } from './letter.js';

/** Who is meant: only people who can sign in, each once. */
@Injectable()
export class Recipients {
  constructor(private readonly identity: IdentityFacade) {}

  async of({ organisations = [], viewers, person, role, programmeId }: Audience): Promise<PersonInfo[]> {
    const found = await Promise.all([
      organisations.length > 0 ? this.identity.contactsOf(organisations, { viewers }) : [],
      person ? this.identity.contacts([person]) : [],
      role ? this.identity.peopleWithRole(role, programmeId ?? null) : [],
    ]);
    return [...new Map(found.flat().map((one) => [one.personId, one])).values()];
  }
}
