import { Injectable } from '@nestjs/common';

import { type Actor, isMemberOf, notFound, type Right } from '@traverse/kernel';
import { notFoundUnless, problemText } from '@traverse/platform';

import { IdentityFacade } from '../identity.facade.js';
import { checkCompanyNumber, checkVatNumber } from '../identifier/identifiers.js';
import type { MemberDto, NumberNoteDto, OrganisationDto } from './organisation.dto.js';

/** Its own people and staff see an organisation; evaluators may judge it blind, so they do not. */
const maySee = (actor: Actor, id: string): boolean => isMemberOf(actor, id) || actor.staff.some(({ role }) => role !== 'evaluator');

@Injectable()
export class OrganisationQueries {
  constructor(private readonly identity: IdentityFacade) {}

  one(actor: Actor, id: string, language: string): Promise<OrganisationDto> {
    notFoundUnless(maySee(actor, id), 'organisation');
    return this.own(id, language, actor.memberships.find(({ organisationId }) => organisationId === id)?.right ?? null);
  }

  /** For who has just made it: the session's actor does not know of it yet. */
  async own(id: string, language: string, right: Right | null): Promise<OrganisationDto> {
    const {
      kind,
      groupKey: _groupKey,
      createdAt: _createdAt,
      enterpriseKind: _kind,
      stubOf: _stubOf,
      ...organisation
    } = await this.identity.organisation(null, id);
    // A firm without an account has no page of its own.
    if (kind === 'stub') throw notFound('organisation');
    return { ...organisation, kind, right, numberNotes: numberNotes(organisation, language) };
  }

  async people(actor: Actor, id: string): Promise<MemberDto[]> {
    notFoundUnless(maySee(actor, id), 'organisation');
    await this.identity.organisation(null, id);
    const people = await this.identity.peopleOf(id);
    return people.map(({ personId, name, email, right }) => ({ personId, name, email, right }));
  }
}

type Numbers = Pick<OrganisationDto, 'countryCode' | 'registrationNumber' | 'vatNumber'>;

/** Soft remarks stay beside the number; hard ones can only be there where a number was kept before it was looked at. */
function numberNotes({ countryCode, registrationNumber, vatNumber }: Numbers, language: string): NumberNoteDto[] {
  const checks = [
    { path: 'registrationNumber', number: registrationNumber, check: checkCompanyNumber },
    { path: 'vatNumber', number: vatNumber, check: checkVatNumber },
  ];
  return checks.flatMap(({ path, number, check }): NumberNoteDto[] => {
    if (number === null) return [];
    const problem = check(countryCode, number);
    if (!problem) return [{ path, severity: 'right', code: null, text: null }];
    return [{ path, severity: problem.severity, code: problem.code, text: problemText(problem.code, problem.params ?? {}, language) }];
  });
}
