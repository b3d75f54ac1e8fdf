import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import { readAnew } from '../../api/pages.js';
import { DateTime } from '../../ui/date-time.js';
import { Dialogue } from '../../ui/dialogue.js';
import { EntryFormFrame, useEntryForm } from '../../ui/entry-form.js';
import { notifyDone } from '../../ui/notify.js';
import { useProgrammes, useProgrammeTitle } from './programmes.js';
import { type GrantableRole, useRoleChoices } from './role-choices.js';

/** Invites somebody into the team by mail; a role that needs two administrators is confirmed by another one after the person has come. */
export function InviteStaff({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['common', 'administration']);
  const programmes = useProgrammes();
  const roles = useRoleChoices();
  const form = useEntryForm({
    initial: { email: '', staffRole: '', programmeId: '' },
    labels: {
      email: t('administration:people.email'),
      staffRole: t('administration:roles.role'),
      programmeId: t('administration:roles.programme'),
    },
    required: ['email', 'staffRole'],
    send: async ({ email, staffRole, programmeId }) => {
      const body = { email: email.trim(), staffRole: staffRole as GrantableRole, ...(programmeId ? { programmeId } : {}) };
      await client.POST('/api/invitations', { body });
      notifyDone(t('administration:invite.sent', { email }));
      form.set('email', '');
      await readAnew();
    },
  });
  return (
    <Dialogue title={t('administration:invite.title')} onClose={onClose}>
      <p>{t('administration:invite.text')}</p>
      <EntryFormFrame form={form} submitLabel={t('administration:invite.send')}>
        <TextInput {...form.bind('email')} type="email" />
        <NativeSelect {...form.bind('staffRole')} description={t('administration:roles.two')} data={roles} />
        <NativeSelect
          {...form.bind('programmeId')}
          data={[
            { value: '', label: t('administration:allProgrammes') },
            ...programmes.map(({ id, title }) => ({ value: id, label: title })),
          ]}
        />
      </EntryFormFrame>
      <OpenInvitations onProblem={form.errors.show} />
    </Dialogue>
  );
}

function OpenInvitations({ onProblem }: { readonly onProblem: (problem: unknown) => void }) {
  const { t } = useTranslation(['common', 'administration']);
  const titleOf = useProgrammeTitle();
  const { data } = useQuery({
    queryKey: ['invitations', 'staff'],
    queryFn: () => answer(client.GET('/api/invitations', { params: { query: {} } })),
  });
  const open = data?.items ?? [];
  if (open.length === 0) return null;
  const withdraw = async (id: string) => {
    try {
      await client.DELETE('/api/invitations/{id}', { params: { path: { id } } });
      notifyDone(t('administration:invite.withdrawn'));
      await readAnew();
    } catch (problem) {
      onProblem(problem);
    }
  };
  return (
    <>
      <h3>{t('administration:invite.open')}</h3>
      <ul>
        {open.map(({ id, email, staffRole, programmeId, expiresAt }) => (
          <li key={id}>
            <Group gap={10}>
              <span>
                {email} · {t(`common:role.${staffRole ?? 'officer'}`)} · {titleOf(programmeId)} · {t('administration:invite.until')}{' '}
                <DateTime at={expiresAt} show="day" />
              </span>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t('administration:invite.withdrawNamed', { email })}
                onClick={() => void withdraw(id)}
              >
                {t('administration:invite.withdraw')}
              </Button>
            </Group>
          </li>
        ))}
      </ul>
    </>
  );
}
