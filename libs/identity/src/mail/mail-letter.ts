export interface MailText {
  readonly subject: string;
  readonly text: string;
}
export type MailKey =
  | 'verifyEmail'
  | 'registrationRepeated'
  | 'registrationUnconfirmed'
  | 'resetPassword'
  | 'passwordChanged'
  | 'invitation'
  | SecondFactorMail;
type SecondFactorMail =
  | 'secondFactorOn'
  | 'secondFactorOff'
  | 'secondFactorResetAsked'
  | 'secondFactorResetRefused'
  | 'secondFactorReset'
  | 'recoveryCodesRenewed'
  | 'recoveryCodeUsed';
/** All mails in one language, with {{figures}} in them, and what the roles are called. */
export type MailTexts = Readonly<Record<MailKey, MailText>> & { readonly roles: Readonly<Record<string, string>> };
