export const partner = {
  'partner-proposed': {
    subject: 'A company looks for you as its partner: answer by {{dueAt}}',
    happened: 'your organisation has been proposed as the partner for application {{number}} in “{{call}}”.',
    next: 'Please look at what the company needs, and accept or decline by {{dueAt}}. After that another partner is asked:',
  },
  'partner-proposed-due': {
    subject: 'Reminder: application {{number}} waits for your answer until {{dueAt}}',
    happened: 'your organisation has been proposed as the partner for application {{number}} in “{{call}}” and has not answered yet.',
    next: 'Please accept or decline by {{dueAt}}. After that another partner is asked:',
  },
  'partner-accepted': {
    subject: '{{company}} would like to work with you: confirm by {{dueAt}}',
    happened: '{{company}} has accepted to be your partner for application {{number}} in “{{call}}”.',
    next: 'Please look at the partner, and confirm or refuse by {{dueAt}}:',
  },
  'partner-accepted-due': {
    subject: 'Reminder: confirm {{company}} as your partner by {{dueAt}}',
    happened: '{{company}} has accepted to be your partner for application {{number}} in “{{call}}” and waits for your answer.',
    next: 'Please confirm or refuse by {{dueAt}}. After that the offer expires:',
  },
  'partner-confirmed': {
    subject: '{{company}} has confirmed you as its partner',
    happened: '{{company}} has confirmed your organisation as its partner for application {{number}} in “{{call}}”.',
    next: 'There is nothing to do now: please begin the work only when the voucher is active. We write to you then:',
  },
  'partner-refused': {
    subject: 'Application {{number}}: the company looks for another partner',
    happened: 'the company of application {{number}} in “{{call}}” thanks you for accepting, but has decided to look for another partner.',
    next: 'There is nothing to do:',
  },
  'partner-cancelled': {
    subject: 'Application {{number}}: the proposal is no longer open',
    happened: 'the proposal that you be the partner for application {{number}} in “{{call}}” is no longer open.',
    next: 'There is nothing to do:',
  },
  'partner-search': {
    subject: 'Application {{number}}: we are still looking for a partner',
    happened:
      'no partner has been found yet for your application {{number}} in “{{call}}”: the one who was asked cannot do it. We go on looking.',
    next: 'There is nothing that you have to do. If you know a partner across the border who would suit you, tell us:',
  },
  'partner-broken-off': {
    subject: 'Application {{number}}: the partnership has been broken off',
    happened: 'the partnership for application {{number}} in “{{call}}” has been broken off. Please stop the work for now.',
    next: 'Please read the reason and what it means:',
  },
  'partner-ended': {
    subject: 'Application {{number}} has ended, and your part in it',
    happened: 'application {{number}} in “{{call}}”, for which your organisation was the partner, has ended without a voucher.',
    next: 'There is nothing to do. Thank you for having been ready to help:',
  },
  'thread-message': {
    subject: 'A message from {{company}} about application {{number}}',
    happened: '{{company}} has written to you about application {{number}} in “{{call}}”.',
    next: 'Please read it, and answer there:',
  },
  'thread-message-office': {
    subject: 'A message from the programme office about application {{number}}',
    happened: 'the programme office has written to you about application {{number}} in “{{call}}”.',
    next: 'Please read it, and answer there:',
  },
  'thread-closed': {
    subject: 'Application {{number}}: a conversation has been closed',
    happened: 'the programme office has closed a conversation about application {{number}} in “{{call}}”, and says why.',
    next: 'You can go on reading it:',
  },
} as const;
