import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { DomainError, notFound, type Right } from '@traverse/kernel';
import type { Reader, Tx } from '@traverse/platform';

import { type IssuedLink, type NewLink, OneTimeLinks } from './link/one-time-links.js';
import { MEMBERSHIP_CHANGED } from './identity.events.js';
import { claimRegistrationNumber, cleanCompany } from './organisation/companies.js';
import type { CompanyDto } from './organisation/company.dto.js';
import { type FirstOwner, FirstOwners } from './organisation/enter-company.js';
import { type GroupLink, groupLinks } from './organisation/group-links.js';
import { MembershipRow } from './organisation/membership.entity.js';
import { Organisation, type OrganisationKind } from './organisation/organisation.entity.js';
import { type NamedFirm, type NewOwnershipLink, Ownership } from './organisation/ownership.js';
import { type OwnershipAround, ownershipAround } from './organisation/ownership-around.js';
import {
  knownPartnerNumbers,
  listedPartners,
  type ListedPartner,
  type PartnerAtAddress,
  type PartnerFilter,
  partnersAt,
} from './organisation/partner-list.js';
import { type SaidByOther, saidByOthers } from './organisation/said-by-others.js';
import { SecondFactors } from './second-factor/second-factors.js';
import type { GrantableRole } from './staff-role/staff-role.entity.js';
import type { UiLanguage } from './person/person.entity.js';

export interface PersonInfo {
  readonly personId: string;
  readonly email: string;
  readonly name: string;
  readonly language: UiLanguage;
}
export interface MemberInfo extends PersonInfo {
  readonly right: Right;
}
export interface MembershipInfo {
  readonly organisationId: string;
  readonly personId: string;
  readonly email: string;
}
export interface NewOrganisation {
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly countryCode: string;
  readonly nutsCode: string;
  readonly street: string;
  readonly buildingNumber: string;
  readonly postCode: string;
  readonly townName: string;
  readonly legalForm?: string | null;
  readonly registrationNumber?: string | null;
  readonly vatNumber?: string | null;
  readonly groupKey?: string | null;
}

const ORGANISATION = `SELECT "id", "kind", "name", "legal_form" AS "legalForm", "registration_number" AS "registrationNumber",
  "vat_number" AS "vatNumber", "street", "building_number" AS "buildingNumber", "post_code" AS "postCode", "town_name" AS "townName",
  "country_code" AS "countryCode", "nuts_code" AS "nutsCode", "group_key" AS "groupKey", "enterprise_kind" AS "enterpriseKind", "stub_of" AS "stubOf", "created_at" AS "createdAt"
  FROM "identity"."organisation"`;
const PERSON = `p."id" AS "personId", p."email", p."name", p."language"`;

