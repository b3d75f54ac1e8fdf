import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { readAnew } from '../../api/pages.js';
import { sessionChanged, useSession } from '../../api/session.js';
import { DataTable } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { Dialogue } from '../../ui/dialogue.js';
import { EntryFormFrame, useEntryForm } from '../../ui/entry-form.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { useFormErrors } from '../../ui/form-errors.js';
import { notifyDone } from '../../ui/notify.js';
import { Section } from '../../ui/section.js';

type Member = Dto<'MemberDto'>;
type Organisation = Dto<'OrganisationDto'>;
type Right = Member['right'];

const RIGHTS: readonly Right[] = ['owner', 'editor', 'viewer'];

/** Who works for the organisation and what they may; owners change it and invite others. */
export function People({ organisation }: { readonly organisation: Organisation }) {
  const { t } = useTranslation(['common', 'company']);
  const [changing, setChanging] = useState<Member | null>(null);
  const owner = organisation.right === 'owner';
  const me = useSession().person?.id;
  const { data } = useSuspenseQuery({
    queryKey: ['organisation', organisation.id, 'people'],
    queryFn: () => answer(client.GET('/api/organisations/{id}/people', { params: { path: { id: organisation.id } } })),
  });
  const mayChange = (member: Member) => owner || member.personId === me;
  return (
    <>
      <Section title={t('company:people')}>
        <DataTable<Member>
          caption={t('company:people')}
          rows={data.items}
          rowId={(row) => row.personId}
          columns={[
            { key: 'name', header: t('company:name'), cell: (row) => row.name },
            { key: 'email', header: t('company:email'), cell: (row) => row.email },
            { key: 'right', header: t('company:right.header'), cell: (row) => t(`company:right.${row.right}`) },
            ...(data.items.some(mayChange)
              ? [
                  {
                    key: 'change',
                    header: t('company:change'),
                    cell: (row: Member) =>
                      mayChange(row) ? (
                        <Button
                          size="compact-sm"
                          variant="default"
                          aria-label={t('company:changeNamed', { name: row.name })}
                          onClick={() => setChanging(row)}
                        >
                          {owner ? t('company:changeButton') : t('company:leave')}…
                        </Button>
                      ) : (
                        '–'
                      ),
                  },
                ]
              : []),
          ]}
        />
        {owner ? <Invitations organisationId={organisation.id} /> : <p>{t('company:onlyOwners')}</p>}
      </Section>
      {changing ? (
        <ChangeRights
          key={changing.personId}
          organisation={organisation}
          member={changing}
          own={changing.personId === me}
          onClose={() => setChanging(null)}
        />
      ) : null}
    </>
  );
}

interface ChangeProps {
  readonly organisation: Organisation;
  readonly member: Member;
  readonly own: boolean;
  readonly onClose: () => void;
}

