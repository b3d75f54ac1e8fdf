import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { ApplicantFacade } from '@traverse/applicant';
import { type GroupLink, IdentityFacade, spokenName } from '@traverse/identity';

import { organisationDomain } from '../conflict/organisation-domain.js';
import { hideWords } from './hide-words.js';

export type Screen = (text: string) => string;

/**
 * Takes out of the texts of applications whatever the house knows of those who apply: applicant, partner and the firms that hang together with
 * them, their people, addresses and numbers. What only a reader would recognise stays: the call keeps such questions from evaluators by `x-identifies`.
 */
@Injectable()
export class IdentityScreen {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly applicants: ApplicantFacade,
    private readonly identity: IdentityFacade,
  ) {}

  /** By application; five queries, however many there are. */
  async of(applicationIds: readonly string[]): Promise<ReadonlyMap<string, Screen>> {
    const applications = await this.applicants.summaries(applicationIds);
    const parties = [...new Set(applications.flatMap((one) => [one.organisationId, one.partnerOrganisationId ?? []].flat()))];
    const links = await this.identity.groupLinks((text, values) => this.dataSource.query(text, [...(values ?? [])]), parties);
    const all = [...new Set([...parties, ...links.flat()])];
    const [organisations, members] = await Promise.all([
      this.identity.organisationsOf(all),
      this.identity.membersOf({ organisationIds: all }),
    ]);
    const people = await this.identity.peopleByIds([...new Set(members.map(({ personId }) => personId))]);
    return new Map(
      applications.map(({ id, organisationId, partnerOrganisationId, namedPartner }) => {
        const ids = groupsOf([organisationId, ...(partnerOrganisationId ? [partnerOrganisationId] : [])], links);
        const firms = organisations.filter((firm) => ids.has(firm.id));
        const staff = members.filter((member) => ids.has(member.organisationId)).map(({ personId }) => personId);
        return [
          id,
          hideWords({
            words: [
              ...[...firms.map(({ name }) => name), ...(namedPartner ? [namedPartner] : [])].flatMap((name) => [name, spokenName(name)]),
              ...firms.flatMap(({ street, townName, postCode }) => [street, townName, postCode]),
              ...people.filter(({ personId }) => staff.includes(personId)).flatMap(({ name, email }) => personWords(name, email)),
            ],
            numbers: firms.flatMap(({ registrationNumber, vatNumber }) => [registrationNumber ?? [], vatNumber ?? []].flat()),
          }),
        ];
      }),
    );
  }
}

/** These and all that hang together with them, over any number of firms. */
function groupsOf(ids: readonly string[], links: readonly GroupLink[]): ReadonlySet<string> {
  const found = new Set(ids);
  // A set that grows while it is walked: what is added is walked too.
  for (const id of found) for (const link of links.filter((one) => one.includes(id))) for (const other of link) found.add(other);
  return found;
}

function personWords(name: string, email: string): string[] {
  const domain = organisationDomain(email);
  return [name, name.split(/\s+/).at(-1) ?? name, email, ...(domain ? [domain] : [])];
}
