import type { Reader } from '@traverse/platform';

import type { Application } from '../application/application.entity.js';

const POSITION = `
  SELECT count(*)::int AS "position" FROM "applicant"."application" WHERE "envelope_id" = $1 AND "state" = 'waiting' AND "sequence" <= $2`;

/** How many are served before it, itself included; null when it does not wait. */
export async function queuePositionOf(
  read: Reader,
  { state, envelopeId, sequence }: Pick<Application, 'state' | 'envelopeId' | 'sequence'>,
): Promise<number | null> {
  if (state !== 'waiting' || !envelopeId || sequence === null) return null;
  const [row] = await read<{ position: number }>(POSITION, [envelopeId, sequence.toString()]);
  return row?.position ?? null;
}
