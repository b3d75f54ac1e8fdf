import { definePermissions } from '@traverse/platform';

definePermissions({
  'ledger.prove': ['auditor', 'finance-officer', 'finance-approver', 'officer'],
});
