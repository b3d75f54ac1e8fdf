import { definePermissions } from '@traverse/platform';

definePermissions({
  'bank-account.read': ['applicant', 'partner', 'finance-officer', 'finance-approver', 'auditor'],
  'bank-account.write': ['applicant', 'partner', 'finance-officer'],
  'bank-account-change.read': ['finance-officer', 'finance-approver', 'auditor'],
  'bank-account-change.decide': ['applicant', 'partner', 'finance-officer', 'finance-approver'],

  'claim.read': ['applicant', 'partner', 'officer', 'approver', 'finance-officer', 'finance-approver', 'auditor'],
  'claim.write': ['applicant', 'partner'],
  'claim.certify': ['officer'],
  'claim.query': ['officer', 'approver'],
  'claim.approve': ['approver'],
  'claim.correct': ['officer'],
  'claim.reject': ['officer', 'approver'],

  'payout.read': ['officer', 'approver', 'finance-officer', 'finance-approver', 'auditor'],
  'payout.request': ['finance-officer'],
  'payout.approve': ['finance-approver'],
  'payout.cancel': ['finance-officer', 'finance-approver'],
  'payout.resolve': ['finance-approver'],

  'batch.read': ['finance-officer', 'finance-approver', 'auditor'],
  'batch.make': ['finance-officer'],
  'batch.check': ['finance-officer', 'finance-approver'],
  'batch.release': ['finance-officer', 'finance-approver'],
  'batch.resolve': ['finance-approver'],
  'batch.file': ['finance-officer', 'finance-approver', 'auditor'],

  'bank-file.read': ['finance-officer', 'finance-approver', 'auditor'],
  'bank-file.import': ['finance-officer', 'finance-approver'],
  'bank-entry.decide': ['finance-officer', 'finance-approver'],
  'hold.read': ['officer', 'approver', 'finance-officer', 'finance-approver', 'auditor'],
  'hold.open': ['officer', 'finance-officer', 'finance-approver'],
  'hold.release': ['finance-officer', 'finance-approver'],

  'payout-desk.read': ['finance-officer', 'finance-approver', 'auditor'],
  'screening.read': ['finance-officer', 'finance-approver', 'auditor'],
  'sanctions-list.import': ['finance-officer', 'finance-approver'],
  'screening-hit.decide': ['finance-officer', 'finance-approver'],
  'screening-hit.lift': ['finance-approver'],

  'recovery.read': ['applicant', 'partner', 'officer', 'approver', 'finance-officer', 'finance-approver', 'auditor'],
  'recovery.order': ['finance-officer'],
  'recovery.notify': ['finance-officer', 'finance-approver'],
  'recovery.ask-write-off': ['finance-officer', 'finance-approver'],
  'recovery.write-off': ['finance-approver'],
  'repayment.enter': ['finance-officer', 'finance-approver'],
  'repayment.decide': ['finance-officer', 'finance-approver'],

  'ledger-alarm.read': ['officer', 'approver', 'finance-officer', 'finance-approver', 'auditor', 'administrator'],
  'ledger-alarm.ask': ['finance-approver'],
  'ledger-alarm.clear': ['finance-officer', 'finance-approver'],
});
