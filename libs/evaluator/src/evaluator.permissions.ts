import { definePermissions } from '@traverse/platform';

definePermissions({
  'evaluator.read': ['officer', 'auditor'],
  'evaluator.manage': ['officer'],
  'assignment.manage': ['officer'],
  'assignment.plan.read': ['officer', 'approver', 'auditor'],
  'assignment.read': ['evaluator', 'officer', 'auditor', 'approver'],
  'assignment.review': ['evaluator'],
  'conflict.declare': ['evaluator'],
  'ranking.freeze': ['officer'],
  'call.dry-run': ['officer', 'approver', 'auditor'],
  'ranking.read': ['officer', 'approver', 'auditor'],
});
