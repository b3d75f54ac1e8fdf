import { Injectable } from '@nestjs/common';

import { IdentityFacade, type PersonInfo } from '@traverse/identity';

import type { Audience } from './letter.js';

/** Who is meant: only people who can sign in, each once. */
@Injectable()
export class Recipients {
  constructor(private readonly identity: IdentityFacade) {}

  async of({ organisations = [], viewers, person, role, programmeId, roleWithout = [] }: Audience): Promise<PersonInfo[]> {
    const [barred, organised, named, staff] = await Promise.all([
      roleWithout.length > 0 ? this.identity.contactsOf(roleWithout, { viewers: true }) : [],
      organisations.length > 0 ? this.identity.contactsOf(organisations, { viewers }) : [],
      person ? this.identity.contacts([person]) : [],
      role ? this.identity.peopleWithRole(role, programmeId ?? null) : [],
    ]);
    const free = staff.filter(({ personId }) => !barred.some((one) => one.personId === personId));
    return [...new Map([...organised, ...named, ...free].map((one) => [one.personId, one])).values()];
  }
}
