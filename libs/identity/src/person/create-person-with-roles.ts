import { Injectable } from '@nestjs/common';

import { type Right, systemActor } from '@traverse/kernel';
import { type Tx, UnitOfWork } from '@traverse/platform';

import { IdentityFacade } from '../identity.facade.js';
import { hashPassword } from '../password/passwords.js';
import { confirmRole, requestRole } from '../staff-role/grant-staff-roles.js';
import type { GrantableRole } from '../staff-role/staff-role.entity.js';
import { Person, type UiLanguage } from './person.entity.js';

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
      const personId = insertPerson(tx, { ...input, passwordHash });
      for (const { organisationId, right } of input.memberships ?? []) this.identity.addMember(tx, { organisationId, personId, right });
      for (const { role, programmeId } of input.staff ?? []) {
        await confirmRole(tx, await requestRole(tx, { personId, role, programmeId }, null));
      }
      return personId;
    });
  }
}

export function insertPerson(
  tx: Tx,
  person: Pick<Person, 'email' | 'name' | 'passwordHash'> & { readonly language?: UiLanguage; readonly demoLogin?: string | null },
): string {
  const { email, name, passwordHash, language = 'en', demoLogin = null } = person;
  const values = { email: email.trim().toLowerCase(), name: name.trim(), passwordHash, language, demoLogin };
  return tx.insert(Person, { ...values, emailVerifiedAt: tx.now, createdAt: tx.now }).id;
}
