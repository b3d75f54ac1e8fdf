import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { ApplicantFacade, type Application } from '@traverse/applicant';
import { type Actor, compareIds, DomainError, hasStaffRole } from '@traverse/kernel';
import { notFoundUnless, ProgrammeClock, transition, type Tx, UnitOfWork } from '@traverse/platform';

import { insertEngagement, liveEngagements } from '../engagement/new-engagement.js';
import type { ProposedPair } from './match.js';
import { MatchingRun, type NotSent } from './matching-run.entity.js';
import { matchingRunWorkflow } from './matching-run.workflow.js';
import { MatchingSituation, type Situation } from './matching.situation.js';
import { obstacles } from './obstacles.js';

export interface SentRun {
  readonly id: string;
  readonly state: string;
  readonly sent: number;
  readonly notSent: readonly NotSent[];
}

/**
 * Sends the proposals of a run, all or some: one engagement each. What has changed since the run was computed is looked at again; a pair that is
 * no longer possible is left out, with its reasons, and the application waits for the next run. A run that somebody has changed since the officer
 * saw it is not sent.
 */
@Injectable()
export class SendMatchingRun {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: ProgrammeClock,
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly applicants: ApplicantFacade,
    private readonly situation: MatchingSituation,
  ) {}

  /** `version`: of the run as the officer saw it. Changed since: 409 `partner.matching-run.moved-meanwhile`. */
  async execute(actor: Actor, id: string, version: number, only?: readonly string[]): Promise<SentRun> {
    const known = await this.dataSource.getRepository(MatchingRun).findOneBy({ id });
    notFoundUnless(known !== null && hasStaffRole(actor, 'officer', known.programmeId), 'matching-run');
    const chosen = only && new Set(only);
    const pairs = (known.proposal?.pairs ?? []).filter(({ applicationId }) => chosen?.has(applicationId) ?? true);
    const applicationIds = pairs.map(({ applicationId }) => applicationId).sort(compareIds);
    const partnerIds = [...new Set(pairs.map(({ partnerId }) => partnerId))];
    const situation = await this.situation.read({ callId: known.callId, at: this.clock.now(), applicationIds, partnerIds });
    return this.uow.run(actor, async (tx) => {
      const applications = new Map<string, Application>();
      for (const applicationId of applicationIds) applications.set(applicationId, await this.applicants.lockApplication(tx, applicationId));
      const run = await tx.lock(MatchingRun, id);
      transition(tx, matchingRunWorkflow, run, 'send', { payload: { callId: run.callId } });
      if (known.version !== version || run.version !== version + 1) throw new DomainError('partner.matching-run.moved-meanwhile');
      const notSent = await this.send(tx, run, pairs, applications, situation);
      tx.update(run, { sentAt: tx.now, notSent });
      return { id, state: run.state, sent: pairs.length - notSent.length, notSent };
    });
  }

  private async send(
    tx: Tx,
    run: MatchingRun,
    pairs: readonly ProposedPair[],
    applications: ReadonlyMap<string, Application>,
    { call, input }: Situation,
  ): Promise<NotSent[]> {
    const engaged = new Set((await liveEngagements(tx, [...applications.keys()])).map(({ applicationId }) => applicationId));
    const given = new Map<string, number>();
    const notSent: NotSent[] = [];
    for (const pair of pairs) {
      const application = applications.get(pair.applicationId);
      const wanted = input.applications.find(({ id }) => id === pair.applicationId);
      const partner = input.partners.find(({ id }) => id === pair.partnerId);
      const load = (partner?.offer.load ?? 0) + (given.get(pair.partnerId) ?? 0);
      const reasons: string[] = [];
      if (application?.state !== 'eligible' || engaged.has(pair.applicationId)) reasons.push('application-not-open');
      if (!partner) reasons.push('not-in-directory');
      else if (wanted) reasons.push(...obstacles(wanted, { ...partner, offer: { ...partner.offer, load } }, input.rules));
      if (reasons.length > 0 || !application) {
        notSent.push({ applicationId: pair.applicationId, reasons });
        continue;
      }
      given.set(pair.partnerId, (given.get(pair.partnerId) ?? 0) + 1);
      insertEngagement(tx, application, pair, { acceptanceTermDays: call.document.partner.acceptanceTermDays, matchingRunId: run.id });
    }
    return notSent;
  }
}
