import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { IdentityFacade } from '@traverse/identity';
import { type Actor, formatDecimal } from '@traverse/kernel';

import { CompanyProfileQueries } from './company-profile.queries.js';
import { CompanyProfile, type CompanyFigures } from './company-profile.entity.js';
import { type CompanySeen, DraftEffects } from './draft-effects.js';
import { nextFigures } from './next-figures.js';
import type { SaveOwnershipDto } from './ownership.dto.js';
import { OwnershipQueries } from './ownership.queries.js';
import type { KeptOwnership } from './ownership.types.js';
import type { ProfileChangeDto, ProfileEffectsDto } from './profile-effects.dto.js';

/** What a changed profile would change, before it is saved: the size of the company, and its open applications. Nothing is kept. */
@Injectable()
export class ProfileEffects {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly profiles: CompanyProfileQueries,
    private readonly ownership: OwnershipQueries,
    private readonly drafts: DraftEffects,
    private readonly identity: IdentityFacade,
  ) {}

  async ofChange(actor: Actor, organisationId: string, change: ProfileChangeDto, language: string): Promise<ProfileEffectsDto> {
    await this.profiles.assertMaySee(actor, organisationId);
    const now = await this.seen(organisationId);
    const { figures, nutsCode = now.seat.nutsCode, countryCode = now.seat.countryCode } = change;
    const before = { periods: periodsOf(now.figures), ownership: now.figures.ownership ?? null };
    const after = {
      figures: figures ? nextFigures(organisationId, figures, before) : now.figures,
      seat: { ...now.seat, nutsCode, countryCode },
    };
    return this.effects(now, after, language);
  }

  /** Throws `programme.ownership-invalid` with every mistake. */
  async ofOwnership(actor: Actor, organisationId: string, input: SaveOwnershipDto, language: string): Promise<ProfileEffectsDto> {
    await this.profiles.assertMaySee(actor, organisationId);
    const now = await this.seen(organisationId);
    const ownership = input as KeptOwnership;
    const own = ownership.enterprises.find(({ id }) => id === organisationId)?.periods ?? [];
    const [newest, ...earlier] = own;
    const figures = { ...now.figures, ...(newest ? { ...newest, earlier } : {}), ownership };
    return this.effects(now, { ...now, figures }, language);
  }

  private async effects(before: CompanySeen, after: CompanySeen, language: string): Promise<ProfileEffectsDto> {
    const [was, would] = await Promise.all([before, after].map((company) => this.status(company)));
    if (!was || !would) throw new Error('two companies have two sizes');
    return { before: was, after: would, drafts: await this.drafts.of(before, after, language) };
  }

  private status({ figures, seat }: CompanySeen) {
    const { id, name, countryCode, registrationNumber } = seat;
    const alone = { id, name, kind: 'enterprise' as const, countryCode, registrationNumber, periods: periodsOf(figures) };
    return this.ownership.statusOf(figures.ownership ?? { enterprises: [alone], links: [] }, id);
  }

  private async seen(organisationId: string): Promise<CompanySeen> {
    const [profile, seat] = await Promise.all([
      this.dataSource.manager.findOneBy(CompanyProfile, { organisationId }),
      this.identity.organisation(null, organisationId),
    ]);
    return { seat, figures: profile ? figuresOf(profile) : NOTHING };
  }
}

const NOTHING: CompanyFigures = {
  headcount: null,
  turnover: null,
  balanceSheetTotal: null,
  currency: 'EUR',
  yearEnd: null,
  includesLinked: false,
};

function figuresOf({ turnoverMinor, balanceSheetMinor, ...profile }: CompanyProfile): CompanyFigures {
  const { headcount, currency, yearEnd, includesLinked, earlier, nace, ownership } = profile;
  const amount = (minor: bigint | null): string | null => (minor === null ? null : formatDecimal(minor, currency));
  const amounts = { turnover: amount(turnoverMinor), balanceSheetTotal: amount(balanceSheetMinor) };
  return { headcount, ...amounts, currency, yearEnd, includesLinked, earlier, nace, ownership };
}

function periodsOf({ yearEnd, headcount, turnover, balanceSheetTotal, earlier = [] }: CompanyFigures) {
  return yearEnd === null ? [] : [{ yearEnd, headcount, turnover, balanceSheetTotal }, ...earlier];
}
