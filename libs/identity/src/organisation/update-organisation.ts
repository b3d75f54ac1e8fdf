import { Injectable } from '@nestjs/common';

import { type Actor, DomainError, isMemberOf, mayActFor } from '@traverse/kernel';
import { notFoundUnless, UnitOfWork } from '@traverse/platform';

import { ORGANISATION_CHANGED } from '../identity.events.js';
import { claimRegistrationNumber, cleanCompany } from './companies.js';
import type { UpdateOrganisationDto } from './organisation.dto.js';
import { Organisation } from './organisation.entity.js';

/** Owners and editors correct the company's data; what was submitted keeps the snapshot that it was submitted with. */
@Injectable()
export class UpdateOrganisation {
  constructor(private readonly uow: UnitOfWork) {}

  execute(actor: Actor, id: string, patch: UpdateOrganisationDto): Promise<null> {
    return this.uow.run(actor, async (tx) => {
      notFoundUnless(isMemberOf(actor, id), 'organisation');
      if (!mayActFor(actor, id)) throw new DomainError('identity.viewers-read', { status: 403 });
      const organisation = await tx.lock(Organisation, id);
      const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
      notFoundUnless(organisation.kind !== 'stub', 'organisation');
      const company = cleanCompany({ ...organisation, ...given }, '');
      await claimRegistrationNumber(tx, organisation.kind, company, id, 'registrationNumber');
      tx.update(organisation, company);
      tx.emit({ type: ORGANISATION_CHANGED, subjectId: id });
      return null;
    });
  }
}
