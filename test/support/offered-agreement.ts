import type { Actor } from '@traverse/kernel';
import type { CallDocument } from '@traverse/programme';

import { ConfirmDecision } from '../../libs/award/src/decision/confirm-decision.js';
import { inRome, member, staff } from './alpine.js';
import type { TestApp } from './app.js';
import { recommendedAward, signer } from './recommended-award.js';

type Signature = CallDocument['agreement']['signature'];

export interface Offer {
  readonly id: string;
  readonly textHash: string;
  readonly applicationId: string;
  readonly decisionId: string;
  readonly callId: string;
  readonly envelopeId: string;
  readonly organisationId: string;
  readonly sme: Actor;
  readonly partner: Actor;
}

/** An agreement that waits for the firm (A. Huber) and its partner (P. Žnidaršič). */
export async function offeredAgreement(
  house: TestApp,
  programmeId: string,
  { signature = 'simple', ...more }: { readonly signature?: Signature; readonly signedCopies?: boolean; readonly parties?: 'sme' } = {},
): Promise<Offer> {
  const award = await recommendedAward(house, programmeId, {
    call: (doc) => {
      Object.assign(doc.agreement, { parties: 'sme+partner', signature, ...more });
      // Open now, wherever the clock of the test stands.
      const at = (days: number): string => inRome(new Date(house.clock.now().getTime() + days * 86_400_000));
      Object.assign(doc, { opensAt: at(-1), closesAt: at(20), timetable: [] });
    },
  });
  await house.get(ConfirmDecision).execute(staff('approver', programmeId), award.decisionId);
  await house.queues.drain();
  const [row] = await house.query<{ id: string; text_hash: string; partner: string }>(
    `SELECT "id", "text_hash", "partner_organisation_id" AS "partner" FROM "award"."agreement" WHERE "decision_id" = $1`,
    [award.decisionId],
  );
  if (!row) throw new Error('no agreement was offered');
  const partner = await signer(house, member(row.partner, 'owner', 'partner'), 'P. Žnidaršič');
  const { id: applicationId, owner: sme, ...rest } = award;
  return { ...rest, id: row.id, textHash: row.text_hash, applicationId, sme, partner };
}
