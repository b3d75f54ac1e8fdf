export const evaluation = {
  'assignment-invited': {
    subject: 'You are invited to review application {{number}}',
    happened: 'you are invited to review application {{number}} in “{{call}}”.',
    next: 'Please accept or decline soon; decline if you have a conflict of interest. The review is due by {{dueAt}}:',
  },
  'review-reopened': {
    subject: 'Your review of {{number}} is open again',
    happened: 'the programme office has given your review of application {{number}} in “{{call}}” back to you, with a question.',
    next: 'Please read the question, change what you think right, and submit it again by {{dueAt}}:',
  },
  'reviews-diverge': {
    subject: 'The reviews of {{number}} lie far apart',
    happened: 'the reviews of application {{number}} in “{{call}}” lie further apart than the call accepts.',
    next: 'The evaluator who fits best and is in no conflict is asked for one more review. If there is none, please find somebody; the plan says what keeps the others away:',
  },
  'assignment-due': {
    subject: 'Reminder: the review of application {{number}} is due by {{dueAt}}',
    happened: 'your review of application {{number}} in “{{call}}” has not been submitted yet.',
    next: 'Please submit it by {{dueAt}}. If you cannot, tell us as early as possible, so that somebody else can be asked:',
  },
} as const;
