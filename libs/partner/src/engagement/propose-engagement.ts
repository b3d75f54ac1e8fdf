import { Injectable } from '@nestjs/common';

import { ApplicantFacade, type Application } from '@traverse/applicant';
import { type Actor, DomainError, hasStaffRole, isMemberOf, mayActFor } from '@traverse/kernel';
import { notFoundUnless, ProgrammeClock, UnitOfWork } from '@traverse/platform';
import { ProgrammeFacade } from '@traverse/programme';

import { fitOf } from '../matching/match-input.js';
import { MatchingSituation } from '../matching/matching.situation.js';
import { obstacles } from '../matching/obstacles.js';
import { insertEngagement, liveEngagements } from './new-engagement.js';

/** States in which an application that has lost its partner, or is to change it, can get another. */
const LATER: readonly Application['state'][] = ['partnered', 'in-evaluation', 'evaluated', 'reserve-listed', 'approved'];

/**
 * An officer proposes a partner by hand, or the company where the call lets it name or choose one: the same hard constraints as the matching's,
 * each named. With a confirmed partner it is a swap.
 */
@Injectable()
export class ProposeEngagement {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: ProgrammeClock,
    private readonly applicants: ApplicantFacade,
    private readonly situation: MatchingSituation,
    private readonly programmes: ProgrammeFacade,
  ) {}

  async execute(actor: Actor, applicationId: string, partnerOrganisationId: string): Promise<{ id: string }> {
    const application = await this.applicants.application(applicationId);
    const { callId } = application;
    await this.assertMayPropose(actor, application);
    if (isMemberOf(actor, partnerOrganisationId)) throw new DomainError('partner.engagement.own-organisation', { status: 403 });
    // Read before the transaction: no work waits for a second connection while it holds locks.
    const { call, input } = await this.situation.read({
      callId,
      at: this.clock.now(),
      applicationIds: [applicationId],
      partnerIds: [partnerOrganisationId],
    });
    const [[wanted], [partner]] = [input.applications, input.partners];
    notFoundUnless(wanted !== undefined, 'application');
    if (!partner) throw notPossible(['not-in-directory']);
    const barred = obstacles(wanted, partner, input.rules);
    if (barred.length > 0) throw notPossible(barred);
    const { score, parts } = fitOf(input, wanted, partner);
    return this.uow.run(actor, async (tx) => {
      const locked = await this.applicants.lockApplication(tx, applicationId);
      const live = await liveEngagements(tx, [applicationId]);
      if (live.some(({ state }) => state !== 'confirmed')) throw new DomainError('partner.engagement.exists');
      const confirmed = live[0];
      const open = locked.state === 'eligible' ? confirmed === undefined : LATER.includes(locked.state);
      if (!open) throw new DomainError('partner.engagement.application-not-open', { params: { state: locked.state } });
      const engagement = insertEngagement(
        tx,
        locked,
        { partnerId: partner.id, fit: score, parts },
        { acceptanceTermDays: call.document.partner.acceptanceTermDays, replacesId: confirmed?.id ?? null },
      );
      return { id: engagement.id };
    });
  }

  /** The programme's officers; the company itself where the call says that it finds its partner. */
  private async assertMayPropose(actor: Actor, { callId, callVersion, programmeId, organisationId }: Application): Promise<void> {
    const officer = hasStaffRole(actor, 'officer', programmeId) && !isMemberOf(actor, organisationId);
    if (officer || actor.system !== null) return;
    notFoundUnless(isMemberOf(actor, organisationId), 'application');
    const { document } = await this.programmes.callVersion(callId, callVersion);
    if (document.partner.mode === 'assigned') throw new DomainError('partner.engagement.programme-assigns', { status: 403 });
    if (!mayActFor(actor, organisationId)) throw new DomainError('partner.engagement.not-allowed', { status: 403 });
  }
}

function notPossible(codes: readonly string[]): DomainError {
  return new DomainError('partner.engagement.not-possible', {
    fields: codes.map((code) => ({ path: 'partnerOrganisationId', code: `partner.obstacle.${code}` })),
  });
}
