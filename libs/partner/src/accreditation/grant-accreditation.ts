import { Injectable } from '@nestjs/common';

import { IdentityFacade } from '@traverse/identity';
import { type Actor, DomainError, type FieldError, hasStaffRole, isMemberOf, newId } from '@traverse/kernel';
import { notFoundUnless, UnitOfWork } from '@traverse/platform';
import { ProgrammeFacade } from '@traverse/programme';

import { Accreditation } from './accreditation.entity.js';

export interface NewAccreditation {
  readonly organisationId: string;
  readonly programmeId: string;
  readonly authorityId?: string;
  readonly territoryKeys?: readonly string[];
  readonly validFrom: string;
  readonly validTo: string;
}

/** A programme, or one of its authorities, vouches for a partner. */
@Injectable()
export class GrantAccreditation {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly identity: IdentityFacade,
    private readonly programmes: ProgrammeFacade,
  ) {}

  async execute(actor: Actor, input: NewAccreditation): Promise<{ id: string }> {
    const mayGrant = actor.system !== null || hasStaffRole(actor, 'officer', input.programmeId);
    notFoundUnless(mayGrant && !isMemberOf(actor, input.organisationId), 'organisation');
    const organisation = await this.identity.organisation(null, input.organisationId);
    const authorities = await this.programmes.authoritiesOf(input.programmeId);
    const known = input.authorityId === undefined || authorities.some(({ id }) => id === input.authorityId);
    const fields: FieldError[] = [
      ...(organisation.kind === 'partner' ? [] : [{ path: 'organisationId', code: 'partner.accreditation.not-a-partner' }]),
      ...(known ? [] : [{ path: 'authorityId', code: 'partner.accreditation.unknown-authority' }]),
      ...(input.validTo >= input.validFrom ? [] : [{ path: 'validTo', code: 'partner.accreditation.ends-before-it-begins' }]),
    ];
    if (fields.length > 0) throw new DomainError('partner.accreditation.invalid', { status: 422, fields });
    return this.uow.run(actor, async (tx) => {
      const { organisationId, programmeId, validFrom, validTo } = input;
      const { id } = tx.insert(Accreditation, {
        id: newId(),
        organisationId,
        programmeId,
        authorityId: input.authorityId ?? null,
        territoryKeys: [...(input.territoryKeys ?? [])],
        validFrom,
        validTo,
        grantedById: actor.personId,
        createdAt: tx.now,
      });
      return { id };
    });
  }
}
