import '@fastify/cookie';

import type { FastifyReply } from 'fastify';

import type { Config } from '@traverse/platform';

import { SESSION_COOKIE } from './tokens.js';

const options = (config: Pick<Config, 'publicUrl'>): object => ({
  path: '/',
  httpOnly: true,
  sameSite: 'lax',
  secure: config.publicUrl.startsWith('https:'),
});

/** A cookie without an end of its own: it goes with the browser, and the server's clock decides anyway. */
export function giveCookie(reply: FastifyReply, config: Pick<Config, 'publicUrl'>, token: string): void {
  void reply.setCookie(SESSION_COOKIE, token, options(config));
}

export function takeCookie(reply: FastifyReply, config: Pick<Config, 'publicUrl'>): void {
  void reply.clearCookie(SESSION_COOKIE, options(config));
}
