import { definePermissions } from '@traverse/platform';

definePermissions({
  'programme.create': ['administrator'],
  'authority.read': ['officer', 'approver', 'finance-officer', 'finance-approver', 'auditor', 'administrator'],
  'authority.create': ['administrator'],
  'call.write': ['officer'],
  'call.publish': ['officer'],
  'call.read-managed': ['officer', 'approver', 'auditor', 'administrator'],
  'call.read-envelopes': ['officer', 'approver', 'finance-officer', 'finance-approver', 'auditor'],
});
