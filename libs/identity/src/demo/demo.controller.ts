import { Body, Controller, Get, HttpCode, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';

import { Mailer, ProgrammeClock, Public, type TraverseRequest } from '@traverse/platform';

import { LogIn } from '../session/log-in.js';
import { SessionDto } from '../session/session.dto.js';
import { AdvanceClock } from './advance-clock.js';
import { AdvanceClockDto, DemoClockDto, DemoLoginListDto, DemoMailFilterDto, DemoMailListDto, DemoSessionDto } from './demo.dto.js';
import { DemoGuard } from './demo.guard.js';
import { DemoQueries } from './demo.queries.js';

@ApiTags('demonstration')
@Public()
@UseGuards(DemoGuard)
@Controller('api/demo')
export class DemoController {
  constructor(
    private readonly demo: DemoQueries,
    private readonly logIn: LogIn,
    private readonly mailer: Mailer,
    private readonly clock: ProgrammeClock,
    private readonly advance: AdvanceClock,
  ) {}

  @Get('logins')
  @ApiOkResponse({ type: DemoLoginListDto })
  async listDemoLogins(): Promise<DemoLoginListDto> {
    return { items: await this.demo.logins() };
  }

  @Post('session')
  @HttpCode(200)
  @ApiOkResponse({ type: SessionDto })
  async logInAsDemo(
    @Body() { login }: DemoSessionDto,
    @Req() request: TraverseRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    return this.logIn.execute(await this.demo.personOf(login), request, reply);
  }

  @Get('mails')
  @ApiOkResponse({ type: DemoMailListDto })
  async listDemoMails(@Query() { recipient }: DemoMailFilterDto): Promise<DemoMailListDto> {
    return { items: await this.mailer.kept(recipient) };
  }

  @Get('clock')
  @ApiOkResponse({ type: DemoClockDto })
  getDemoClock(): DemoClockDto {
    return { now: this.clock.now() };
  }

  @Post('clock')
  @HttpCode(200)
  @ApiOkResponse({ type: DemoClockDto })
  advanceDemoClock(@Body() { advanceMs }: AdvanceClockDto): Promise<DemoClockDto> {
    return this.advance.execute(advanceMs);
  }
}
