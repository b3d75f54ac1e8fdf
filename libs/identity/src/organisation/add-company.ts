import { Injectable } from '@nestjs/common';

import type { Actor } from '@traverse/kernel';
import { UnitOfWork } from '@traverse/platform';

import { IdentityFacade } from '../identity.facade.js';
import { claimRegistrationNumber, cleanCompany } from './companies.js';
import type { AddCompanyDto } from './organisation.dto.js';

/** A person with an account registers a further company and becomes its owner. */
@Injectable()
export class AddCompany {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly identity: IdentityFacade,
  ) {}

  execute(actor: Actor, { kind, company }: AddCompanyDto): Promise<{ id: string }> {
    const clean = cleanCompany(company, 'company.');
    return this.uow.run(actor, async (tx) => {
      await claimRegistrationNumber(tx, kind, clean, null, 'company.registrationNumber');
      const { id } = this.identity.createOrganisation(tx, { kind, ...clean });
      this.identity.addMember(tx, { organisationId: id, personId: actor.personId ?? '', right: 'owner' });
      return { id };
    });
  }
}
