import type pg from 'pg';

import { newId } from '@traverse/kernel';

import { ask, askAll, look, Refusal, refuseUnless, type Submission, write } from './bare-submit.js';
import type { FirstComeCall } from './first-come-call.js';

/** One submission to a first-come call by bare pg: look, lock the envelope, see that nobody waits and the money is there, book it, write. */
export async function bareFirstCome(pool: pg.Pool, call: FirstComeCall, id: string, key: string): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const { envelopeId, available, earmarked } = call;
    const requestId = newId();
    const submission: Submission = {
      id,
      personId: call.personId,
      organisations: [call.organisationId],
      key,
      route: `POST /api/applications/${id}/submit`,
      requestId,
      body: null,
      now: new Date(),
      event: call.template.event,
      subscribers: call.template.subscribers,
    };
    const looked = await look(client, submission);
    const amountMinor = String(looked.application['requested_minor']);
    const envelope = await ask(client, 'envelope', [envelopeId]);
    refuseUnless(envelope && !(await ask(client, 'waits', [envelopeId, id])), 'somebody waits');
    const balances = await askAll(client, 'balances', [available, earmarked]);
    const balance = balances.find((row) => row['account_id'] === available);
    const left = BigInt(String(balance?.['posted_minor'])) - BigInt(String(balance?.['pending_out_minor']));
    refuseUnless(left >= BigInt(amountMinor), 'the money is short');
    const transfer = [
      newId(),
      `application:${id}:earmark`,
      available,
      earmarked,
      amountMinor,
      envelope['currency'],
      id,
      submission.now,
      requestId,
    ];
    await ask(client, 'transfer', transfer);
    await ask(client, 'book', [available, earmarked, amountMinor]);
    await write(client, submission, looked, amountMinor);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error instanceof Refusal ? new Error(`the limit refused: ${error.message}`) : error;
  } finally {
    client.release();
  }
}
