import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { ApplicantFacade } from '@traverse/applicant';
import { IdentityFacade } from '@traverse/identity';
import { type CallDocument, ProgrammeFacade, territoryOf } from '@traverse/programme';

import { ConflictDeclaration, EvaluatorProfile } from '../profile/evaluator-profile.entity.js';
import type { ConflictApplication, ConflictEvaluator, ConflictRules } from './conflict.types.js';

export interface ConflictWorld {
  readonly document: CallDocument;
  readonly evaluators: readonly ConflictEvaluator[];
  readonly applications: readonly ConflictApplication[];
  readonly rules: ConflictRules;
}

/** Gathers what conflicts of interest are found from: a handful of queries, however many evaluators and applications. */
@Injectable()
export class ConflictFacts {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly identity: IdentityFacade,
    private readonly applicants: ApplicantFacade,
    private readonly programmes: ProgrammeFacade,
  ) {}

  /** With `partnerInstead` as if that were the partner of each of them. */
  async gather(
    callId: string,
    evaluatorIds: readonly string[],
    applicationIds: readonly string[],
    partnerInstead?: string,
  ): Promise<ConflictWorld> {
    const summaries = await this.applicants.summaries(applicationIds);
    const applications = summaries.map((one) => (partnerInstead ? { ...one, partnerOrganisationId: partnerInstead } : one));
    const call = await this.programmes.call(callId);
    const { document } = await this.programmes.callVersion(callId, call?.currentVersion ?? 1);
    const partyIds = [
      ...new Set(
        applications.flatMap(({ organisationId, partnerOrganisationId }) => [
          organisationId,
          ...(partnerOrganisationId ? [partnerOrganisationId] : []),
        ]),
      ),
    ];
    const memberships = await this.identity.membersOf({ organisationIds: partyIds, personIds: evaluatorIds });
    const evaluators = await this.evaluators(document, callId, evaluatorIds, memberships);
    const known = [...new Set([...partyIds, ...evaluators.flatMap((evaluator) => evaluator.organisationIds)])];
    const [organisations, links] = await Promise.all([
      this.identity.organisationsOf(known),
      this.identity.groupLinks((text, values) => this.dataSource.query(text, [...(values ?? [])]), known),
    ]);
    const byId = new Map(organisations.map((organisation) => [organisation.id, organisation]));
    const party = (organisationId: string, role: 'applicant' | 'partner'): ConflictApplication['parties'][number] => {
      const organisation = byId.get(organisationId);
      const emails = memberships.filter((member) => member.organisationId === organisationId).map((member) => member.email);
      return {
        organisationId,
        role,
        name: organisation?.name ?? '',
        emails,
        territory: organisation ? (territoryOf(document, organisation.nutsCode)?.key ?? null) : null,
      };
    };
    return {
      document,
      evaluators,
      applications: applications.map((application) => ({
        id: application.id,
        parties: [
          party(application.organisationId, 'applicant'),
          ...(application.partnerOrganisationId ? [party(application.partnerOrganisationId, 'partner')] : []),
        ],
        declaredEvaluatorIds: [],
      })),
      rules: { ...exclusionsOf(document), links },
    };
  }

  private async evaluators(
    document: CallDocument,
    callId: string,
    ids: readonly string[],
    memberships: readonly { organisationId: string; personId: string }[],
  ): Promise<ConflictEvaluator[]> {
    const [profiles, declarations, people] = await Promise.all([
      this.dataSource.getRepository(EvaluatorProfile).createQueryBuilder('p').where('p.id = ANY(:ids)', { ids }).getMany(),
      this.dataSource
        .getRepository(ConflictDeclaration)
        .createQueryBuilder('d')
        .where('d.personId = ANY(:ids) AND d.callId = :callId', { ids, callId })
        .getMany(),
      this.identity.peopleByIds(ids),
    ]);
    return ids.map((id) => {
      const profile = profiles.find((known) => known.id === id);
      const territory = profile ? territoryOf(document, profile.nutsCode)?.key : undefined;
      return {
        id,
        organisationIds: [
          ...memberships.filter((m) => m.personId === id).map((m) => m.organisationId),
          ...(profile?.employerOrganisationId ? [profile.employerOrganisationId] : []),
        ],
        employers: profile?.employer ? [profile.employer] : [],
        emails: people.filter((person) => person.personId === id).map((person) => person.email),
        nationalities: profile?.nationalities ?? [],
        territories: territory ? [territory] : [],
        declaredOrganisationIds: declarations.filter((declared) => declared.personId === id).map((declared) => declared.organisationId),
        declaredApplicationIds: [],
      };
    });
  }
}

function exclusionsOf(document: CallDocument): Omit<ConflictRules, 'links'> {
  return document.evaluation?.exclusions ?? { territoriesOfParties: false, territories: [], nationalities: [] };
}
