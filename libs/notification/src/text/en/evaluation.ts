export const evaluation = {
  'assignment-invited': {
    subject: 'You are invited to review application {{number}}',
    happened: 'you are invited to review application {{number}} in “{{call}}”.',
    next: 'Please accept or decline soon; decline if you have a conflict of interest. The review is due by {{dueAt}}:',
  },
  'assignment-due': {
    subject: 'Reminder: the review of application {{number}} is due by {{dueAt}}',
    happened: 'your review of application {{number}} in “{{call}}” has not been submitted yet.',
    next: 'Please submit it by {{dueAt}}. If you cannot, tell us as early as possible, so that somebody else can be asked:',
  },
} as const;
