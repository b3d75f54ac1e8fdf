/** The front door of identity: people, organisations, sessions, roles. */
import { OneTimeLink } from './link/one-time-link.entity.js';
import { MembershipRow } from './organisation/membership.entity.js';
import { Organisation } from './organisation/organisation.entity.js';
import { OwnershipLinkRow } from './organisation/ownership-link.entity.js';
import { Person } from './person/person.entity.js';
import { personWorkflow } from './person/person.workflow.js';
import { Attempt } from './session/attempt.entity.js';
import { RecoveryCode, SecondFactor } from './second-factor/second-factor.entity.js';
import { secondFactorWorkflow } from './second-factor/second-factor.workflow.js';
import { Session } from './session/session.entity.js';
import { StaffRoleRow } from './staff-role/staff-role.entity.js';
import { staffRoleWorkflow } from './staff-role/staff-role.workflow.js';

export { IdentityModule } from './identity.module.js';
export { IdentityFacade, type MemberInfo, type NewOrganisation, type PersonInfo } from './identity.facade.js';
export * from './identity.events.js';
export { checkCompanyNumber, checkIdentifier, checkVatNumber, type IdentifierProblem } from './identifier/identifiers.js';
export type { IssuedLink, NewLink } from './link/one-time-links.js';
export type { Organisation, OrganisationKind } from './organisation/organisation.entity.js';
export { comparableName, spokenName } from './organisation/comparable-name.js';
export { companyProblems } from './organisation/companies.js';
export { CompanyDto } from './organisation/company.dto.js';
export type { ListedPartner, PartnerAtAddress } from './organisation/partner-list.js';
export { languages as uiLanguages, type UiLanguage } from './person/person.entity.js';
export type { GroupLink } from './organisation/group-links.js';
export type { OwnershipAround, StatedLink } from './organisation/ownership-around.js';
export { bootstrapAdministrators, type FirstAdministrator } from './person/bootstrap-administrators.js';
export { CreatePersonWithRoles, type NewPersonWithRoles } from './person/create-person-with-roles.js';
export type { GrantableRole } from './staff-role/staff-role.entity.js';

export const identityEntities = [
  Person,
  Organisation,
  OwnershipLinkRow,
  MembershipRow,
  StaffRoleRow,
  Session,
  OneTimeLink,
  Attempt,
  SecondFactor,
  RecoveryCode,
];
export const identityWorkflows = [personWorkflow, staffRoleWorkflow, secondFactorWorkflow];
