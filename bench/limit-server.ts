/**
 * What we measure ourselves against: the same deed and the same SQL on bare Fastify and pg. No guards, no DTOs, no log. Configured by the bench
 * that starts it.
 */
import fastify from 'fastify';
import pg from 'pg';

import { newId } from '@traverse/kernel';

import { ask, look, Refusal, sha256, type Submission, write } from './bare-submit.js';

const env = process.env;
const event = env['LIMIT_EVENT'] ?? '';
const subscribers = JSON.parse(env['LIMIT_SUBSCRIBERS'] ?? '[]') as string[];
const pool = new pg.Pool({ connectionString: env['DATABASE_URL'], max: Number(env['POOL_SIZE'] || 10) });

const app = fastify({ genReqId: () => newId() });
app.get('/ready', async () => ({ ready: true }));
app.post<{ Params: { id: string } }>('/api/applications/:id/submit', async (request, reply) => {
  const now = new Date();
  const token = /traverse_session=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
  const session = await ask(pool, 'session', [sha256(token), now, new Date(now.getTime() - 7_200_000)]);
  if (!session) return reply.status(401).send();
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const submission: Submission = {
      id: request.params.id,
      personId: String(session['person_id']),
      organisations: (session['memberships'] as { organisationId: string }[]).map(({ organisationId }) => organisationId),
      key: String(request.headers['idempotency-key']),
      route: `POST ${request.url}`,
      requestId: request.id,
      body: request.body,
      now,
      event,
      subscribers,
    };
    const receipt = await write(client, submission, await look(client, submission));
    await client.query('COMMIT');
    return receipt;
  } catch (error) {
    await client.query('ROLLBACK');
    return reply.status(error instanceof Refusal ? 409 : 500).send({ error: error instanceof Error ? error.message : String(error) });
  } finally {
    client.release();
  }
});
await app.listen({ port: Number(env['PORT']), host: '127.0.0.1' });
