import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { IdentityFacade } from '@traverse/identity';
import { type Actor, formatDecimal, hasStaffRole, isMemberOf, mayActFor } from '@traverse/kernel';
import { notFoundUnless, ProgrammeClock } from '@traverse/platform';
import { regionOf } from '@traverse/programme';

import type { PartnerProfileDto } from './partner-profile.dto.js';
import { PartnerProfile } from './partner-profile.entity.js';
import type { PriceDto } from './profile-parts.dto.js';
import type { Price } from './profile-parts.js';
import { PLACES_BY_STATE } from './places.js';

const NOTHING_YET = {
  ...{ competences: [], languages: [], offers: {}, equipment: [], services: [], facilities: [], people: [] },
  ...{ capacity: 0, capacityMonths: 12, published: false, version: 0 },
};

export function priceView(price: Price | null): PriceDto | null {
  return price && { amount: formatDecimal(BigInt(price.amountMinor), price.currency), currency: price.currency, per: price.per };
}

@Injectable()
export class PartnerProfileQueries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly identity: IdentityFacade,
    private readonly clock: ProgrammeClock,
  ) {}

  /** For the partner's own people and for staff. A partner that has not said anything yet has an empty profile. */
  async one(actor: Actor, organisationId: string): Promise<PartnerProfileDto> {
    const staff = (['officer', 'approver', 'auditor'] as const).some((role) => hasStaffRole(actor, role));
    notFoundUnless(staff || isMemberOf(actor, organisationId), 'organisation');
    const [[organisation], profile] = await Promise.all([
      this.identity.organisationsOf([organisationId]),
      this.dataSource.getRepository(PartnerProfile).findOneBy({ id: organisationId }),
    ]);
    notFoundUnless(organisation?.kind === 'partner', 'organisation');
    const said = profile ?? NOTHING_YET;
    const places = await this.dataSource.query<{ state: string; taken: number }[]>(PLACES_BY_STATE, [
      organisationId,
      this.clock.now(),
      said.capacityMonths,
    ]);
    const taken = (state: string): number => places.find((row) => row.state === state)?.taken ?? 0;
    const { name, countryCode, nutsCode } = organisation;
    return {
      organisationId,
      name,
      countryCode,
      nutsCode,
      regionName: regionOf(nutsCode)?.name ?? null,
      competences: said.competences,
      languages: said.languages,
      offers: said.offers,
      equipment: said.equipment,
      services: said.services.map((one) => ({ ...one, ...copies(one), price: priceView(one.price) })),
      facilities: said.facilities.map((one) => ({ ...one, instruments: [...one.instruments], price: priceView(one.price) })),
      people: said.people.map((one) => ({ ...one, competences: [...one.competences], languages: [...one.languages] })),
      version: said.version,
      capacity: said.capacity,
      capacityMonths: said.capacityMonths,
      placesTaken: places.reduce((sum, row) => sum + row.taken, 0),
      load: { asked: taken('proposed'), accepted: taken('accepted'), confirmed: taken('confirmed'), delivered: taken('delivered') },
      published: said.published,
      mayEdit: mayActFor(actor, organisationId),
      updatedAt: profile?.updatedAt.toISOString() ?? null,
    };
  }
}

const copies = ({ languages, instruments }: { readonly languages: readonly string[]; readonly instruments: readonly string[] }) => ({
  languages: [...languages],
  instruments: [...instruments],
});
