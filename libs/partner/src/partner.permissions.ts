import { definePermissions } from '@traverse/platform';

const everybodyOnTheCase = ['applicant', 'partner', 'officer', 'approver', 'auditor', 'finance-officer', 'finance-approver'] as const;

definePermissions({
  'partner-profile.read': ['partner', 'officer', 'approver', 'auditor'],
  'partner-profile.write': ['partner'],
  'partner-desk.read': ['officer', 'approver', 'auditor'],
  'partner-desk.write': ['officer'],
  'accreditation.read': ['partner', 'officer', 'approver', 'auditor'],
  'accreditation.grant': ['officer'],
  'matching-run.read': ['officer', 'approver', 'auditor'],
  'matching-run.request': ['officer'],
  'engagement.read': everybodyOnTheCase,
  'engagement.propose': ['officer', 'applicant'],
  'engagement.answer': ['partner'],
  'engagement.confirm': ['applicant'],
  'engagement.cancel': ['officer'],
  'engagement.sign-off': ['applicant', 'partner'],
  'thread.read': ['applicant', 'partner', 'officer', 'auditor'],
  'thread.write': ['applicant', 'partner', 'officer'],
  'thread.close': ['officer'],
});
