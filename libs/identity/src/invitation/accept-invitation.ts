import { Injectable } from '@nestjs/common';

import { type Actor, DomainError, systemActor } from '@traverse/kernel';
import { type Tx, UnitOfWork } from '@traverse/platform';

import { IdentityFacade } from '../identity.facade.js';
import type { OneTimeLink } from '../link/one-time-link.entity.js';
import { OneTimeLinks } from '../link/one-time-links.js';
import { assertGoodPassword, hashPassword, verifyPassword } from '../password/passwords.js';
import { insertPerson, lockAddress, verifyAddress } from '../person/people.js';
import type { Person, UiLanguage } from '../person/person.entity.js';
import { setPassword } from '../registration/reset-password.js';
import { Attempts } from '../session/attempts.js';
import { confirmRole, requestRole } from '../staff-role/grant-staff-roles.js';
import { needsTwo } from '../staff-role/staff-role.workflow.js';
import type { AcceptInvitationDto } from './invitation.dto.js';
import { INVITATION, inviterStands, rightOf, staffOfferOf } from './invitations.js';

/**
 * Takes an invitation up: with a new account, or with the one that belongs to the address, whose owner is signed in or gives its password.
 * A role that needs two administrators stays requested until the second has confirmed it.
 */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly links: OneTimeLinks,
    private readonly identity: IdentityFacade,
    private readonly attempts: Attempts,
  ) {}

  async execute(actor: Actor, input: AcceptInvitationDto, address: string): Promise<null> {
    const passwordHash = await hashPassword(input.password ?? '');
    // As the system, for the one who invited: nobody grants themselves anything, also not by accepting.
    const inviting: Actor = { ...systemActor('identity.grant'), ...(actor.request ? { request: actor.request } : {}) };
    return this.uow.run(inviting, async (tx) => {
      const link = await this.links.use(tx, INVITATION, input.token);
      if (!(await inviterStands(tx, link))) throw new DomainError('identity.invitation-void', { status: 410 });
      const person = await this.accountOf(tx, link, actor, input, { passwordHash, address });
      await this.take(tx, link, person.id);
      return null;
    });
  }

  private async accountOf(
    tx: Tx,
    link: OneTimeLink,
    actor: Actor,
    { name, password, language }: AcceptInvitationDto,
    { passwordHash, address }: { readonly passwordHash: string; readonly address: string },
  ): Promise<Person> {
    const email = link.email ?? '';
    const known = await lockAddress(tx, email);
    if (known?.state === 'active') {
      if (actor.personId !== known.id) await this.checkPassword(known, password ?? '', address);
      return known;
    }
    if (!name?.trim()) {
      const fields = [{ path: 'name', code: 'identity.name-missing' }];
      throw new DomainError('identity.name-missing', { status: 400, fields });
    }
    assertGoodPassword(password ?? '', [email, name]);
    const invited = (language ?? link.payload['language'] ?? 'en') as UiLanguage;
    const person = known ?? insertPerson(tx, { email, name, passwordHash, language: invited });
    if (known) {
      tx.update(known, { name: name.trim(), language: invited });
      setPassword(tx, known, passwordHash, null);
    }
    verifyAddress(tx, person);
    return person;
  }

  private async checkPassword(person: Person, password: string, address: string): Promise<void> {
    await this.attempts.count('log-in', person.email, address);
    if (!(await verifyPassword(person.passwordHash, password))) throw new DomainError('identity.wrong-credentials', { status: 401 });
    await this.attempts.forgive('log-in', person.email, address);
  }

  private async take(tx: Tx, link: OneTimeLink, personId: string): Promise<void> {
    if (link.organisationId !== null) {
      const { organisationId } = link;
      await this.identity.lockOrganisation(tx, organisationId);
      const members = await tx.sql(`SELECT 1 AS "x" FROM "identity"."membership" WHERE "organisation_id" = $1 AND "person_id" = $2`, [
        organisationId,
        personId,
      ]);
      if (members.length > 0) throw new DomainError('identity.member-known');
      this.identity.addMember(tx, { organisationId, personId, right: rightOf(link) });
      return;
    }
    const row = await requestRole(tx, { personId, ...staffOfferOf(link) }, link.issuedBy);
    if (!needsTwo(row.role)) await confirmRole(tx, row);
  }
}
