export const finance = {
  'claim-submitted': {
    subject: 'Claim {{number}} has arrived',
    happened: 'we have received claim {{number}} in “{{call}}”. This is your receipt.',
    next: 'There is nothing to do now. If nothing is missing, the money is with you by {{payByAt}}:',
  },
  'claim-queried': {
    subject: 'Claim {{number}}: please answer our question by {{answerByAt}}',
    happened:
      'we have looked at claim {{number}} in “{{call}}” and need something more from you. The term for payment stands still until you answer.',
    next: 'Please read the question and answer by {{answerByAt}}. After that the claim is rejected:',
  },
  'claim-queried-due': {
    subject: 'Reminder: claim {{number}} waits for your answer until {{answerByAt}}',
    happened: 'our question about claim {{number}} in “{{call}}” has not been answered yet.',
    next: 'Please answer by {{answerByAt}}. After that the claim is rejected:',
  },
  'claim-converted': {
    subject: 'Claim {{number}} has its exchange rates',
    happened: 'the exchange rates that claim {{number}} in “{{call}}” waited for have been published, and its costs are converted.',
    next: 'There is nothing to do. What is asked for each line is here:',
  },
  'claim-held-down': {
    subject: 'Claim {{number}} has its exchange rates: less is asked than you entered',
    happened:
      'the exchange rates that claim {{number}} in “{{call}}” waited for have been published. You had entered more for a line than its share, or than the voucher holds: as much as can be paid is asked.',
    next: 'Please look at the lines. If one of them is wrong, write to us before the claim is decided:',
  },
  'claim-approved': {
    subject: 'Claim {{number}} has been approved',
    happened: 'claim {{number}} in “{{call}}” has been approved, and its payment is under way.',
    next: 'There is nothing to do. What was accepted, line by line, is here:',
  },
  'claim-correcting': {
    subject: 'Claim {{number}} is being corrected',
    happened:
      'your claim in “{{call}}”, which had been approved, is looked at again as {{number}}. What was approved before stands until then.',
    next: 'There is nothing to do now. The reason, and what was decided before, are here:',
  },
  'claim-corrected': {
    subject: 'Claim {{number}} has been corrected',
    happened: 'your claim in “{{call}}” has been corrected; from now on {{number}} counts.',
    next: 'What changed, line by line, and why, is here. If more was accepted it is paid; if less, you hear from us separately:',
  },
  'claim-rejected': {
    subject: 'Claim {{number}} has been rejected',
    happened: 'claim {{number}} in “{{call}}” has been rejected.',
    next: 'Please read the reason. If you think that it is wrong, tell us soon:',
  },
  'payout-settled': {
    subject: '{{amount}} for claim {{number}} has been paid',
    happened: 'the bank has confirmed the payment of {{amount}} for claim {{number}} in “{{call}}” to your account.',
    next: 'There is nothing to do:',
  },
  'payout-failed': {
    subject: 'The payment for claim {{number}} failed: please check your account',
    happened: 'the bank could not carry out the payment for claim {{number}} in “{{call}}”. The money is not lost.',
    next: 'Please check the account that you have entered, above all the name of the holder, and correct it. Then we pay again:',
  },
  'payout-returned': {
    subject: 'The payment for claim {{number}} came back: please check your account',
    happened: 'the payment for claim {{number}} in “{{call}}” was returned by your bank. The money is not lost.',
    next: 'Please check the account that you have entered and ask your bank why. When it is corrected, we pay again:',
  },
  'payout-trouble': {
    subject: 'A payment for claim {{number}} failed or came back',
    happened: 'a payment for claim {{number}} in “{{call}}” failed or was returned by the bank.',
    next: 'The payee has been asked to check the account. Please see to it that it is paid again:',
  },
  'claim-term-near': {
    subject: 'Claim {{number}} must be paid by {{payByAt}}',
    happened: 'the term in which claim {{number}} must by law be paid ends on {{payByAt}}, and the money has not arrived.',
    next: 'Please take the next step now:',
  },
  'recovery-notified-correction': {
    subject: '{{amount}} to be given back by {{dueAt}} ({{number}})',
    happened: 'a claim of yours in “{{call}}” was corrected: less is accepted than was paid. {{amount}} must be given back by {{dueAt}}.',
    next: 'Please transfer it with the reference {{reference}}. To which account, why, and what was decided line by line:',
  },
  'recovery-notified-overpayment': {
    subject: '{{amount}} to be given back by {{dueAt}} ({{number}})',
    happened: 'more was paid to you in “{{call}}” than was due. {{amount}} must be given back by {{dueAt}}.',
    next: 'Please transfer it with the reference {{reference}}. To which account, and how it came about:',
  },
  'recovery-notified-irregularity': {
    subject: '{{amount}} to be given back by {{dueAt}} ({{number}})',
    happened: 'a check of what was paid to you in “{{call}}” found an irregularity. {{amount}} must be given back by {{dueAt}}.',
    next: 'Please transfer it with the reference {{reference}}. To which account, and what was found:',
  },
  'recovery-notified-voucher-revoked': {
    subject: '{{amount}} to be given back by {{dueAt}} ({{number}})',
    happened: 'your voucher in “{{call}}” was revoked after money was paid for it. {{amount}} must be given back by {{dueAt}}.',
    next: 'Please transfer it with the reference {{reference}}. To which account, and why it was revoked:',
  },
  'recovery-due': {
    subject: 'Reminder: {{amount}} to be given back by {{dueAt}} ({{number}})',
    happened: '{{amount}} of what was asked back in “{{call}}” has not arrived yet. It is to be given back by {{dueAt}}.',
    next: 'Please transfer it with the reference {{reference}}. If you have done so today or yesterday, there is nothing to do:',
  },
  'recovery-part-repaid': {
    subject: 'A part has arrived; {{amount}} is still open ({{number}})',
    happened: 'a part of what was asked back in “{{call}}” has arrived. {{amount}} is still open.',
    next: 'Please transfer the rest with the reference {{reference}}:',
  },
  'recovery-repaid': {
    subject: 'All has been given back ({{number}})',
    happened: 'all that was asked back in “{{call}}” has been given back.',
    next: 'There is nothing to do:',
  },
  'recovery-offset': {
    subject: 'All has been set against a payment ({{number}})',
    happened: 'the rest of what was asked back in “{{call}}” was set against a payment to you.',
    next: 'There is nothing to do. Against which payment:',
  },
  'recovery-written-off': {
    subject: 'The rest need not be given back ({{number}})',
    happened: 'the rest of what was asked back in “{{call}}” has been given up.',
    next: 'There is nothing to do:',
  },
  'recovery-withdrawn': {
    subject: 'Nothing is asked back any more ({{number}})',
    happened: 'what was asked back in “{{call}}” is not owed any more.',
    next: 'There is nothing to do. What changed:',
  },
  'recovery-ordered': {
    subject: 'Recovery {{number}}: the payee is to be told',
    happened: 'money that was paid in “{{call}}” is to be recovered: {{number}}.',
    next: 'Please look at it and tell the payee. Whoever ordered it cannot do that:',
  },
  'recovery-write-off-asked': {
    subject: 'Recovery {{number}}: shall it be written off?',
    happened: 'somebody asks to write off what is open of recovery {{number}} in “{{call}}”.',
    next: 'Please decide. Whoever asked cannot:',
  },
  'ledger-alarm': {
    subject: 'Alarm: the books do not hold, nothing is paid',
    happened:
      'the proof of the ledger has failed ({{raisedAt}}). Until the alarm is cleared no batch is released and none is sent to a bank.',
    next: 'Finance looks for the cause and puts it right. Then a finance approver asks to clear the alarm, and another person clears it. What the proof found:',
  },
  'ledger-alarm-cleared': {
    subject: 'The alarm is cleared: payments go on',
    happened: 'the books hold again, and the alarm of {{raisedAt}} has been cleared by two people.',
    next: 'Batches can be released again. Those that waited are sent by themselves:',
  },
  'sanctions-hit': {
    subject: 'A payee may be on the sanctions list',
    happened:
      'a payee has a name like one on the list of financial sanctions of the EU. Until this is decided nothing is paid to that payee.',
    next: 'Please compare the two and say whether they are the same:',
  },
  'bank-account-proposed': {
    subject: 'Another bank account for {{company}} is waiting to be confirmed',
    happened: 'somebody has entered another bank account for payments to {{company}}. Everybody of {{company}} gets this mail.',
    next: 'Another person must confirm it, and then it waits for some days. If you do not know about it, refuse it and tell the programme at once:',
  },
  'bank-account-confirmed': {
    subject: 'The other bank account of {{company}} has been confirmed',
    happened:
      'the other bank account for payments to {{company}} has been confirmed by a second person. After the waiting time it takes the place of the old one.',
    next: 'If you know about it, there is nothing to do. If not, refuse it now, before the waiting time is over:',
  },
  'bank-account-refused': {
    subject: 'The bank account of {{company}} stays as it was',
    happened: 'the other bank account that had been entered for {{company}} was refused. Payments go to the old one as before.',
    next: 'If it should have been accepted, enter it again:',
  },
  'bank-account-changed': {
    subject: 'The bank account of {{company}} has been changed',
    happened: 'a bank account for payments to {{company}} has just been entered or changed. Everybody of {{company}} gets this mail.',
    next: 'If you know about it, there is nothing to do. If not, tell the programme at once, before the next payment, and check the account:',
  },
} as const;