/** What the contexts above may ask of identity and do in it. */
@Injectable()
export class IdentityFacade {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly links: OneTimeLinks,
    private readonly ownership: Ownership,
    private readonly firstOwners: FirstOwners,
    private readonly factors: SecondFactors,
  ) {}

  /** 404 `organisation.not-found` when there is none. With a tx it is read in that transaction, without a lock. */
  async organisation(tx: Tx | null, id: string): Promise<Organisation> {
    const sql = `${ORGANISATION} WHERE "id" = $1`;
    const [row] = tx ? await tx.sql<Organisation>(sql, [id]) : await this.dataSource.query<Organisation[]>(sql, [id]);
    if (!row) throw notFound('organisation');
    return row;
  }

  /** In the order of their ids; unknown ids are left out. */
  organisationsOf(ids: readonly string[]): Promise<Organisation[]> {
    return this.dataSource.query<Organisation[]>(`${ORGANISATION} WHERE "id" = ANY($1::uuid[]) ORDER BY "id"`, [ids]);
  }

  lockOrganisation(tx: Tx, id: string): Promise<Organisation> {
    return tx.lock(Organisation, id);
  }

  peopleOf(organisationId: string): Promise<MemberInfo[]> {
    return this.dataSource.query<MemberInfo[]>(
      `SELECT ${PERSON}, m."right" FROM "identity"."membership" m JOIN "identity"."person" p ON p."id" = m."person_id"
       WHERE m."organisation_id" = $1 ORDER BY p."name", p."id"`,
      [organisationId],
    );
  }

  /** Members who can sign in: to whom the house writes. Owners and editors, or viewers too. */
  contactsOf(organisationIds: readonly string[], { viewers = false } = {}): Promise<PersonInfo[]> {
    return this.dataSource.query<PersonInfo[]>(
      `SELECT DISTINCT ${PERSON} FROM "identity"."membership" m JOIN "identity"."person" p ON p."id" = m."person_id"
       WHERE m."organisation_id" = ANY($1::uuid[]) AND p."state" = 'active' AND ($2 OR m."right" <> 'viewer') ORDER BY p."id"`,
      [organisationIds, viewers],
    );
  }

  /** The same for people by themselves: those who cannot sign in are left out. */
  contacts(personIds: readonly string[]): Promise<PersonInfo[]> {
    return this.dataSource.query<PersonInfo[]>(
      `SELECT ${PERSON} FROM "identity"."person" p WHERE p."id" = ANY($1::uuid[]) AND p."state" = 'active' ORDER BY p."id"`,
      [personIds],
    );
  }

  /** 404 `person.not-found` when there is none. */
  async person(id: string): Promise<PersonInfo> {
    const [row] = await this.dataSource.query<PersonInfo[]>(`SELECT ${PERSON} FROM "identity"."person" p WHERE p."id" = $1`, [id]);
    if (!row) throw notFound('person');
    return row;
  }

  /** Names for lists; unknown ids are left out. */
  peopleByIds(ids: readonly string[]): Promise<PersonInfo[]> {
    return this.dataSource.query<PersonInfo[]>(
      `SELECT ${PERSON} FROM "identity"."person" p WHERE p."id" = ANY($1::uuid[]) ORDER BY p."id"`,
      [ids],
    );
  }

  /** All memberships of these organisations or of these people, in one query: for checks of conflicts of interest. */
  membersOf(of: { readonly organisationIds?: readonly string[]; readonly personIds?: readonly string[] }): Promise<MembershipInfo[]> {
    return this.dataSource.query<MembershipInfo[]>(
      `SELECT m."organisation_id" AS "organisationId", p."id" AS "personId", p."email"
       FROM "identity"."membership" m JOIN "identity"."person" p ON p."id" = m."person_id"
       WHERE m."organisation_id" = ANY($1::uuid[]) OR m."person_id" = ANY($2::uuid[])`,
      [of.organisationIds ?? [], of.personIds ?? []],
    );
  }

  /** Everybody who holds the role now, in this programme or in all; null asks for all programmes. */
  peopleWithRole(role: GrantableRole, programmeId: string | null): Promise<PersonInfo[]> {
    return this.dataSource.query<PersonInfo[]>(
      `SELECT DISTINCT ${PERSON} FROM "identity"."staff_role" r JOIN "identity"."person" p ON p."id" = r."person_id"
       WHERE r."state" = 'granted' AND p."state" = 'active' AND r."role" = $1 AND ($2::uuid IS NULL OR r."programme_id" IS NULL OR r."programme_id" = $2)
       ORDER BY p."name", p."id"`,
      [role, programmeId],
    );
  }

  createOrganisation(tx: Tx, input: NewOrganisation): Organisation {
    const optional = {
      legalForm: null,
      registrationNumber: null,
      vatNumber: null,
      groupKey: null,
      enterpriseKind: 'enterprise',
      stubOf: null,
    };
    return tx.insert(Organisation, { ...optional, ...input, createdAt: tx.now });
  }

  /**
   * A company that the office enters, for people who are invited into it: checked and claimed as in a registration. Throws with every field
   * named, its path after `prefix`; `identity.organisation-known` (409) where its number is taken.
   */
  async enterCompany(tx: Tx, kind: OrganisationKind, company: CompanyDto, prefix = ''): Promise<Organisation> {
    const clean = cleanCompany(company, prefix);
    await claimRegistrationNumber(tx, kind, clean, null, `${prefix}registrationNumber`);
    return this.createOrganisation(tx, { kind, ...clean });
  }

  /** Only into a company without people. */
  async inviteFirstOwner(tx: Tx, owner: FirstOwner): Promise<void> {
    await this.lockOrganisation(tx, owner.organisationId);
    if ((await this.peopleOf(owner.organisationId)).length > 0) throw new DomainError('identity.has-people');
    this.firstOwners.invite(tx, owner);
  }

  partners(read: Reader, filter: PartnerFilter): Promise<ListedPartner[]> {
    return listedPartners(read, filter);
  }

  knownPartnerNumbers(read: Reader, keys: readonly string[]): Promise<ReadonlySet<string>> {
    return knownPartnerNumbers(read, keys);
  }

  partnersAt(read: Reader, emails: readonly string[], countryCodes: readonly string[]): Promise<PartnerAtAddress[]> {
    return partnersAt(read, emails, countryCodes);
  }

  /** Firms without an account that a company's profile names: their ids, in the order given. */
  nameFirms(tx: Tx, companyId: string, firms: readonly NamedFirm[]): Promise<string[]> {
    return this.ownership.nameFirms(tx, companyId, firms);
  }

  /** Everybody who hangs together with an organisation by shares, control or a known group, as all profiles together say. */
  ownershipAround(read: Reader, id: string): Promise<OwnershipAround> {
    return ownershipAround(read, id);
  }

  /** Pairs of organisations that hang together, around these: for conflicts of interest and for partners that are no strangers. */
  groupLinks(read: Reader, ids: readonly string[]): Promise<GroupLink[]> {
    return groupLinks(read, ids);
  }

  /** What other companies' profiles say of this one: it counts for it too. */
  saidByOthers(read: Reader, id: string): Promise<SaidByOther[]> {
    return saidByOthers(read, id);
  }

  /** Who holds shares of whom, as this company says now. */
  replaceOwnershipLinks(tx: Tx, companyId: string, links: readonly NewOwnershipLink[]): void {
    this.ownership.replaceLinks(tx, companyId, links);
  }

  /** For a deed that judges a code of the second factor: too many attempts are refused (429), a success forgives. Outside of its transaction. */
  limitingCodes<T>(personId: string, address: string, deed: () => Promise<T>): Promise<T> {
    return this.factors.limited(personId, address, deed);
  }

  /** Throws unless it is a code of this person's second factor that was not used before; it is used now. */
  checkCode(tx: Tx, personId: string, code: string): Promise<void> {
    return this.factors.check(tx, personId, code);
  }

  /** Returns the id of the membership. A person is a member once: 409 on the second time. */
  addMember(tx: Tx, member: { readonly organisationId: string; readonly personId: string; readonly right: Right }): string {
    const { id } = tx.insert(MembershipRow, { ...member, createdAt: tx.now });
    tx.emit({ type: MEMBERSHIP_CHANGED, subjectId: member.organisationId, payload: { personId: member.personId, right: member.right } });
    return id;
  }

  /** A link that works once, for mails of other contexts; call it at the moment of sending. */
  issueLink(tx: Tx, link: NewLink): IssuedLink {
    return this.links.issue(tx, link);
  }

  /** The same firm, or two of one group of linked undertakings. */
  async areLinked(organisationIdA: string, organisationIdB: string): Promise<boolean> {
    if (organisationIdA === organisationIdB) return true;
    const [a, b] = await this.organisationsOf([organisationIdA, organisationIdB]);
    return a != null && b != null && a.groupKey !== null && a.groupKey === b.groupKey;
  }
}
