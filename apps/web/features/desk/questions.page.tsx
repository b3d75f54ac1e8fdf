import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { given, readAnew, usePages } from '../../api/pages.js';
import { DateTime } from '../../ui/date-time.js';
import { EntryFormFrame, useEntryForm } from '../../ui/entry-form.js';
import { notifyDone } from '../../ui/notify.js';
import { DefinitionList } from '../../ui/section.js';
import { StateBadge } from '../../ui/state-badge.js';
import { DeskList, useStateFilter } from './desk-list.js';
import { RowCommands } from './simple-desk.js';

type Row = Dto<'OfficeQuestionDto'>;

const STATES = ['asked', 'answered', 'dismissed'] as const;

/** What people ask about calls: whoever waits longest comes first. */
export function QuestionsPage() {
  const { t } = useTranslation(['common', 'desk', 'states']);
  const state = useStateFilter('asked');
  const list = usePages(['desk', 'questions', state], (cursor) =>
    answer(client.GET('/api/questions', { params: { query: given({ state, cursor }) as never } })),
  );
  return (
    <DeskList<Row>
      title={t('desk:questions.title')}
      sub={t('desk:questions.text')}
      states={STATES.map((key) => ({ key, label: t(`states:question.${key}`) }))}
      list={list}
      detailTitle={(row) => row.callTitle}
      detail={(row) => <Open row={row} />}
      columns={[
        { key: 'text', header: t('desk:questions.question'), rowHeader: true, cell: (row) => row.text },
        { key: 'call', header: t('desk:questions.call'), cell: (row) => row.callTitle },
        { key: 'askedAt', header: t('desk:questions.askedAt'), cell: (row) => <DateTime at={row.askedAt} /> },
        { key: 'state', header: t('desk:column.state'), cell: (row) => <StateBadge workflow="question" state={row.state} /> },
      ]}
    />
  );
}

function Open({ row }: { readonly row: Row }) {
  const { t } = useTranslation(['common', 'desk']);
  const may = row.allowedCommands.find(({ command }) => command === 'answer' || command === 'correct')?.command;
  return (
    <>
      <DefinitionList
        items={[
          { term: t('desk:questions.asAsked'), value: <span lang={row.language}>{row.asked}</span> },
          ...(row.answer && !may ? [{ term: t('desk:questions.answer'), value: row.answer }] : []),
        ]}
      />
      {may === 'answer' || may === 'correct' ? <Answer row={row} command={may} /> : null}
      <RowCommands
        workflow="question"
        path="/api/questions"
        id={row.id}
        commands={row.allowedCommands.filter(({ command }) => command === 'dismiss')}
        primary={null}
      />
    </>
  );
}

function Answer({ row, command }: { readonly row: Row; readonly command: 'answer' | 'correct' }) {
  const { t } = useTranslation(['common', 'desk']);
  const form = useEntryForm({
    initial: { text: row.text, answer: row.answer ?? '' },
    labels: { text: t('desk:questions.published'), answer: t('desk:questions.answer') },
    required: ['text', 'answer'],
    send: async (body) => {
      await answer(client.POST(`/api/questions/{id}/${command}`, { params: { path: { id: row.id } }, body }));
      notifyDone(t('desk:questions.done'));
      await readAnew();
    },
  });
  return (
    <EntryFormFrame form={form} submitLabel={t(command === 'answer' ? 'desk:questions.publish' : 'desk:questions.correct')}>
      <Textarea {...form.bind('text')} description={t('desk:questions.publishedHint')} autosize minRows={2} maxLength={2000} />
      <Textarea {...form.bind('answer')} autosize minRows={4} maxLength={4000} />
    </EntryFormFrame>
  );
}
