/** What identity tells the house. Ids and codes only. */
export const PERSON_REGISTERED = 'identity.person.registered.v1';
export const REGISTRATION_REPEATED = 'identity.person.registration-repeated.v1';
export const RESET_REQUESTED = 'identity.person.reset-requested.v1';
export const PASSWORD_CHANGED = 'identity.person.password-changed.v1';
export const INVITATION_ISSUED = 'identity.invitation.issued.v1';
export const ORGANISATION_CHANGED = 'identity.organisation.changed.v1';
export const MEMBERSHIP_CHANGED = 'identity.membership.changed.v1';
export const PERSON_VERIFIED = 'identity.person.verified.v1';
export const STAFF_ROLE_GRANTED = 'identity.staff-role.granted.v1';
/** The subject is the factor; the payload holds the person. */
export const SECOND_FACTOR_ON = 'identity.second-factor.on.v1';
export const SECOND_FACTOR_OFF = 'identity.second-factor.off.v1';
export const SECOND_FACTOR_RESET_ASKED = 'identity.second-factor.reset-asked.v1';
export const SECOND_FACTOR_RESET_REFUSED = 'identity.second-factor.reset-refused.v1';
export const SECOND_FACTOR_RESET = 'identity.second-factor.reset.v1';
export const RECOVERY_CODES_RENEWED = 'identity.second-factor.codes-renewed.v1';
export const RECOVERY_CODE_USED = 'identity.second-factor.code-used.v1';
export const STAFF_ROLE_REVOKED = 'identity.staff-role.revoked.v1';
