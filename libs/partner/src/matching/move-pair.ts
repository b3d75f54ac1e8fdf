import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { type Actor, compareIds, DomainError, hasStaffRole } from '@traverse/kernel';
import { notFoundUnless, ProgrammeClock, transition, UnitOfWork } from '@traverse/platform';

import type { ProposedPair } from './match.js';
import { fitOf } from './match-input.js';
import { MatchingRun } from './matching-run.entity.js';
import { matchingRunWorkflow } from './matching-run.workflow.js';
import { MatchingSituation } from './matching.situation.js';
import { obstacles } from './obstacles.js';

export interface PairMove {
  readonly applicationId: string;
  /** The partner that the officer saw; null: none. Another one meanwhile: nothing is changed. */
  readonly from: string | null;
  readonly to: string | null;
}

/** An officer gives one application of a computed run another partner, or none: among the pairs that nothing forbids, within the places. */
@Injectable()
export class MovePair {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: ProgrammeClock,
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly situation: MatchingSituation,
  ) {}

  async execute(actor: Actor, id: string, { applicationId, from, to }: PairMove): Promise<{ id: string; state: string }> {
    const known = await this.dataSource.getRepository(MatchingRun).findOneBy({ id });
    notFoundUnless(known !== null && hasStaffRole(actor, 'officer', known.programmeId), 'matching-run');
    const pair = to === null ? null : await this.pair(known.callId, applicationId, to);
    return this.uow.run(actor, async (tx) => {
      const run = await tx.lock(MatchingRun, id);
      transition(tx, matchingRunWorkflow, run, 'move', { payload: { callId: run.callId, applicationId } });
      const pairs = run.proposal?.pairs ?? [];
      if ((pairs.find((one) => one.applicationId === applicationId)?.partnerId ?? null) !== from)
        throw new DomainError('partner.matching-run.moved-meanwhile', { status: 409 });
      const others = pairs.filter((one) => one.applicationId !== applicationId);
      if (pair) assertPlace(run, others, pair);
      const moved = [...others, ...(pair ? [pair] : [])].sort((a, b) => compareIds(a.applicationId, b.applicationId));
      tx.update(run, {
        proposal: { pairs: moved, unassigned: run.proposal?.unassigned ?? [] },
        moves: [...run.moves, { applicationId, from, to, byId: actor.personId, at: tx.now.toISOString() }],
      });
      return { id, state: run.state };
    });
  }

  /** As things are now, and not as they were when the run was computed. */
  private async pair(callId: string, applicationId: string, partnerId: string): Promise<ProposedPair> {
    const scope = { callId, at: this.clock.now(), applicationIds: [applicationId], partnerIds: [partnerId] };
    const { input } = await this.situation.read(scope);
    const [application, partner] = [input.applications[0], input.partners[0]];
    const reasons = application && partner ? obstacles(application, partner, input.rules) : (['not-in-directory'] as const);
    if (!application || !partner || reasons.length > 0)
      throw new DomainError('partner.engagement.not-possible', {
        status: 422,
        fields: reasons.map((code) => ({ path: 'to', code: `partner.obstacle.${code}` })),
      });
    const { score, parts } = fitOf(input, application, partner);
    return { applicationId, partnerId, fit: score, parts, byHand: true };
  }
}

/** Places as the run found them: those of the instance and those that locked pairs had taken from it. */
function assertPlace(run: MatchingRun, others: readonly ProposedPair[], { partnerId, applicationId }: ProposedPair): void {
  const known = run.instance?.applications.includes(applicationId) ?? false;
  if (!known && !run.locked.some((one) => one.applicationId === applicationId))
    throw new DomainError('partner.matching-run.not-in-run', { status: 422 });
  const free = run.instance?.partners.find(({ id }) => id === partnerId)?.places ?? 0;
  const places = free + run.locked.filter((one) => one.partnerId === partnerId).length;
  if (others.filter((one) => one.partnerId === partnerId).length >= places)
    throw new DomainError('partner.matching-run.places-taken', { status: 409 });
}
