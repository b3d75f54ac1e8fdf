import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

import { loadConfig } from '@traverse/platform';

import { ApiModule } from './api.module.js';

/** The OpenAPI document of all routes. In preview mode nothing is started: no database is needed. */
export async function openApiDocument(): Promise<OpenAPIObject> {
  const config = loadConfig({ DATABASE_URL: 'postgres://none@127.0.0.1:1/none', DEMO: '1' });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.forRoot(config), new FastifyAdapter(), {
    preview: true,
    logger: false,
  });
  const description = new DocumentBuilder()
    .setTitle('Traverse')
    .setDescription(
      'Innovation-voucher programmes that cross borders. Amounts are decimal strings; times are UTC; errors are RFC 9457 problems with a stable code.',
    )
    .setVersion('1')
    .addCookieAuth('traverse_session')
    .build();
  return SwaggerModule.createDocument(app, description, { operationIdFactory: (_controller, method) => method });
}
