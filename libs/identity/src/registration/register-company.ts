import { Injectable } from '@nestjs/common';

import type { Actor } from '@traverse/kernel';
import { type Tx, UnitOfWork } from '@traverse/platform';

import { PERSON_REGISTERED, REGISTRATION_REPEATED } from '../identity.events.js';
import { IdentityFacade } from '../identity.facade.js';
import { claimRegistrationNumber, type CleanCompany, cleanCompany, removeOrganisation } from '../organisation/companies.js';
import type { OrganisationKind } from '../organisation/organisation.entity.js';
import { assertGoodPassword, hashPassword } from '../password/passwords.js';
import { insertPerson, lockAddress } from '../person/people.js';
import { Attempts } from '../session/attempts.js';
import type { RegistrationDto } from './registration.dto.js';

/**
 * A company and its first person, who becomes the owner. The answer is the same whether the address is known or not; the mail tells.
 * Nobody can sign in before the link in that mail was opened.
 */
@Injectable()
export class RegisterCompany {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly identity: IdentityFacade,
    private readonly attempts: Attempts,
  ) {}

  async execute(actor: Actor, { organisationKind, company, person }: RegistrationDto, address: string): Promise<null> {
    assertGoodPassword(person.password, [person.email, person.name], 'person.password');
    const clean = cleanCompany(company, 'company.');
    await this.attempts.count('registration', person.email, address);
    const passwordHash = await hashPassword(person.password);
    return this.uow.run(actor, async (tx) => {
      const known = await lockAddress(tx, person.email);
      if (known?.state === 'unverified') await this.clearUnconfirmed(tx, known.id);
      await claimRegistrationNumber(tx, organisationKind, clean, null, 'company.registrationNumber');
      if (known) {
        if (known.state === 'unverified') this.found(tx, organisationKind, clean, known.id);
        tx.emit({ type: REGISTRATION_REPEATED, subjectId: known.id });
        return null;
      }
      const { id } = insertPerson(tx, { ...person, passwordHash });
      this.found(tx, organisationKind, clean, id);
      tx.emit({ type: PERSON_REGISTERED, subjectId: id });
      return null;
    });
  }

  private found(tx: Tx, kind: OrganisationKind, company: CleanCompany, personId: string): void {
    const { id } = this.identity.createOrganisation(tx, { kind, ...company });
    this.identity.addMember(tx, { organisationId: id, personId, right: 'owner' });
  }

  /** The last attempt counts, as far as the company goes. The password of none of them does: the mail asks for a new one. */
  private async clearUnconfirmed(tx: Tx, personId: string): Promise<void> {
    const rows = await tx.sql<{ id: string }>(
      `SELECT m."organisation_id" AS "id" FROM "identity"."membership" m WHERE m."person_id" = $1 AND m."right" = 'owner'
       AND NOT EXISTS (SELECT FROM "identity"."membership" o WHERE o."organisation_id" = m."organisation_id" AND o."person_id" <> $1)`,
      [personId],
    );
    for (const { id } of rows) removeOrganisation(tx, id);
  }
}
