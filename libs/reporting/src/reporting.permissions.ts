import { definePermissions } from '@traverse/platform';

definePermissions({
  'home.read': ['signed-in'],
  'desk.read': ['officer', 'approver', 'finance-officer', 'finance-approver', 'auditor'],
  'desk.swap': ['officer', 'approver', 'auditor'],
  'desk.save-view': ['officer', 'approver', 'finance-officer', 'finance-approver'],
  'books.read-sums': ['officer', 'approver', 'finance-officer', 'finance-approver', 'auditor'],
  'books.read-transfers': ['finance-officer', 'finance-approver', 'auditor'],
  'register.read': ['officer', 'approver', 'finance-officer', 'finance-approver', 'auditor'],
  'register.publish': ['officer'],
  'audit-pack.take': ['auditor', 'officer'],
});
