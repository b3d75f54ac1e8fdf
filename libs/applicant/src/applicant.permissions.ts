import { definePermissions } from '@traverse/platform';

const staff = ['officer', 'approver', 'finance-officer', 'finance-approver', 'auditor'] as const;

definePermissions({
  'company-profile.read': ['applicant', ...staff],
  'company-profile.write': ['applicant'],
  'application.read': ['applicant', 'partner', ...staff],
  'application.write': ['applicant'],
  'application.decide-eligibility': ['officer'],
  'question.ask': ['signed-in'],
  'question.read': ['officer', 'approver', 'auditor'],
  'question.answer': ['officer'],
});
