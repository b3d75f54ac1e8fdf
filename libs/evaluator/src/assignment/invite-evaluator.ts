import { Injectable } from '@nestjs/common';

import { ApplicantFacade, type Application } from '@traverse/applicant';
import { IdentityFacade } from '@traverse/identity';
import { compareIds, DomainError } from '@traverse/kernel';
import { recordCreated, type Tx } from '@traverse/platform';

import type { Conflict } from '../conflict/conflict.types.js';
import { ConflictFacts } from '../conflict/conflict-facts.js';
import { ConflictIndex } from '../conflict/find-conflicts.js';
import { ASSIGNMENT_INVITED } from '../evaluator.events.js';
import { EvaluatorProfile } from '../profile/evaluator-profile.entity.js';
import { PhaseCalendar } from '../phase/phase-calendar.js';
import type { ReviewTerm } from '../phase/phase-times.js';
import { Assignment, type AssignmentState } from './assignment.entity.js';
import { assignmentWorkflow, LIVE_STATES } from './assignment.workflow.js';

const ASKED = `
  SELECT "application_id" AS "applicationId", "evaluator_person_id" AS "personId", "state" FROM "evaluator"."assignment" WHERE "application_id" = ANY($1::uuid[])`;
const LOADS = `
  SELECT "evaluator_person_id" AS "personId", count(*)::int AS "load" FROM "evaluator"."assignment"
  WHERE "evaluator_person_id" = ANY($1::uuid[]) AND "state" IN ('invited', 'accepted') GROUP BY 1`;

export interface Invitation {
  readonly applicationId: string;
  readonly personId: string;
  /** Nobody more is asked once so many are under way or in. */
  readonly wanted?: number;
}

interface Asked extends Invitation {
  readonly state: AssignmentState;
}

export type InvitationRefusal =
  'not-in-evaluation' | 'not-in-pool' | 'already-asked' | 'conflict' | 'fully-loaded' | 'enough-reviewers' | 'phase-over';

export interface RefusedInvitation extends Invitation {
  readonly reason: InvitationRefusal;
  readonly conflict?: Conflict;
}

/** What stands when the rows that decide are locked. */
interface Locked {
  readonly applications: ReadonlyMap<string, Application>;
  /** Of those who are evaluators of the programme. */
  readonly profiles: ReadonlyMap<string, EvaluatorProfile>;
  readonly asked: Asked[];
  readonly loads: Map<string, number>;
  readonly conflict: (pair: Invitation) => Conflict | undefined;
  /** Until when who is asked now has to review this application; null when the phase for it is over. */
  readonly term: (applicationId: string) => ReviewTerm | null;
}

const keyOf = ({ applicationId, personId }: Invitation): string => `${applicationId} ${personId}`;

/**
 * The one way in which an assignment comes about, whoever asks for it: plans, officers, third reviewers. A conflict of interest blocks
 * here, by the facts that hold once applications and evaluators are locked: declarations and changes of partner that come later find the
 * assignment and look at it again.
 */
@Injectable()
export class InviteEvaluator {
  constructor(
    private readonly applicants: ApplicantFacade,
    private readonly facts: ConflictFacts,
    private readonly identity: IdentityFacade,
    private readonly calendar: PhaseCalendar,
  ) {}

  /** Refuses with the reason: 409 `evaluator.conflict-of-interest` names the way from the one to the other. */
  async inside(tx: Tx, invitation: Invitation): Promise<string> {
    const { invited, refused } = await this.all(tx, [invitation]);
    const [id] = invited;
    if (id === undefined) throw refusal(refused[0]);
    return id;
  }

  /** Invites whom it may, in one call; the others are told with their reasons. */
  async all(
    tx: Tx,
    invitations: readonly Invitation[],
  ): Promise<{ readonly invited: readonly string[]; readonly refused: readonly RefusedInvitation[] }> {
    if (invitations.length === 0) return { invited: [], refused: [] };
    const locked = await this.lock(tx, invitations);
    const invited: string[] = [];
    const refused: RefusedInvitation[] = [];
    for (const invitation of invitations) {
      const application = locked.applications.get(invitation.applicationId);
      const reason = reasonAgainst(invitation, locked);
      const term = locked.term(invitation.applicationId);
      if (reason !== null || !application || !term)
        refused.push({ ...invitation, reason: reason ?? 'not-in-evaluation', ...also(invitation, locked) });
      else {
        invited.push(insert(tx, application, invitation.personId, term));
        locked.asked.push({ ...invitation, state: 'invited' });
        locked.loads.set(invitation.personId, (locked.loads.get(invitation.personId) ?? 0) + 1);
      }
    }
    return { invited, refused };
  }

