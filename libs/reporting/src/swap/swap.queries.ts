import { Injectable } from '@nestjs/common';

import { ApplicantFacade, type Application } from '@traverse/applicant';
import { AwardFacade } from '@traverse/award';
import { EvaluatorFacade } from '@traverse/evaluator';
import { IdentityFacade } from '@traverse/identity';
import { type Actor, hasStaffRole, isMemberOf } from '@traverse/kernel';
import { type EngagementInfo, PartnerFacade } from '@traverse/partner';
import { notFoundUnless } from '@traverse/platform';

import { programmesRead } from '../application-list/desk-scope.js';
import { stepsOf } from './swap-steps.js';
import type { SwapDto, SwapEngagementDto } from './swap.dto.js';

/** States in which a partner is found, or another one can take its place. */
const OPEN: readonly Application['state'][] = ['eligible', 'partnered', 'in-evaluation', 'evaluated', 'reserve-listed', 'approved'];

/**
 * What stands on the partner of an application: before a swap what it would do to each later step, after it what was done under the partner before.
 * It tells what the other contexts do when an engagement is confirmed; it does nothing itself.
 */
@Injectable()
export class SwapQueries {
  constructor(
    private readonly applicants: ApplicantFacade,
    private readonly partners: PartnerFacade,
    private readonly evaluators: EvaluatorFacade,
    private readonly awards: AwardFacade,
    private readonly identity: IdentityFacade,
  ) {}

  async of(actor: Actor, applicationId: string, partnerOrganisationId?: string): Promise<SwapDto> {
    const application = await this.applicants.application(applicationId);
    const engagements = await this.partners.engagementsOf([applicationId]);
    notFoundUnless(mayRead(actor, application, engagements), 'application');
    const current = engagements.find(({ state }) => state === 'confirmed' || state === 'delivered') ?? null;
    const asked = engagements.find(({ state }) => state === 'proposed' || state === 'accepted') ?? null;
    const earlier = current ? (engagements.filter(({ state, id }) => state === 'replaced' && id < current.id).at(-1) ?? null) : null;
    const candidate = partnerOrganisationId ?? asked?.partnerOrganisationId;
    const [assignments, ranked, award, nameOf] = await Promise.all([
      this.evaluators.partnerTies(application, candidate),
      this.evaluators.lastRanked(application),
      this.awards.standing(applicationId),
      this.names(engagements),
    ]);
    const view = (one: EngagementInfo | null): SwapEngagementDto | null =>
      one && {
        engagementId: one.id,
        partnerOrganisationId: one.partnerOrganisationId,
        partnerName: nameOf(one.partnerOrganisationId),
        state: one.state,
        dueAt: one === asked ? one.dueAt.toISOString() : null,
      };
    const swappedAt = earlier ? (current?.confirmedAt ?? null) : null;
    return {
      current: view(current),
      asked: view(asked),
      earlier: view(earlier),
      swappedAt: swappedAt?.toISOString() ?? null,
      mayPropose:
        hasStaffRole(actor, 'officer', application.programmeId) &&
        OPEN.includes(application.state) &&
        asked === null &&
        current?.state !== 'delivered',
      steps: stepsOf({ assignments, ranked, award, swappedAt }),
    };
  }

  private async names(engagements: readonly EngagementInfo[]): Promise<(id: string) => string> {
    const organisations = await this.identity.organisationsOf([...new Set(engagements.map((one) => one.partnerOrganisationId))]);
    return (id) => organisations.find((one) => one.id === id)?.name ?? '';
  }
}

/** Staff of the programme who decide on it or look into it, and never on their own case. */
function mayRead(actor: Actor, { programmeId, organisationId, receivedAt }: Application, engagements: readonly EngagementInfo[]): boolean {
  const programmes = programmesRead(actor);
  const isParty = isMemberOf(actor, organisationId) || engagements.some((one) => isMemberOf(actor, one.partnerOrganisationId));
  return receivedAt !== null && !isParty && (programmes === null || programmes.includes(programmeId));
}
