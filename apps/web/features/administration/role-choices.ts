import { useTranslation } from 'react-i18next';
import type { Dto } from '../../api/pages.js';

export type GrantableRole = Dto<'RequestStaffRoleDto'>['role'];

const ROLES: readonly GrantableRole[] = [
  'officer',
  'approver',
  'finance-officer',
  'finance-approver',
  'auditor',
  'evaluator',
  'administrator',
];

/** The roles of the staff, to choose from. */
export function useRoleChoices(): { value: string; label: string }[] {
  const { t } = useTranslation();
  return [{ value: '', label: t('common:form.choose') }, ...ROLES.map((role) => ({ value: role, label: t(`common:role.${role}`) }))];
}
