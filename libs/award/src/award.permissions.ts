import { definePermissions } from '@traverse/platform';

definePermissions({
  'decision.read': ['officer', 'approver', 'auditor', 'finance-officer', 'finance-approver'],
  'decision.case': ['officer', 'approver', 'auditor'],
  'decision.told': ['applicant', 'officer', 'approver', 'auditor', 'finance-officer', 'finance-approver'],
  'decision.recommend': ['officer'],
  'decision.reopen': ['officer'],
  'appeal.file': ['applicant'],
  'appeal.decide': ['approver'],
  'decision.confirm': ['approver'],
  'feedback.read': ['applicant', 'officer', 'approver', 'auditor'],

  'agreement.read': ['applicant', 'partner', 'officer', 'approver', 'auditor', 'finance-officer', 'finance-approver'],
  'agreement.sign': ['applicant', 'partner'],
  'agreement.countersign': ['officer', 'approver'],
  'agreement.check-copy': ['officer'],
  'agreement.amend': ['officer'],
  'agreement.terminate': ['approver'],
  'agreement-text.read': ['officer', 'approver', 'auditor'],
  'agreement-text.write': ['officer'],
  'voucher.read': ['applicant', 'partner', 'officer', 'approver', 'auditor', 'finance-officer', 'finance-approver'],
  'voucher.extend': ['applicant', 'officer'],
  'voucher.extend-beyond': ['officer'],
  'voucher.revoke': ['approver'],
  'voucher.forecast': ['officer', 'approver', 'auditor', 'finance-officer', 'finance-approver'],
  'voucher-key.read': ['administrator', 'auditor'],
  'voucher-key.rotate': ['administrator'],
});
