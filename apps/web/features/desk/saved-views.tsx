import { Button, CloseButton, Group, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client, command } from '../../api/client.js';
import { readAnew } from '../../api/pages.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { useFormErrors } from '../../ui/form-errors.js';
import { TextLink } from '../../ui/link.js';
import { useUrlState } from '../../ui/url-state.js';
import { type ColumnKey } from './desk-columns.js';
import classes from './desk.module.css';

/** One's own names for what the address says: filter, order, columns. */
export function SavedViews({ shown }: { readonly shown: readonly ColumnKey[] }) {
  const { t } = useTranslation(['common', 'desk']);
  const [search] = useUrlState();
  const [name, setName] = useState('');
  const errors = useFormErrors({});
  const { data } = useQuery({ queryKey: ['desk', 'views'], queryFn: () => answer(client.GET('/api/desk/views')) });
  const query = new URLSearchParams(Object.entries(search).filter(([key]) => key !== 'open' && key !== 'columns')).toString();
  const attempt = async (deed: () => Promise<unknown>) => {
    errors.clear();
    try {
      await deed();
      setName('');
      await readAnew();
    } catch (problem) {
      errors.show(problem);
    }
  };
  const save = () => attempt(() => command('/api/desk/views', { body: { name: name.trim(), query, columns: shown } }));
  return (
    <details className={classes.details}>
      <summary>{t('desk:list.views', { count: data?.items.length ?? 0 })}</summary>
      <ErrorSummary errors={errors.summary} />
      <ul className={classes.views}>
        {data?.items.map((view) => (
          <li key={view.id}>
            <TextLink
              href={`?${new URLSearchParams([...new URLSearchParams(view.query), ['columns', view.columns.join(',')]]).toString()}`}
            >
              {view.name}
            </TextLink>
            <CloseButton
              size="sm"
              component="button"
              aria-label={t('desk:list.removeView', { name: view.name })}
              onClick={() => void attempt(() => command('/api/desk/views/{id}', { params: { id: view.id }, method: 'DELETE' }))}
            />
          </li>
        ))}
      </ul>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') void save();
        }}
      >
        <Group gap={10} align="end">
          <TextInput
            size="xs"
            label={t('desk:list.viewName')}
            maxLength={80}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" size="xs" variant="default" disabled={name.trim() === ''}>
            {t('desk:list.saveView')}
          </Button>
        </Group>
      </form>
    </details>
  );
}
