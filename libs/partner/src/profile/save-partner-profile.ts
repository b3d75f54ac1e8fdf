import { Injectable } from '@nestjs/common';

import { IdentityFacade } from '@traverse/identity';
import { type Actor, DomainError, isMemberOf, mayActFor } from '@traverse/kernel';
import { notFoundUnless, type Tx, UnitOfWork } from '@traverse/platform';

import { type ProfileInput, profileProblems } from './check-profile.js';
import { keptParts, keptTexts, unique } from './kept-parts.js';
import { PartnerProfile } from './partner-profile.entity.js';
import { keepWords } from './partner-words.js';

const BEGIN = `
  INSERT INTO "partner"."partner_profile" ("id", "offers", "capacity", "version", "name", "nuts_code", "created_at", "updated_at")
  VALUES ($1, '{}', 0, 0, $2, $3, $4, $4) ON CONFLICT ("id") DO NOTHING`;

const COUNTRY_DIGITS = 2;

/** Regions with all that they lie in: AT332 -> AT, AT3, AT33, AT332. */
function placesOf(nutsCodes: readonly string[]): string[] {
  const within = (code: string): string[] =>
    Array.from({ length: code.length - COUNTRY_DIGITS + 1 }, (_, i) => code.slice(0, COUNTRY_DIGITS + i));
  return unique(nutsCodes.flatMap(within));
}

/** Empty: all. What names none is for all. */
function instrumentsOf(parts: readonly { readonly instruments: readonly string[] }[]): string[] {
  return parts.some(({ instruments }) => instruments.length === 0) ? [] : unique(parts.flatMap(({ instruments }) => instruments));
}

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
    if (input.version !== undefined && input.version !== profile.version)
      throw new DomainError('partner.profile.changed-meanwhile', { params: { version: profile.version } });
    const parts = keptParts(input, profile);
    tx.update(profile, {
      competences: unique(input.competences),
      languages: unique(input.languages),
      offers: keptTexts(input.offers),
      equipment: unique(input.equipment ?? []),
      capacity: input.capacity,
      capacityMonths: input.capacityMonths ?? profile.capacityMonths,
      published: input.published,
      ...parts,
      version: profile.version + 1,
      places: placesOf([nutsCode, ...parts.facilities.map((facility) => facility.nutsCode)]),
      instruments: instrumentsOf([...parts.services, ...parts.facilities]),
      name,
      nutsCode,
      updatedAt: tx.now,
    });
    keepWords(tx, profile);
    return { organisationId };
  }
}
