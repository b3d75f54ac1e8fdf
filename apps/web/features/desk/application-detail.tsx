import { Stack, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client, command } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { readAnew } from '../../api/pages.js';
import { CommandButtons } from '../../ui/command-buttons.js';
import { TextLink } from '../../ui/link.js';
import { Money } from '../../ui/money.js';
import { FieldChoice } from '../../ui/schema-form/field-choice.js';
import type { FormSchema } from '../../ui/schema-form/schema.js';
import { DefinitionList } from '../../ui/section.js';
import { StateBadge } from '../../ui/state-badge.js';
import { PartnerSection } from './partner-section.js';
import { ApplicationTimeline, type DeskStep } from './application-timeline.js';
import { ThreadsSection } from '../messages/threads-section.js';
import { ApplicationVerdicts } from './application-verdicts.js';
import { AuditPacks } from './audit-packs.js';

type Application = Dto<'ApplicationDto'>;

/** The open application: what the rules said and why, what an officer may do about it with a reason, and what happened to it. */
export function ApplicationDetail({ id }: { readonly id: string }) {
  const { t } = useTranslation(['common', 'desk']);
  const { data } = useSuspenseQuery({
    queryKey: ['application', id],
    queryFn: () => answer(client.GET('/api/applications/{id}', { params: { path: { id } } })),
  });
  const { data: timeline } = useSuspenseQuery({
    queryKey: ['desk', 'timeline', id],
    queryFn: () => answer(client.GET('/api/desk/applications/{id}/timeline', { params: { path: { id } } })),
  });
  const steps: readonly DeskStep[] = timeline.items;
  return (
    <Stack gap={16}>
      <DefinitionList
        items={[
          { term: t('desk:column.title'), value: <TextLink href={`/applications/${id}`}>{data.title}</TextLink> },
          { term: t('desk:column.instrument'), value: data.instrumentTitle },
          { term: t('desk:column.state'), value: <StateBadge workflow="application" state={data.state} /> },
          { term: t('desk:column.asked'), value: data.requested ? <Money amount={data.requested} currency={data.currency} /> : null },
        ]}
      />
      <PartnerSection id={id} />
      <ApplicationVerdicts verdicts={data.verdicts} steps={steps} />
      <Commands application={data} />
      <ThreadsSection applicationId={id} order={3} />
      <div>
        <Title order={3} mb={10}>
          {t('desk:timeline.title')}
        </Title>
        <ApplicationTimeline steps={steps} />
      </div>
      <AuditPacks id={id} />
    </Stack>
  );
}

function Commands({ application }: { readonly application: Application }) {
  const { t } = useTranslation(['common', 'commands']);
  const { id, callId, instrument, form, allowedCommands } = application;
  const { data: call } = useSuspenseQuery({
    queryKey: ['call', callId],
    queryFn: () => answer(client.GET('/api/calls/{id}', { params: { path: { id: callId } } })),
  });
  const [opened, setOpened] = useState<string[]>([]);
  const documents = call.instruments.find(({ key }) => key === instrument)?.documents ?? [];
  return (
    <CommandButtons
      workflow="application"
      commands={allowedCommands.filter(({ command: name }) => name !== 'withdraw' && name !== 'submit')}
      primary={null}
      consequence={(name) =>
        name === 'return' ? (
          <>
            <p>{t('commands:application.return.consequence')}</p>
            <FieldChoice schema={form as unknown as FormSchema} documents={documents} value={opened} onChange={setOpened} />
          </>
        ) : undefined
      }
      onCommand={async (name, options) => {
        const body = name === 'return' ? { ...options, fields: opened } : options;
        await command(`/api/applications/{id}/${name}`, { params: { id }, body });
        setOpened([]);
        await readAnew();
      }}
    />
  );
}
