export const application = {
  'application-received': {
    subject: 'Application {{number}} has arrived',
    happened: 'we received your application {{number}} to “{{call}}” on {{receivedAt}}. This is your receipt.',
    next: 'There is nothing to do now: we check whether it is eligible and write to you. You can read what you sent, and keep it as a PDF, at any time:',
  },
  'application-waiting': {
    subject: 'Application {{number}} is on the waiting list',
    happened:
      'your application {{number}} to “{{call}}” is in time, but the money available is taken for now. It has a place on the waiting list.',
    next: 'There is nothing to do: when money becomes free, applications move up in the order in which they came, and we write to you. Your place is shown here:',
  },
  'waiting-promoted': {
    subject: 'Application {{number}} has left the waiting list',
    happened: 'money has become free: your application {{number}} to “{{call}}” has moved up from the waiting list, and its checks go on.',
    next: 'There is nothing to do now; we write to you when the checks are done:',
  },
  'application-ineligible': {
    subject: 'Application {{number}} is not eligible',
    happened:
      'we have checked your application {{number}} to “{{call}}” against the rules of the call. It does not meet all of them, so it cannot go on.',
    next: 'Please read the reasons, each with its rule. If you think that one of them is wrong, tell us soon:',
  },
  'application-returned': {
    subject: 'Please correct application {{number}} by {{dueAt}}',
    happened: 'we have looked at your application {{number}} to “{{call}}”. Something in it has to be put right before we can go on.',
    next: 'Please read what is missing, correct it and submit the application again by {{dueAt}}. After that it can no longer be considered:',
  },
  'application-returned-due': {
    subject: 'Reminder: application {{number}} waits for your correction until {{dueAt}}',
    happened: 'your application {{number}} to “{{call}}” was returned to you and has not been submitted again yet.',
    next: 'Please correct it and submit it by {{dueAt}}. After that it can no longer be considered:',
  },
  'sketch-received': {
    subject: 'Sketch {{number}} has arrived',
    happened: 'we received your sketch {{number}} to “{{call}}” on {{receivedAt}}. This is your receipt.',
    next: 'There is nothing to do now: we read it and write to you whether we ask for the full form. You can read what you sent at any time:',
  },
  'sketch-shortlisted': {
    subject: 'Please send the full form of {{number}} by {{dueAt}}',
    happened: 'we have read your sketch {{number}} to “{{call}}” and ask you for the full form.',
    next: 'What you have written is in it already. Please complete it and send it by {{dueAt}}. After that it can no longer be considered:',
  },
  'draft-due': {
    subject: 'Reminder: {{number}} can be sent until {{dueAt}}',
    happened: 'your application {{number}} to “{{call}}” is begun, but not sent.',
    next: 'If you still want to apply, please send it by {{dueAt}}. The form shows what is missing:',
  },
  'full-form-due': {
    subject: 'Reminder: the full form of {{number}} is due by {{dueAt}}',
    happened: 'we asked you for the full form of {{number}} to “{{call}}”, and it has not been sent yet.',
    next: 'Please complete it and send it by {{dueAt}}. After that it can no longer be considered:',
  },
  'full-form-missing': {
    subject: 'Application {{number}} has ended: no full form came',
    happened: 'the full form of {{number}} to “{{call}}” did not come in time. The application has ended.',
    next: 'There is nothing to do. You are welcome to apply again in another call:',
  },
  'sketch-declined': {
    subject: 'Sketch {{number}} is not taken further',
    happened: 'we have read your sketch {{number}} to “{{call}}” and do not ask for the full form.',
    next: 'You can read the reason, and are welcome to apply again in another call:',
  },
  'application-lapsed': {
    subject: 'Application {{number}} has ended without a grant',
    happened: 'no money became free for your application {{number}} to “{{call}}” in time. It has ended.',
    next: 'There is nothing to do. You are welcome to apply again in another call:',
  },
  'application-withdrawn': {
    subject: 'Application {{number}} has been withdrawn',
    happened: 'your application {{number}} to “{{call}}” was withdrawn by somebody of your company. It will not be considered.',
    next: 'If this was a mistake, tell us at once:',
  },
  'question-asked': {
    subject: 'Somebody has a question about “{{call}}”',
    happened: 'a question about “{{call}}” has come in.',
    next: 'Please answer it; everybody will read the answer, and nobody who asked:',
  },
  'question-answered': {
    subject: 'Your question about “{{call}}” has been answered',
    happened: 'the question that you asked about “{{call}}” has been answered. Everybody can read it, without your name.',
    next: 'Please read the answer:',
  },
  'question-answered-alone': {
    subject: 'An answer to your question about “{{call}}”',
    happened: 'the question that you asked about “{{call}}” has been answered to you alone; it is not published.',
    next: 'Please read the answer:',
  },
} as const;
