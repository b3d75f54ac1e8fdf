import { Injectable } from '@nestjs/common';

import { type Right, systemActor } from '@traverse/kernel';
import { UnitOfWork } from '@traverse/platform';

import { IdentityFacade } from '../identity.facade.js';
import { hashPassword } from '../password/passwords.js';
import { confirmRole, requestRole } from '../staff-role/grant-staff-roles.js';
import type { GrantableRole } from '../staff-role/staff-role.entity.js';
import { insertPerson, verifyAddress } from './people.js';
import type { UiLanguage } from './person.entity.js';

export interface NewPersonWithRoles {
  readonly email: string;
  readonly name: string;
  readonly password: string;
  readonly language?: UiLanguage;
  readonly demoLogin?: string | null;
  readonly staff?: readonly { readonly role: GrantableRole; readonly programmeId: string | null }[];
  readonly memberships?: readonly { readonly organisationId: string; readonly right: Right }[];
}

/** Makes a person whose address counts as confirmed, with all roles at once: for seeds and tests, not to be reached by HTTP. */
@Injectable()
export class CreatePersonWithRoles {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly identity: IdentityFacade,
  ) {}

  async execute(input: NewPersonWithRoles): Promise<string> {
    const passwordHash = await hashPassword(input.password);
    return this.uow.run(systemActor('identity.grant'), async (tx) => {
      const person = insertPerson(tx, { ...input, passwordHash });
      verifyAddress(tx, person);
      for (const { organisationId, right } of input.memberships ?? [])
        this.identity.addMember(tx, { organisationId, personId: person.id, right });
      for (const { role, programmeId } of input.staff ?? [])
        await confirmRole(tx, await requestRole(tx, { personId: person.id, role, programmeId }, null));
      return person.id;
    });
  }
}
