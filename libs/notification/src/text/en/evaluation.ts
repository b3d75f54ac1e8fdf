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
  'assignment-ended': {
    subject: 'Your review of {{number}} is no longer needed',
    happened:
      'your assignment to review application {{number}} in “{{call}}” has ended: it was not answered in time, or the office has asked somebody else.',
    next: 'There is nothing left for you to do with it. Your other reviews are here:',
  },
  'review-extended': {
    subject: 'More time for the review of {{number}}: until {{dueAt}}',
    happened: 'the programme office has given you more time for your review of application {{number}} in “{{call}}”.',
    next: 'It is now due by {{dueAt}}:',
  },
  'review-overdue': {
    subject: 'Your review of {{number}} is overdue',
    happened: 'your review of application {{number}} in “{{call}}” was due by {{dueAt}} and has not been submitted. Your draft is kept.',
    next: 'It can no longer be submitted. If you need more time, ask the programme office at once; otherwise somebody else is asked:',
  },
  'review-overdue-office': {
    subject: 'A review of {{number}} is overdue',
    happened: 'a review of application {{number}} in “{{call}}” was due by {{dueAt}} and has not been submitted.',
    next: 'Please give the evaluator more time, or ask the next best one instead:',
  },
  'reviewer-missing': {
    subject: 'Nobody can be asked to review {{number}}',
    happened: 'a review of application {{number}} in “{{call}}” will not come, and there is nobody who could be asked instead.',
    next: 'Please find somebody, or give the phase more time; the plan says what keeps the others away:',
  },
} as const;
