import { definePermissions } from '@traverse/platform';

definePermissions({
  'programme.create': ['administrator'],
  'authority.read': ['officer', 'approver', 'finance-officer', 'finance-approver', 'auditor', 'administrator'],
  'authority.create': ['administrator'],
  'legal-parameter.read': ['officer', 'approver', 'auditor', 'administrator'],
  'legal-parameter.change': ['administrator'],
  'aid.read': ['applicant', 'partner', 'officer', 'approver', 'auditor'],
  'aid.declare': ['applicant'],
  'aid-register.read': ['officer', 'approver', 'auditor'],
  'aid-register.mark': ['officer'],
  'call.write': ['officer'],
  'call.publish': ['officer'],
  'call.read-managed': ['officer', 'approver', 'auditor', 'administrator'],
  'call.read-envelopes': ['officer', 'approver', 'finance-officer', 'finance-approver', 'auditor'],
});
