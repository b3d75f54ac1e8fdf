export const award = {
  'decision-fund': {
    subject: 'Application {{number}} will be funded',
    happened: 'good news: your application {{number}} to “{{call}}” will be funded with {{amount}}.',
    next: 'The next step is the agreement: we write to you when it is ready to be signed. Scores and reasons are here:',
  },
  'decision-promoted': {
    subject: 'Application {{number}} has moved up from the reserve list and will be funded',
    happened:
      'good news: money has become free, and your application {{number}} to “{{call}}” has moved up from the reserve list. It will be funded with {{amount}}.',
    next: 'The next step is the agreement: we write to you when it is ready to be signed. Scores and reasons are here:',
  },
  'decision-reserve': {
    subject: 'Application {{number}} is on the reserve list',
    happened:
      'your application {{number}} to “{{call}}” was good enough, but the money does not reach that far. It is on the reserve list.',
    next: 'There is nothing to do: if money becomes free, applications move up in order, and we write to you. Scores and reasons are here:',
  },
  'decision-reject': {
    subject: 'Application {{number}} will not be funded',
    happened: 'your application {{number}} to “{{call}}” will not be funded.',
    next: 'Please read the scores and the reasons. If you think that the decision is wrong, you can appeal until {{appealUntilAt}}:',
  },
  'decision-reopened': {
    subject: 'The decision on application {{number}} has been opened again',
    happened:
      'the office has opened the decision on application {{number}} in “{{call}}” again. It no longer holds, nor does an agreement or a voucher that rests on it.',
    next: 'A new decision follows, with a letter and a term of appeal of its own. The reason is here:',
  },
  'appeal-received': {
    subject: 'Your appeal on application {{number}} has arrived',
    happened: 'your appeal against the decision on application {{number}} in “{{call}}” has arrived.',
    next: 'Somebody decides on it who had no part in the decision. Until then you can add documents here:',
  },
  'appeal-dismissed': {
    subject: 'The appeal on application {{number}} is dismissed',
    happened: 'your appeal against the decision on application {{number}} in “{{call}}” is dismissed. The decision stands.',
    next: 'The reasons are here:',
  },
  'appeal-allowed': {
    subject: 'The appeal on application {{number}} is allowed',
    happened: 'good news: your appeal against the decision on application {{number}} in “{{call}}” is allowed.',
    next: 'There is nothing to do: we write to you when the new decision is made. The reasons are here:',
  },
  'agreement-offered': {
    subject: 'Please sign the agreement for {{number}} by {{signByAt}}',
    happened: 'the agreement for application {{number}} in “{{call}}” is ready.',
    next: 'Please read it and sign it by {{signByAt}}. If it is not signed by then, the grant lapses and goes to somebody else:',
  },
  'agreement-due': {
    subject: 'Reminder: the agreement for {{number}} has to be signed by {{signByAt}}',
    happened: 'the agreement for application {{number}} in “{{call}}” is not signed by everybody yet.',
    next: 'Please sign it by {{signByAt}}, if you have not yet. After that the grant lapses and goes to somebody else:',
  },
  'agreement-in-force': {
    subject: 'The agreement for {{number}} is in force',
    happened: 'the agreement for application {{number}} in “{{call}}” has been signed by all sides and is in force.',
    next: 'There is nothing to do now. The signed text is here:',
  },
  'agreement-lapsed': {
    subject: 'The agreement for {{number}} has lapsed',
    happened:
      'the agreement for application {{number}} in “{{call}}” was not signed in time. The grant has lapsed and the money goes to somebody else.',
    next: 'If something kept you from signing, tell us soon:',
  },
  'agreement-terminated': {
    subject: 'The agreement for {{number}} has been ended',
    happened:
      'the programme has ended the agreement for application {{number}} in “{{call}}”. The voucher is revoked: nothing more can be claimed on it.',
    next: 'The reason is here. Claims that you made before are decided:',
  },
  'amendment-offered': {
    subject: 'Please sign the new version of the agreement for {{number}} by {{signByAt}}',
    happened: 'there is a new version of the agreement for application {{number}} in “{{call}}”.',
    next: 'Please read what changes and sign it by {{signByAt}}. Until everybody has signed, the version in force holds:',
  },
  'amendment-due': {
    subject: 'Reminder: the new version of the agreement for {{number}} has to be signed by {{signByAt}}',
    happened: 'the new version of the agreement for application {{number}} in “{{call}}” is not signed by everybody yet.',
    next: 'Please sign it by {{signByAt}}, if you have not yet. After that the new version lapses and the one in force goes on:',
  },
  'amendment-ended': {
    subject: 'The new version of the agreement for {{number}} does not come into force',
    happened:
      'the new version of the agreement for application {{number}} in “{{call}}” was taken back, or not signed in time. The version in force goes on.',
    next: 'There is nothing to do. Both versions are here:',
  },
  'signed-copy-sent-back': {
    subject: 'The signed copy of the agreement for {{number}} could not be accepted',
    happened: 'the office has looked at the signed copy of the agreement for application {{number}} in “{{call}}” and sends it back.',
    next: 'Please read why, and bring another one or sign in the web by {{signByAt}}:',
  },
  'voucher-active': {
    subject: 'Your voucher {{code}} is active',
    happened: 'your voucher {{code}} of “{{call}}” is active. It is worth {{amount}}.',
    next: 'Please have the work done by {{validUntilAt}} and send your claim with the invoice by {{claimUntilAt}}:',
  },
  'voucher-partner': {
    subject: 'The voucher of {{company}} is active: the work can begin',
    happened: 'the voucher {{code}} of {{company}} in “{{call}}”, for which you are the partner, is active.',
    next: 'You can begin. The work has to be done by {{validUntilAt}}:',
  },
  'voucher-extended': {
    subject: 'Voucher {{code}} can be used until {{validUntilAt}}',
    happened: 'the voucher {{code}} of “{{call}}” has been given more time.',
    next: 'The work has to be done by {{validUntilAt}}, and the claim sent by {{claimUntilAt}}. A new document to print is here:',
  },
  'voucher-ending-extend': {
    subject: 'Reminder: {{amount}} on voucher {{code}} can be used until {{validUntilAt}}',
    happened: 'there is still {{amount}} on your voucher {{code}} of “{{call}}”.',
    next: 'The work has to be done by {{validUntilAt}}. If there is no date with the partner yet, please agree on one now. If the time is too short, one click on this page extends the voucher to {{extendToAt}}:',
  },
  'voucher-ending': {
    subject: 'Reminder: {{amount}} on voucher {{code}} can be used until {{validUntilAt}}',
    happened: 'there is still {{amount}} on your voucher {{code}} of “{{call}}”.',
    next: 'The work has to be done by {{validUntilAt}}. If there is no date with the partner yet, please agree on one now. Everything about the voucher:',
  },
  'voucher-due': {
    subject: 'Reminder: claims for voucher {{code}} are accepted until {{claimUntilAt}}',
    happened: 'there is still {{amount}} on your voucher {{code}} of “{{call}}”.',
    next: 'Please send your claim with the invoice by {{claimUntilAt}}. After that the voucher expires and the money goes to others:',
  },
  'voucher-revoked': {
    subject: 'Voucher {{code}} has been revoked',
    happened: 'the voucher {{code}} of “{{call}}” has been revoked. Please do not use it any more.',
    next: 'Please read the reason. If you think that it is wrong, tell us soon:',
  },
  'voucher-expired': {
    subject: 'Voucher {{code}} has expired',
    happened: 'the term for claims has passed: the voucher {{code}} of “{{call}}” has expired. Claims sent in time are still paid.',
    next: 'There is nothing to do:',
  },
} as const;