function ChangeRights({ organisation, member, own, onClose }: ChangeProps) {
  const { t } = useTranslation(['common', 'company']);
  const path = { id: organisation.id, personId: member.personId };
  const finish = async (words: string) => {
    notifyDone(words);
    onClose();
    await readAnew();
    if (own) await sessionChanged();
  };
  const form = useEntryForm({
    initial: { right: member.right as string },
    labels: { right: t('company:right.header') },
    send: async ({ right }) => {
      await client.PATCH('/api/organisations/{id}/people/{personId}', { params: { path }, body: { right: right as Right } });
      await finish(t('company:rightChanged', { name: member.name }));
    },
  });
  const remove = async () => {
    try {
      await client.DELETE('/api/organisations/{id}/people/{personId}', { params: { path } });
      await finish(t('company:removed', { name: member.name, organisation: organisation.name }));
    } catch (problem) {
      form.errors.show(problem);
    }
  };
  const handOver = async () => {
    try {
      await client.POST('/api/organisations/{id}/hand-over', {
        params: { path: { id: organisation.id } },
        body: { personId: member.personId },
      });
      notifyDone(t('company:handedOver', { name: member.name }));
      onClose();
      await readAnew();
      await sessionChanged();
    } catch (problem) {
      form.errors.show(problem);
    }
  };
  const removeButton = (
    <Button variant="danger" disabled={form.busy} onClick={() => void remove()}>
      {own ? t('company:leave') : t('company:remove')}
    </Button>
  );
  return (
    <Dialogue title={member.name} onClose={onClose}>
      <p>{t(own ? 'company:leaveText' : 'company:removeText', { name: member.name, organisation: organisation.name })}</p>
      {organisation.right === 'owner' ? (
        <EntryFormFrame form={form} submitLabel={t('company:saveRight')} after={removeButton}>
          <RightSelect {...form.bind('right')} />
          {own || member.right === 'owner' ? null : (
            <div>
              <p>{t('company:handOverText', { name: member.name })}</p>
              <Button variant="default" disabled={form.busy} onClick={() => void handOver()}>
                {t('company:handOver')}
              </Button>
            </div>
          )}
        </EntryFormFrame>
      ) : (
        <>
          <ErrorSummary errors={form.errors.summary} />
          {removeButton}
        </>
      )}
    </Dialogue>
  );
}

function RightSelect(props: Omit<React.ComponentProps<typeof NativeSelect>, 'data'>) {
  const { t } = useTranslation(['common', 'company']);
  return (
    <NativeSelect
      {...props}
      description={t('company:right.hint')}
      data={RIGHTS.map((right) => ({ value: right, label: t(`company:right.${right}`) }))}
    />
  );
}

function Invitations({ organisationId }: { readonly organisationId: string }) {
  const { t } = useTranslation(['common', 'company']);
  const errors = useFormErrors({});
  const { data } = useQuery({
    queryKey: ['invitations', organisationId],
    queryFn: () => answer(client.GET('/api/invitations', { params: { query: { organisationId } } })),
  });
  const withdraw = async (id: string) => {
    errors.clear();
    try {
      await client.DELETE('/api/invitations/{id}', { params: { path: { id } } });
      notifyDone(t('company:invitation.withdrawn'));
      await readAnew();
    } catch (problem) {
      errors.show(problem);
    }
  };
  const open = data?.items ?? [];
  return (
    <>
      <ErrorSummary errors={errors.summary} />
      {open.length > 0 ? (
        <>
          <h3>{t('company:invitation.open')}</h3>
          <ul>
            {open.map(({ id, email, right, expiresAt }) => (
              <li key={id}>
                <Group gap={10}>
                  <span>
                    {email} · {t(`company:right.${right ?? 'viewer'}`)} · {t('company:invitation.until')}{' '}
                    <DateTime at={expiresAt} show="day" />
                  </span>
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={t('company:invitation.withdrawNamed', { email })}
                    onClick={() => void withdraw(id)}
                  >
                    {t('company:invitation.withdraw')}
                  </Button>
                </Group>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <InviteForm organisationId={organisationId} />
    </>
  );
}

function InviteForm({ organisationId }: { readonly organisationId: string }) {
  const { t } = useTranslation(['common', 'company']);
  const form = useEntryForm({
    initial: { email: '', right: 'editor' },
    labels: { email: t('company:email'), right: t('company:right.header') },
    required: ['email'],
    send: async ({ email, right }) => {
      await client.POST('/api/invitations', { body: { organisationId, email: email.trim(), right: right as Right } });
      notifyDone(t('company:invitation.sent', { email }));
      form.set('email', '');
      await readAnew();
    },
  });
  return (
    <>
      <h3>{t('company:invitation.title')}</h3>
      <EntryFormFrame form={form} submitLabel={t('company:invitation.send')} secondary>
        <TextInput {...form.bind('email')} type="email" description={t('company:invitation.text')} maw={420} />
        <RightSelect {...form.bind('right')} maw={420} />
      </EntryFormFrame>
    </>
  );
}
