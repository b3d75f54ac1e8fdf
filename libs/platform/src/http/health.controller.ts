import { Controller, Get, Res, ServiceUnavailableException } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { collectDefaultMetrics, register } from 'prom-client';

import { Health } from './health.js';
import { Public } from './permissions.js';

collectDefaultMetrics();

/** For load balancers and supervisors. Metrics hold no personal data; keep the path inside the network (docs/operating.md). */
@ApiExcludeController()
@Controller('api/health')
@Public()
export class HealthController {
  constructor(private readonly health: Health) {}

  @Get('live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('ready')
  async ready(): Promise<{ status: 'ok' }> {
    if (!(await this.health.ready())) throw new ServiceUnavailableException();
    return { status: 'ok' };
  }

  @Get('metrics')
  async metrics(@Res() reply: FastifyReply): Promise<void> {
    await reply.type(register.contentType).send(await register.metrics());
  }
}
