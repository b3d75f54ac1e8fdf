import { randomBytes } from 'node:crypto';

/** What BullMQ runs on, as environment for a test module: PostgreSQL always, Redis too when TEST_REDIS_URL is set. */
export const queueBackends: readonly (readonly [string, () => Record<string, string>])[] = [
  ['PostgreSQL', () => ({})],
  ...(process.env['TEST_REDIS_URL']
    ? [
        [
          'Redis',
          () => ({ REDIS_URL: process.env['TEST_REDIS_URL'] ?? '', QUEUE_PREFIX: `test-${randomBytes(6).toString('hex')}` }),
        ] as const,
      ]
    : []),
];
