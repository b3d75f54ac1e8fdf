import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import { readAnew } from '../../api/pages.js';
import { EntryFormFrame, useEntryForm } from '../../ui/entry-form.js';
import { notifyDone } from '../../ui/notify.js';
import { useProgrammes } from './programmes.js';
import { type GrantableRole, useRoleChoices } from './role-choices.js';

/** Asks for a role for a person, in one programme or in all. */
export function RoleForm({ personId }: { readonly personId: string }) {
  const { t } = useTranslation(['common', 'administration']);
  const programmes = useProgrammes();
  const roles = useRoleChoices();
  const form = useEntryForm({
    initial: { role: '', programmeId: '' },
    labels: { role: t('administration:roles.role'), programmeId: t('administration:roles.programme') },
    required: ['role'],
    send: async ({ role, programmeId }) => {
      const body = { personId, role: role as GrantableRole, ...(programmeId ? { programmeId } : {}) };
      const made = await answer(client.POST('/api/staff-roles', { body }));
      notifyDone(t(made.state === 'granted' ? 'administration:roles.granted' : 'administration:roles.requested'));
      form.set('role', '');
      await readAnew();
    },
  });
  return (
    <EntryFormFrame form={form} submitLabel={t('administration:roles.request')}>
      <NativeSelect {...form.bind('role')} description={t('administration:roles.two')} data={roles} />
      <NativeSelect
        {...form.bind('programmeId')}
        data={[
          { value: '', label: t('administration:allProgrammes') },
          ...programmes.map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
    </EntryFormFrame>
  );
}
