import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import fastifyStatic from '@fastify/static';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyReply, type FastifyRequest, LogController } from 'fastify';

import { systemNow } from '@traverse/kernel';

import type { Config } from '../config/index.js';
import { loggerOptions, NestLog } from '../observability/log.js';
import type { TraverseRequest } from './current-actor.js';
import { validationPipe } from './validation.js';

const BODY_LIMIT = 2 * 1024 * 1024;
const DRAIN_LIMIT = 64 * 1024 * 1024;
const QUIET = new Set(['/api/health/live', '/api/health/ready']);

function adapter(config: Config): FastifyAdapter {
  return new FastifyAdapter({
    logger: loggerOptions(config),
    genReqId: () => randomUUID(),
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    trustProxy: config.trustProxy,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
  });
}

/** Security headers: everything from here, nothing inline, nothing evaluated. Mantine sets style attributes at run time. */
const helmetOptions = (secure: boolean): object => ({
  contentSecurityPolicy: {
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      // A paper that somebody handed in, shown from memory beside what it proves.
      frameSrc: ['blob:'],
      objectSrc: ["'none'"],
      frameAncestors: ["'none'"],
      baseUri: ["'self'"],
      formAction: ["'self'"],
      upgradeInsecureRequests: null,
    },
  },
  strictTransportSecurity: secure,
  crossOriginOpenerPolicy: secure,
});

/**
 * The HTTP application on Fastify: security headers, cookies, uploads, limits, one log line per request (no bodies, no query strings),
 * the time of arrival stamped before anything else, and the web's files with a fall-back to its index page.
 */
export async function createHttpApp(module: Type<unknown> | DynamicModule, config: Config): Promise<NestFastifyApplication> {
  const http = adapter(config);
  const app = await NestFactory.create<NestFastifyApplication>(module, http, { logger: new NestLog(config), bodyParser: true });
  const fastify = http.getInstance();
  fastify.addHook('onRequest', (request: FastifyRequest, _reply: FastifyReply, done: () => void) => {
    (request as TraverseRequest).receivedAt = systemNow();
    done();
  });
  fastify.addHook('onResponse', (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
    readToTheEnd(request);
    const path = request.url.split('?')[0] ?? '';
    if (!QUIET.has(path) && path.startsWith('/api/')) {
      request.log.info(
        { requestId: request.id, method: request.method, path, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
        'request',
      );
    }
    done();
  });
  await app.register(helmet, helmetOptions(config.publicUrl.startsWith('https:')));
  await app.register(cookie);
  await app.register(multipart, { limits: { fileSize: config.uploadLimitBytes + 1, files: 1, fields: 10 }, throwFileSizeLimit: false });
  await app.register(rateLimit, { max: config.requestsPerMinute, timeWindow: '1 minute' });
  await serveWeb(app, config.webDir);
  app.useGlobalPipes(validationPipe());
  app.enableShutdownHooks();
  return app;
}

/**
 * What is left of a body that was answered before its end (a refused upload): were it left lying, the next request on this connection
 * would wait behind it for ever. Beyond a bound the connection is cut.
 */
function readToTheEnd({ raw }: FastifyRequest): void {
  if (raw.complete || raw.destroyed) return;
  let left = DRAIN_LIMIT;
  raw.unpipe();
  raw.on('data', (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) raw.destroy();
  });
  raw.resume();
}

async function serveWeb(app: NestFastifyApplication, webDir: string): Promise<void> {
  if (!existsSync(join(webDir, 'index.html'))) return;
  const fastify = app.getHttpAdapter().getInstance();
  await app.register(fastifyStatic, { root: webDir, wildcard: false, index: false, cacheControl: false, setHeaders: cacheHeaders });
  const index = async (_request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> =>
    reply.header('cache-control', 'no-cache').sendFile('index.html', webDir);
  // Every page of the web is an address of its own; what begins with /api is never one.
  fastify.get('/', index);
  fastify.get('/*', async (request: FastifyRequest, reply: FastifyReply) => {
    if (request.url.startsWith('/api/') || /\.[a-z0-9]+$/i.test(request.url.split('?')[0] ?? '')) {
      return reply.status(404).type('application/problem+json').send({
        type: 'urn:traverse:problem:platform.http-404',
        title: 'Not found',
        status: 404,
        code: 'platform.http-404',
        requestId: request.id,
      });
    }
    return index(request, reply);
  });
}

function cacheHeaders(reply: { header(name: string, value: string): unknown }, path: string): void {
  reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
}
