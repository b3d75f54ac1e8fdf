import { definePermissions } from '@traverse/platform';

definePermissions({
  'ledger.prove': ['auditor', 'finance-officer', 'finance-approver', 'officer'],
  'ledger.read-transfers': ['auditor', 'finance-officer', 'finance-approver'],
});
