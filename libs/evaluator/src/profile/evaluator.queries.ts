import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { ApplicantFacade } from '@traverse/applicant';
import { IdentityFacade, type PersonInfo } from '@traverse/identity';
import { type Actor, hasStaffRole } from '@traverse/kernel';
import { notFoundUnless } from '@traverse/platform';
import { ProgrammeFacade } from '@traverse/programme';

import type { ConflictListDto, EvaluatorListDto } from '../assignment/assignment.dto.js';
import { PhaseCalendar } from '../phase/phase-calendar.js';
import { ConflictDeclaration, EvaluatorProfile } from './evaluator-profile.entity.js';

const LOADS = `SELECT "evaluator_person_id" AS "id", count(*)::int AS "load" FROM "evaluator"."assignment" WHERE "state" IN ('invited', 'accepted') GROUP BY 1`;

const READERS = ['officer', 'auditor'] as const;

/** Evaluators of the programmes that this officer or auditor works for; of all for those who work for all. */
export async function evaluatorsFor(actor: Actor, identity: IdentityFacade): Promise<PersonInfo[]> {
  const programmes = actor.staff.filter(({ role }) => READERS.some((one) => one === role)).map(({ programmeId }) => programmeId);
  if (programmes.includes(null)) return identity.peopleWithRole('evaluator', null);
  const lists = await Promise.all([...new Set(programmes)].map((programmeId) => identity.peopleWithRole('evaluator', programmeId)));
  const people = new Map(lists.flat().map((person) => [person.personId, person]));
  return [...people.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** The pool of evaluators, and the list of parties that conflicts are declared against. */
@Injectable()
export class EvaluatorQueries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly identity: IdentityFacade,
    private readonly applicants: ApplicantFacade,
    private readonly programmes: ProgrammeFacade,
    private readonly calendar: PhaseCalendar,
  ) {}

  /** Those of the reader's programmes, by name. */
  async pool(actor: Actor): Promise<EvaluatorListDto> {
    const [people, profiles, loads] = await Promise.all([
      evaluatorsFor(actor, this.identity),
      this.dataSource.getRepository(EvaluatorProfile).find(),
      this.dataSource.query<{ id: string; load: number }[]>(LOADS),
    ]);
    return {
      items: people.map((person) => {
        const profile = profiles.find((known) => known.id === person.personId);
        return {
          personId: person.personId,
          name: person.name,
          employer: profile?.employer ?? '',
          countryCode: profile?.countryCode ?? '',
          nutsCode: profile?.nutsCode ?? '',
          nationalities: profile?.nationalities ?? [],
          competences: profile?.competences ?? [],
          languages: profile?.languages ?? [],
          maxLoad: profile?.maxLoad ?? 0,
          load: loads.find((known) => known.id === person.personId)?.load ?? 0,
        };
      }),
    };
  }

  /**
   * All parties of the call in alphabetical order, whoever their application goes to: in blind calls nothing can be read from it. With them whatever
   * the reader has declared of organisations that are parties no longer: what is declared is the list as a whole, and they may come back.
   */
  async conflictList(actor: Actor, callId: string): Promise<ConflictListDto> {
    // Who applies is not for evaluators of another programme.
    const { programmeId } = await this.programmes.call(callId);
    notFoundUnless(hasStaffRole(actor, 'evaluator', programmeId), 'call');
    const applications = await this.applicants.applicationsOfCall(callId);
    const parties = new Map<string, string>();
    for (const application of applications) {
      parties.set(application.organisationId, application.organisationName);
      if (application.partnerOrganisationId) parties.set(application.partnerOrganisationId, application.partnerName ?? '');
    }
    const declared = await this.dataSource.getRepository(ConflictDeclaration).findBy({ personId: actor.personId ?? '', callId });
    const mine = new Set(declared.map((row) => row.organisationId));
    for (const { id, name } of await this.identity.organisationsOf([...mine].filter((id) => !parties.has(id)))) parties.set(id, name);
    const sorted = [...parties].sort(([idA, a], [idB, b]) => a.localeCompare(b, 'en') || (idA < idB ? -1 : 1));
    const until = await this.calendar.endOf(callId, 'conflicts');
    return {
      until: until?.toISOString() ?? null,
      parties: sorted.map(([organisationId, name]) => ({ organisationId, name, declared: mine.has(organisationId) })),
    };
  }
}
