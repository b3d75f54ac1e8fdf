import { Anchor, Group } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { useFormat } from '../../i18n/format.js';
import { DateTime } from '../../ui/date-time.js';
import { Page } from '../../ui/page.js';
import { DefinitionList, EmptyState, Section } from '../../ui/section.js';
import { Badge } from '../../ui/state-badge.js';
import { BooksLinks } from './books-links.js';
import { RegisterPreview } from './register-preview.js';

type Register = Dto<'RegisterStateDto'>;

/** What is public of my programmes' awards, when it is due again, and what is missing. */
export function RegistersPage() {
  const { t } = useTranslation(['common', 'books']);
  const { data } = useSuspenseQuery({ queryKey: ['books', 'registers'], queryFn: () => answer(client.GET('/api/registers')) });
  return (
    <Page title={t('books:registers.title')} sub={t('books:registers.text')} width="wide">
      <BooksLinks here="registers" />
      <p>
        {/* A page of the server's, not of this application. */}
        <Anchor href="/open-data">{t('books:registers.page')}</Anchor>
      </p>
      {data.items.length === 0 ? <EmptyState title={t('books:registers.none')}>{t('books:registers.noneText')}</EmptyState> : null}
      {data.items.map((register) => (
        <OneRegister key={register.programmeId} register={register} />
      ))}
    </Page>
  );
}

function Due({ register: { overdue, publishedAt, dueOn } }: { readonly register: Register }) {
  const { t } = useTranslation(['common', 'books']);
  if (overdue) return <Badge tone="red">{t('books:registers.overdue')}</Badge>;
  if (publishedAt) return <Badge tone="green">{t('books:registers.inTime')}</Badge>;
  return dueOn ? <Badge tone="amber">{t('books:registers.firstDue')}</Badge> : null;
}

function OneRegister({ register }: { readonly register: Register }) {
  const { t } = useTranslation(['common', 'books']);
  const { day, number } = useFormat();
  const { programmeId, publishedAt, dueOn } = register;
  const preview = useQuery({
    queryKey: ['books', 'registers', programmeId],
    queryFn: () => answer(client.GET('/api/registers/{id}/preview', { params: { path: { id: programmeId } } })),
    throwOnError: true,
  });
  return (
    <Section title={register.programmeTitle} actions={<Due register={register} />}>
      <DefinitionList
        items={[
          { term: t('books:registers.published'), value: publishedAt ? <DateTime at={publishedAt} /> : t('books:registers.never') },
          { term: t('books:registers.due'), value: dueOn ? day(dueOn) : null },
          ...(publishedAt
            ? [
                { term: t('books:registers.operations'), value: number(register.operations) },
                { term: t('books:registers.grants'), value: number(register.grants) },
                { term: t('books:registers.withGaps'), value: number(register.withGaps) },
              ]
            : []),
        ]}
      />
      <Files register={register} />
      {preview.data ? <RegisterPreview register={register} preview={preview.data} /> : null}
    </Section>
  );
}

function Files({ register }: { readonly register: Register }) {
  const { t } = useTranslation(['common', 'books']);
  const { bytes } = useFormat();
  if (register.files.length === 0) return null;
  return (
    <>
      <h3>{t('books:registers.files')}</h3>
      <ul>
        {register.files.map(({ file, url, rows, bytes: size }) => (
          <li key={file}>
            <Group gap={8}>
              <Anchor href={url} download>
                {t(`books:dataSet.${file.replace('.', '_') as 'grants_json'}`)}
              </Anchor>
              <small>
                {t('books:registers.rows', { count: rows })}, {bytes(size)}
              </small>
            </Group>
          </li>
        ))}
      </ul>
    </>
  );
}
