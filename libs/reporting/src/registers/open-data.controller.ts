import { Controller, Get, Header, Param, Query, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';

import { Language, Public } from '@traverse/platform';
import { textIn } from '@traverse/programme';

import type { DataSetFile } from './data-sets.js';
import { type CatalogueEntry, OpenData } from './open-data.js';
import { openDataPage } from './open-data.page.js';
import { CatalogueDto, type DataSetDto, OpenDataAskedDto } from './register.dto.js';

/** Per address and minute: whole files are read. */
const LIMITED = { rateLimit: { max: 60, timeWindow: '1 minute' } };
const FILE = { schema: { type: 'string', format: 'binary' } } as const;

/** Open data, for anybody, at addresses that stay. */
@ApiTags('reporting')
@Controller()
export class OpenDataController {
  constructor(private readonly data: OpenData) {}

  @Get('open-data')
  @Public()
  @RouteConfig(LIMITED)
  @Header('content-type', 'text/html; charset=utf-8')
  @ApiProduces('text/html')
  @ApiOkResponse({ description: 'A page for people', schema: { type: 'string' } })
  async showOpenData(@Query() { lang }: OpenDataAskedDto, @Language() reader: string): Promise<string> {
    return openDataPage(await this.data.catalogue(), lang ?? reader);
  }

  /** All data sets with address, date, size and licence. */
  @Get('api/public/open-data')
  @Public()
  @RouteConfig(LIMITED)
  @ApiOkResponse({ type: CatalogueDto })
  async listDataSets(@Language() language: string): Promise<CatalogueDto> {
    return { items: (await this.data.catalogue()).map((entry) => dataSetView(entry, language)) };
  }

  /** The list of operations (Art. 49(3) of Regulation (EU) 2021/1060) as CSV. */
  @Get('api/public/open-data/:programme/operations.csv')
  @Public()
  @RouteConfig(LIMITED)
  @ApiProduces('text/csv')
  @ApiOkResponse(FILE)
  operationsCsv(@Param('programme') programme: string, @Res() reply: FastifyReply): Promise<void> {
    return this.send(programme, 'operations.csv', reply);
  }

  @Get('api/public/open-data/:programme/operations.json')
  @Public()
  @RouteConfig(LIMITED)
  @ApiOkResponse(FILE)
  operationsJson(@Param('programme') programme: string, @Res() reply: FastifyReply): Promise<void> {
    return this.send(programme, 'operations.json', reply);
  }

  /** Grants as a package of the 360Giving data standard 1.4.3. */
  @Get('api/public/open-data/:programme/grants.json')
  @Public()
  @RouteConfig(LIMITED)
  @ApiOkResponse(FILE)
  grantsJson(@Param('programme') programme: string, @Res() reply: FastifyReply): Promise<void> {
    return this.send(programme, 'grants.json', reply);
  }

  private async send(programme: string, file: DataSetFile, reply: FastifyReply): Promise<void> {
    const { publishedAt, type, content } = await this.data.open(programme, file);
    await reply
      .type(type)
      .header('last-modified', publishedAt.toUTCString())
      // Anybody's page may read it.
      .header('access-control-allow-origin', '*')
      .header('content-disposition', `inline; filename="${programme}-${file}"`)
      .send(content);
  }
}

const dataSetView = ({ programme, licence, publishedAt, ...entry }: CatalogueEntry, language: string): DataSetDto => ({
  ...entry,
  ...{ programme: programme.key, programmeTitle: textIn(programme.title, language), lastUpdated: publishedAt.toISOString() },
  ...{ licence: licence.name, licenceUrl: licence.url },
});