  private async lock(tx: Tx, invitations: readonly Invitation[]): Promise<Locked> {
    const applicationIds = [...new Set(invitations.map(({ applicationId }) => applicationId))].sort(compareIds);
    const personIds = [...new Set(invitations.map(({ personId }) => personId))].sort(compareIds);
    const applications = new Map<string, Application>();
    for (const id of applicationIds) applications.set(id, await this.applicants.lockApplication(tx, id));
    const profiles = await tx.lockMany(EvaluatorProfile, personIds);
    const [first] = applications.values();
    const world = await this.facts.gather(first?.callId ?? '', personIds, applicationIds);
    const holders = new Set((await this.identity.peopleWithRole('evaluator', first?.programmeId ?? null)).map(({ personId }) => personId));
    const index = new ConflictIndex(world.evaluators, world.rules);
    const known = new Map(world.applications.map((application) => [application.id, application]));
    const terms = await this.calendar.termsOf(tx, first?.callId ?? '');
    const needed = world.document.evaluation?.reviewersPerApplication ?? 1;
    const asked = await tx.sql<Asked>(ASKED, [applicationIds]);
    const loads = await tx.sql<{ personId: string; load: number }>(LOADS, [personIds]);
    return {
      applications,
      profiles: new Map(profiles.filter(({ id, active }) => active && holders.has(id)).map((profile) => [profile.id, profile])),
      asked,
      term: (id) =>
        asked.filter((one) => one.applicationId === id && one.state === 'submitted').length >= needed ? terms.third : terms.first,
      loads: new Map(loads.map(({ personId, load }) => [personId, load])),
      conflict: ({ applicationId, personId }) => {
        const application = known.get(applicationId);
        return application && index.conflicts(personId, application)[0];
      },
    };
  }
}

function reasonAgainst(invitation: Invitation, { applications, profiles, asked, loads, conflict, term }: Locked): InvitationRefusal | null {
  const profile = profiles.get(invitation.personId);
  if (applications.get(invitation.applicationId)?.state !== 'in-evaluation') return 'not-in-evaluation';
  if (!profile) return 'not-in-pool';
  if (asked.some((one) => keyOf(one) === keyOf(invitation))) return 'already-asked';
  if (conflict(invitation)) return 'conflict';
  const live = asked.filter((one) => one.applicationId === invitation.applicationId && LIVE_STATES.includes(one.state)).length;
  if (invitation.wanted !== undefined && live >= invitation.wanted) return 'enough-reviewers';
  if ((loads.get(invitation.personId) ?? 0) >= profile.maxLoad) return 'fully-loaded';
  return term(invitation.applicationId) ? null : 'phase-over';
}

function also(invitation: Invitation, { conflict }: Locked): { readonly conflict?: Conflict } {
  const found = conflict(invitation);
  return found ? { conflict: found } : {};
}

function refusal(refused: RefusedInvitation | undefined): DomainError {
  switch (refused?.reason) {
    case 'not-in-pool':
      return new DomainError('evaluator.not-in-pool', { status: 422 });
    case 'already-asked':
      return new DomainError('evaluator.assignment.exists');
    case 'fully-loaded':
      return new DomainError('evaluator.fully-loaded');
    case 'phase-over':
      return new DomainError('evaluator.phase-over');
    case 'conflict':
      return new DomainError('evaluator.conflict-of-interest', {
        params: { rule: refused.conflict?.rule ?? '', path: refused.conflict?.path.map(({ kind }) => kind).join(' > ') ?? '' },
      });
    default:
      return new DomainError('evaluator.application-not-in-evaluation');
  }
}

function insert(tx: Tx, application: Application, personId: string, { dueAt, answerByAt }: ReviewTerm): string {
  const assignment = tx.insert(Assignment, {
    state: 'invited',
    version: 1,
    createdAt: tx.now,
    applicationId: application.id,
    callId: application.callId,
    callVersion: application.callVersion,
    programmeId: application.programmeId,
    applicantOrganisationId: application.organisationId,
    partnerOrganisationId: application.partnerOrganisationId,
    evaluatorPersonId: personId,
    dueAt,
    answerByAt,
    scores: {},
    scoresVersion: 1,
    overallComment: '',
    confidentialComment: '',
  });
  recordCreated(tx, assignmentWorkflow, assignment);
  tx.emit({ type: ASSIGNMENT_INVITED, subjectId: assignment.id, payload: { applicationId: application.id } });
  return assignment.id;
}
