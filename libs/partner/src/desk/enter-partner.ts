import { Injectable } from '@nestjs/common';

import { type CompanyDto, IdentityFacade, type UiLanguage } from '@traverse/identity';
import { type Actor, DomainError, hasStaffRole, systemActor } from '@traverse/kernel';
import { type Tx, UnitOfWork } from '@traverse/platform';

import type { ProfileInput } from '../profile/check-profile.js';
import { SavePartnerProfile } from '../profile/save-partner-profile.js';
import { isSamePartner, keyOf, markOf } from './known-partner.js';

export interface NewPartner {
  readonly company: CompanyDto;
  /** Of the person who is invited to act for it, as its owner. */
  readonly email: string;
  /** Of the invitation. */
  readonly language: UiLanguage;
  readonly profile?: ProfileInput;
}

/** The office enters a partner and invites its first person; what it offers it says itself, or the office has said it for it, unpublished. */
@Injectable()
export class EnterPartner {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly identity: IdentityFacade,
    private readonly profiles: SavePartnerProfile,
  ) {}

  execute(actor: Actor, { company, email, language, profile }: NewPartner): Promise<{ organisationId: string }> {
    if (!hasStaffRole(actor, 'officer')) throw new DomainError('partner.import.not-allowed', { status: 403 });
    return this.uow.run(actor, async (tx) => {
      await this.assertNew(tx, { company, email });
      const { id: organisationId } = await this.identity.enterCompany(tx, 'partner', company);
      await this.identity.inviteFirstOwner(tx, { organisationId, email, language });
      if (profile) await this.profiles.inside(tx, systemActor('partner.enter-partner'), organisationId, profile);
      return { organisationId };
    });
  }

  /** Where a number is missing, nothing else keeps the same partner from being entered twice, twice at once included. */
  private async assertNew(tx: Tx, entered: Pick<NewPartner, 'company' | 'email'>): Promise<void> {
    const mark = markOf(entered);
    await tx.sql(`SELECT pg_advisory_xact_lock(hashtextextended('partner.enter ' || $1, 0))`, [keyOf(mark)]);
    const known = await this.identity.partnersAt((text, values) => tx.sql(text, values), [entered.email], [mark.countryCode]);
    if (known.some((one) => isSamePartner(one, mark)))
      throw new DomainError('partner.import.partner-known', { fields: [{ path: 'email', code: 'partner.import.partner-known' }] });
  }

  /** Another invitation, where the first was lost or went to the wrong address. */
  inviteAgain(actor: Actor, organisationId: string, email: string, language: UiLanguage): Promise<{ organisationId: string }> {
    if (!hasStaffRole(actor, 'officer')) throw new DomainError('partner.import.not-allowed', { status: 403 });
    return this.uow.run(actor, async (tx) => {
      const { kind } = await this.identity.organisation(tx, organisationId);
      if (kind !== 'partner') throw new DomainError('partner.profile.not-a-partner', { status: 422 });
      await this.identity.inviteFirstOwner(tx, { organisationId, email, language });
      return { organisationId };
    });
  }
}
