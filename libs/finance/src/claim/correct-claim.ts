import { Injectable } from '@nestjs/common';

import { type Actor, newId } from '@traverse/kernel';
import { recordCreated, transition, type Tx, UnitOfWork } from '@traverse/platform';

import { Recoveries } from '../recovery/recoveries.js';
import { Claim, ClaimFile, ClaimLine } from './claim.entity.js';
import { claimWorkflow } from './claim.workflow.js';
import { LoadClaim } from './load-claim.js';

const UNDECIDED = { decision: null, acceptedMinor: null, reason: null } as const;

/**
 * What was approved is looked at again: the version that counted is closed and stays as it was said, another one of the same claim begins with its
 * lines and papers. It is certified and approved by two people like any claim; no money moves before that (ADR 36).
 */
@Injectable()
export class CorrectClaim {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly load: LoadClaim,
    private readonly recoveries: Recoveries,
  ) {}

  execute(actor: Actor, id: string, reason: string): Promise<{ id: string; state: string }> {
    return this.uow.run(actor, async (tx) => {
      const { claim, root } = await this.load.lock(tx, actor, id);
      const correctionId = newId();
      transition(tx, claimWorkflow, claim, 'correct', { reason, payload: { correctionId } });
      const correction = tx.insert(Claim, await this.nextOf(tx, claim, root, correctionId, reason.trim()));
      recordCreated(tx, claimWorkflow, correction);
      transition(tx, claimWorkflow, correction, 'begin-correction', { reason });
      // What it holds goes over with it: the ledger does not move.
      tx.update(claim, { heldMinor: 0n });
      await this.copyLines(tx, claim.id, correctionId);
      return { id: correctionId, state: correction.state };
    });
  }

  private async nextOf(
    tx: Tx,
    claim: Claim,
    root: Claim,
    id: string,
    reason: string,
  ): Promise<Partial<Claim> & Pick<Claim, 'state' | 'version'>> {
    const paidMinor = await this.recoveries.paidMinor(tx, root.id);
    const revision = claim.revision + 1;
    return {
      ...claim,
      id,
      state: 'draft',
      version: 1,
      createdAt: tx.now,
      number: `${root.number}.${revision}`,
      revision,
      correctedById: tx.actor.personId,
      correctionReason: reason,
      createdById: tx.actor.personId,
      certifiedById: null,
      approvedById: null,
      acceptedMinor: 0n,
      moves: 0,
      // The term is the claim's. Where all has arrived it is over, and a correction does not begin another one.
      payByAt: paidMinor >= claim.acceptedMinor ? null : claim.payByAt,
    };
  }

  /** Lines to be decided anew, and their papers: the same bytes under a row of this version. */
  private async copyLines(tx: Tx, from: string, to: string): Promise<void> {
    const [lines, files] = await Promise.all([this.load.lines(tx, from), this.load.files(tx, from)]);
    const copies = new Map(lines.map((line) => [line.id, newId()]));
    for (const line of lines) tx.insert(ClaimLine, { ...line, id: copies.get(line.id) ?? newId(), claimId: to, ...UNDECIDED });
    for (const file of files)
      tx.insert(ClaimFile, { ...file, id: newId(), claimId: to, lineId: file.lineId === null ? null : (copies.get(file.lineId) ?? null) });
  }
}

/** What the versions of a claim share: `CLM-2026-000123` of `CLM-2026-000123.2`. */
export const numberOfAll = (number: string): string => number.replace(/\.\d+$/, '');
