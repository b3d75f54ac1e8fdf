import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import { notFound } from '@traverse/kernel';
import { Language, Public } from '@traverse/platform';

import {
  CurrencyListDto,
  PostcodeQueryDto,
  PostcodeRegionDto,
  RateDto,
  RateQueryDto,
  RegionListDto,
  RegionQueryDto,
  ReleaseListDto,
  SectorListDto,
} from './reference.dto.js';
import { ReferenceQueries } from './reference.queries.js';

/** They change a few times a year. */
const KEEP_AN_HOUR = 'public, max-age=3600';

/** Facts for everybody: nothing here is about a person or a company. */
@ApiTags('reference')
@Controller('api/reference')
export class ReferenceController {
  constructor(private readonly queries: ReferenceQueries) {}

  /** Every import, newest first within its kind. */
  @Get('releases')
  @Public()
  @ApiOkResponse({ type: ReleaseListDto })
  async listReleases(): Promise<ReleaseListDto> {
    const items = await this.queries.releases();
    return {
      items: items.map(({ kind, version, source, validFrom, rows, importedAt }) => ({
        ...{ kind, version, source, validFrom, rows },
        importedAt: importedAt.toISOString(),
      })),
    };
  }

  @Get('regions')
  @Public()
  @Header('cache-control', KEEP_AN_HOUR)
  @ApiOkResponse({ type: RegionListDto })
  async listRegions(@Query() { country }: RegionQueryDto): Promise<RegionListDto> {
    return { items: await this.queries.regions(country ?? null) };
  }

  @Get('sectors')
  @Public()
  @Header('cache-control', KEEP_AN_HOUR)
  @Header('vary', 'accept-language')
  @ApiOkResponse({ type: SectorListDto })
  async listSectors(@Language() language: string): Promise<SectorListDto> {
    const items = await this.queries.sectors();
    return { items: items.map(({ code, section, labels }) => ({ code, section, label: labels[language] ?? labels['en'] ?? code })) };
  }

  @Get('currencies')
  @Public()
  @Header('cache-control', KEEP_AN_HOUR)
  @ApiOkResponse({ type: CurrencyListDto })
  async listCurrencies(): Promise<CurrencyListDto> {
    return { items: await this.queries.currencies() };
  }

  /** The region that a postcode lies in. */
  @Get('postcode-region')
  @Public()
  @ApiOkResponse({ type: PostcodeRegionDto })
  async findRegionOfPostcode(@Query() { country, postCode }: PostcodeQueryDto): Promise<PostcodeRegionDto> {
    return { nutsCode: await this.queries.regionOfPostcode(country, postCode) };
  }

  /** 404 `rate.not-found` where none was imported for that day. */
  @Get('rates')
  @Public()
  @ApiOkResponse({ type: RateDto })
  async getRate(@Query() { currency, on, source = 'ecb' }: RateQueryDto): Promise<RateDto> {
    const rate = await this.queries.rate(currency, on, source);
    if (!rate) throw notFound('rate');
    return { perEuro: rate.perEuro, validFrom: rate.validFrom, source: rate.source };
  }
}
