import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';

import './identity.permissions.js';
import './identity.problems.js';

import { DeadLettersController } from './administration/dead-letters.controller.js';
import { AdvanceClock } from './demo/advance-clock.js';
import { DemoController } from './demo/demo.controller.js';
import { DemoQueries } from './demo/demo.queries.js';
import { IdentityFacade } from './identity.facade.js';
import { AcceptInvitation } from './invitation/accept-invitation.js';
import { InvitationController } from './invitation/invitation.controller.js';
import { InvitationQueries } from './invitation/invitation.queries.js';
import { Invite } from './invitation/invite.js';
import { WithdrawInvitation } from './invitation/withdraw-invitation.js';
import { OneTimeLinks } from './link/one-time-links.js';
import { SendAccountMails } from './mail/send-account-mails.js';
import { SendInvitations } from './mail/send-invitations.js';
import { AddCompany } from './organisation/add-company.js';
import { ChangeRight, HandOverOwnership, RemoveMember } from './organisation/change-rights.js';
import { MemberController } from './organisation/member.controller.js';
import { OrganisationController } from './organisation/organisation.controller.js';
import { FirstOwners } from './organisation/enter-company.js';
import { Ownership } from './organisation/ownership.js';
import { OrganisationQueries } from './organisation/organisation.queries.js';
import { UpdateOrganisation } from './organisation/update-organisation.js';
import { CreatePersonWithRoles } from './person/create-person-with-roles.js';
import { PersonController } from './person/person.controller.js';
import { PersonQueries } from './person/person.queries.js';
import { ShutOutPerson } from './person/shut-out-person.js';
import { ChangePassword } from './registration/change-password.js';
import { RegisterCompany } from './registration/register-company.js';
import { RegistrationController } from './registration/registration.controller.js';
import { RequestPasswordReset } from './registration/request-password-reset.js';
import { ResetPassword } from './registration/reset-password.js';
import { UpdateProfile } from './registration/update-profile.js';
import { VerifyEmail } from './registration/verify-email.js';
import { ConfirmSecondFactor } from './second-factor/confirm-second-factor.js';
import { EnrolSecondFactor } from './second-factor/enrol-second-factor.js';
import { ProveSecondFactor } from './second-factor/prove-second-factor.js';
import { RenewRecoveryCodes } from './second-factor/renew-recovery-codes.js';
import { ResetSecondFactor } from './second-factor/reset-second-factor.js';
import { SecondFactorController } from './second-factor/second-factor.controller.js';
import { SecondFactorQueries } from './second-factor/second-factor.queries.js';
import { SecondFactors } from './second-factor/second-factors.js';
import { SwitchOffSecondFactor } from './second-factor/switch-off-second-factor.js';
import { AccessGuard } from './session/access.guard.js';
import { Attempts } from './session/attempts.js';
import { CheckPassword } from './session/check-password.js';
import { EndSession } from './session/end-sessions.js';
import { LogIn } from './session/log-in.js';
import { LogOut } from './session/log-out.js';
import { OpenSession } from './session/open-session.js';
import { PasswordStrategy } from './session/password.strategy.js';
import { SessionReader } from './session/session-reader.js';
import { SweepIdentity } from './session/sweep-identity.js';
import { SessionController } from './session/session.controller.js';
import { SessionQueries } from './session/session.queries.js';
import { ConfirmStaffRole, RevokeStaffRole } from './staff-role/decide-staff-role.js';
import { RequestStaffRole } from './staff-role/request-staff-role.js';
import { StaffRoleController } from './staff-role/staff-role.controller.js';
import { StaffRoleQueries } from './staff-role/staff-role.queries.js';

const session = [
  SessionReader,
  SessionQueries,
  Attempts,
  CheckPassword,
  PasswordStrategy,
  OpenSession,
  EndSession,
  LogIn,
  LogOut,
  SweepIdentity,
];
const secondFactor = [
  SecondFactors,
  EnrolSecondFactor,
  ConfirmSecondFactor,
  RenewRecoveryCodes,
  SwitchOffSecondFactor,
  ResetSecondFactor,
  ProveSecondFactor,
  SecondFactorQueries,
];
const account = [RegisterCompany, VerifyEmail, RequestPasswordReset, ResetPassword, ChangePassword, UpdateProfile];
const organisation = [
  AddCompany,
  UpdateOrganisation,
  ChangeRight,
  RemoveMember,
  HandOverOwnership,
  Ownership,
  FirstOwners,
  OrganisationQueries,
];
const people = [CreatePersonWithRoles, ShutOutPerson, PersonQueries, RequestStaffRole, ConfirmStaffRole, RevokeStaffRole, StaffRoleQueries];
const invitation = [Invite, AcceptInvitation, WithdrawInvitation, InvitationQueries];
const mail = [OneTimeLinks, SendAccountMails, SendInvitations];
const demo = [DemoQueries, AdvanceClock];

/** People, organisations, sessions, who may do what. Brings the guard of all routes. */
@Module({
  controllers: [
    SessionController,
    SecondFactorController,
    RegistrationController,
    InvitationController,
    OrganisationController,
    MemberController,
    PersonController,
    StaffRoleController,
    DeadLettersController,
    DemoController,
  ],
  providers: [
    ...[...session, ...secondFactor, ...account, ...organisation, ...people, ...invitation, ...mail, ...demo],
    IdentityFacade,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [IdentityFacade, CreatePersonWithRoles],
})
export class IdentityModule {}
