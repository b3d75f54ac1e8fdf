import { Injectable } from '@nestjs/common';

import { IdentityFacade } from '@traverse/identity';
import { type Actor, DomainError, isMemberOf, mayActFor } from '@traverse/kernel';
import { notFoundUnless, type Tx, UnitOfWork } from '@traverse/platform';

import { type ProfileInput, profileProblems } from './check-profile.js';
import { PartnerProfile } from './partner-profile.entity.js';

const BEGIN = `
  INSERT INTO "partner"."partner_profile" ("id", "offers", "capacity", "name", "nuts_code", "created_at", "updated_at")
  VALUES ($1, '{}', 0, $2, $3, $4, $4) ON CONFLICT ("id") DO NOTHING`;

const unique = (values: readonly string[]): string[] => [...new Set(values.map((value) => value.trim()))];

/** Locks the profile of a partner; its row is also what is held while its places are counted. */
export async function lockProfile(tx: Tx, organisationId: string): Promise<PartnerProfile> {
  return tx.lock(PartnerProfile, organisationId);
}

/** A partner says what it offers and how much of it. */
@Injectable()
export class SavePartnerProfile {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly identity: IdentityFacade,
  ) {}

  execute(actor: Actor, organisationId: string, input: ProfileInput): Promise<{ organisationId: string }> {
    return this.uow.run(actor, (tx) => this.inside(tx, actor, organisationId, input));
  }

  async inside(tx: Tx, actor: Actor, organisationId: string, input: ProfileInput): Promise<{ organisationId: string }> {
    notFoundUnless(actor.system !== null || isMemberOf(actor, organisationId), 'organisation');
    if (actor.system === null && !mayActFor(actor, organisationId)) throw new DomainError('partner.profile.not-allowed', { status: 403 });
    const fields = profileProblems(input);
    if (fields.length > 0) throw new DomainError('partner.profile.incomplete', { status: 422, fields });
    const { kind, name, nutsCode } = await this.identity.organisation(tx, organisationId);
    if (kind !== 'partner') throw new DomainError('partner.profile.not-a-partner', { status: 422 });
    tx.defer(BEGIN, [organisationId, name, nutsCode, tx.now]);
    const profile = await lockProfile(tx, organisationId);
    const offers = Object.entries(input.offers).map(([language, text]) => [language, String(text).trim()] as const);
    tx.update(profile, {
      competences: unique(input.competences),
      languages: unique(input.languages),
      offers: Object.fromEntries(offers.filter(([, text]) => text !== '')),
      equipment: unique(input.equipment ?? []),
      capacity: input.capacity,
      capacityMonths: input.capacityMonths ?? profile.capacityMonths,
      published: input.published,
      name,
      nutsCode,
      updatedAt: tx.now,
    });
    return { organisationId };
  }
}
