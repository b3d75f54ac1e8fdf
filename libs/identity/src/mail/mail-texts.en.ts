import type { MailTexts } from './mail-letter.js';

export const en: MailTexts = {
  verifyEmail: {
    subject: 'Confirm your e-mail address',
    text: `Hello {{name}},

{{company}} has been registered with Traverse, with this address as its first contact.
Please confirm the address within {{hours}} hours:

{{url}}

If you did not register, do not open the link. Without it nobody can sign in.
`,
  },
  registrationRepeated: {
    subject: 'You have an account already',
    text: `Hello {{name}},

somebody has just tried to register with Traverse with this address. You have an account already: please sign in, and add
a further company there if that is what you wanted.

{{url}}

If it was not you, there is nothing to do: nothing has changed.
`,
  },
  registrationUnconfirmed: {
    subject: 'Confirm your e-mail address and choose a password',
    text: `Hello {{name}},

{{company}} has been registered with Traverse with this address, which was registered before but never confirmed.
Please choose a password within {{hours}} hours; this confirms the address as well:

{{url}}

If you did not register, do not open the link. Without it nobody can sign in.
`,
  },
  resetPassword: {
    subject: 'Choose a new password',
    text: `Hello {{name}},

you have asked for a new password. The link works once, within {{hours}} hours:

{{url}}

If you did not ask for it, there is nothing to do: your password has not changed.
`,
  },
  passwordChanged: {
    subject: 'Your password has been changed',
    text: `Hello {{name}},

the password of your account has been changed, and all other sessions have ended.
If it was not you, choose a new password at once:

{{url}}
`,
  },
  secondFactorOn: {
    subject: 'Your second factor is switched on',
    text: `Hello {{name}},

your account now asks for a code of your authenticator app as well, and all other sessions have ended.
If it was not you, change your password at once and tell the programme:

{{url}}
`,
  },
  secondFactorOff: {
    subject: 'Your second factor is switched off',
    text: `Hello {{name}},

your account is now protected by its password alone.
If it was not you, change your password at once and tell the programme:

{{url}}
`,
  },
  secondFactorResetAsked: {
    subject: 'Your second factor is to be reset',
    text: `Hello {{name}},

an administrator has asked to take the second factor off your account. Another one has to confirm it.
If you did not ask for this, refuse it in your account:

{{url}}
`,
  },
  secondFactorResetRefused: {
    subject: 'Your second factor stays',
    text: `Hello {{name}},

the reset of your second factor will not happen. Everything is as it was before.
Your account:

{{url}}
`,
  },
  secondFactorReset: {
    subject: 'Your second factor has been reset',
    text: `Hello {{name}},

two administrators have taken the second factor off your account, and all sessions have ended.
Sign in with your password and set up a new one.
If you did not ask for this, change your password at once and tell the programme:

{{url}}
`,
  },
  recoveryCodesRenewed: {
    subject: 'You have new recovery codes',
    text: `Hello {{name}},

new recovery codes have been made for your account. The old ones no longer work.
If it was not you, change your password at once and tell the programme:

{{url}}
`,
  },
  recoveryCodeUsed: {
    subject: 'A recovery code has been used',
    text: `Hello {{name}},

one of your recovery codes has been used in place of your authenticator app. Each works once.
If it was not you, change your password at once and tell the programme:

{{url}}
`,
  },
  invitation: {
    subject: 'Invitation to Traverse',
    text: `Hello,

you are invited to join {{company}} on Traverse as {{role}}. The invitation is open for {{days}} days:

{{url}}

If you do not know what this is about, there is nothing to do.
`,
  },
  roles: {
    owner: 'owner',
    editor: 'editor',
    viewer: 'viewer',
    officer: 'programme officer',
    approver: 'approver',
    'finance-officer': 'finance officer',
    'finance-approver': 'finance approver',
    auditor: 'auditor',
    administrator: 'administrator',
    evaluator: 'evaluator',
    programme: 'the programme team',
  },
};
