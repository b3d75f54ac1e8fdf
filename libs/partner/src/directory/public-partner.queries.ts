import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { IdentityFacade } from '@traverse/identity';
import { notFoundUnless, ProgrammeClock } from '@traverse/platform';
import { ProgrammeFacade, regionOf } from '@traverse/programme';

import { PartnerProfile } from '../profile/partner-profile.entity.js';
import { priceView } from '../profile/partner-profile.queries.js';
import { PLACES_TAKEN } from '../profile/places.js';
import type { Contact, Facility, Service } from '../profile/profile-parts.js';
import type { PublicPersonDto, PublicFacilityDto, PublicPartnerDto, PublicServiceDto } from './directory.dto.js';
import { saidIn } from './said-in.js';

const HOLDING = `
  SELECT "programme_id" AS "programmeId", max("valid_to")::text AS "validTo" FROM "partner"."accreditation"
  WHERE "organisation_id" = $1 AND "ended_at" IS NULL AND $2::date BETWEEN "valid_from" AND "valid_to"
  GROUP BY "programme_id" ORDER BY "programme_id"`;

/** One partner as everybody may read it. */
@Injectable()
export class PublicPartnerQueries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly identity: IdentityFacade,
    private readonly programmes: ProgrammeFacade,
    private readonly clock: ProgrammeClock,
  ) {}

  async one(organisationId: string, language: string): Promise<PublicPartnerDto> {
    const profile = await this.dataSource.getRepository(PartnerProfile).findOneBy({ id: organisationId, published: true });
    notFoundUnless(profile !== null, 'partner-profile');
    const now = this.clock.now();
    const [[organisation], holding, [row], choices] = await Promise.all([
      this.identity.organisationsOf([organisationId]),
      this.dataSource.query<{ programmeId: string; validTo: string }[]>(HOLDING, [organisationId, now.toISOString().slice(0, 10)]),
      this.dataSource.query<{ taken: number }[]>(PLACES_TAKEN, [organisationId, now, profile.capacityMonths]),
      this.programmes.choices(language),
    ]);
    notFoundUnless(organisation !== undefined, 'partner-profile');
    const { name, countryCode, nutsCode, townName } = organisation;
    const titles = new Map(choices.programmes.map(({ key, label }) => [key, label]));
    return {
      ...{ organisationId, name, countryCode, nutsCode, regionName: regionOf(nutsCode)?.name ?? null, townName },
      competences: profile.competences,
      languages: profile.languages,
      offer: saidIn(profile.offers, language),
      equipment: profile.equipment,
      services: profile.services.map((service) => serviceView(service, language)),
      facilities: profile.facilities.map((facility) => facilityView(facility, language)),
      people: profile.people.flatMap(contactView),
      accreditedBy: holding.map((one) => ({ ...one, programmeTitle: titles.get(one.programmeId) ?? null })),
      hasPlaces: (row?.taken ?? 0) < profile.capacity,
      updatedAt: profile.updatedAt.toISOString(),
    };
  }
}

const NOTHING = { language: '', text: '' };

function serviceView({ title, text, languages, instruments, delivery, price }: Service, language: string): PublicServiceDto {
  return {
    title: saidIn(title, language) ?? NOTHING,
    text: saidIn(text, language),
    languages: [...languages],
    instruments: [...instruments],
    delivery,
    price: priceView(price),
  };
}

function facilityView(facility: Facility, language: string): PublicFacilityDto {
  const { nutsCode, availability, leadDays } = facility;
  return {
    ...{ nutsCode, regionName: regionOf(nutsCode)?.name ?? null, availability, leadDays },
    name: saidIn(facility.name, language) ?? NOTHING,
    text: saidIn(facility.text, language),
    access: saidIn(facility.access, language),
    safety: saidIn(facility.safety, language),
    instruments: [...facility.instruments],
    price: priceView(facility.price),
  };
}

function contactView({ consent, name, role, competences, languages, email, phone }: Contact): PublicPersonDto[] {
  if (consent === 'none') return [];
  const reach = consent === 'contact' ? { email, phone } : { email: null, phone: null };
  return [{ name, role, competences: [...competences], languages: [...languages], ...reach }];
}
