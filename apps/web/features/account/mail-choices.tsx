import { Stack, Switch } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { useFormErrors } from '../../ui/form-errors.js';
import { notifyDone } from '../../ui/notify.js';
import { Section } from '../../ui/section.js';

const KEY = ['notification-preferences'];

/** What one wants mails about; each switch is saved at once. What carries a legal term cannot be switched off. */
export function MailChoices() {
  const { t } = useTranslation(['common', 'account']);
  const queries = useQueryClient();
  const errors = useFormErrors({});
  const { data, error } = useQuery({ queryKey: KEY, queryFn: () => answer(client.GET('/api/notification-preferences')) });
  const items = data?.items ?? [];
  const choose = async (category: string, on: boolean) => {
    errors.clear();
    const chosen = items.map((item) => (item.category === category ? { ...item, on } : item));
    queries.setQueryData(KEY, { items: chosen });
    try {
      const off = chosen.filter((item) => !item.on).map((item) => item.category);
      queries.setQueryData(KEY, await answer(client.PUT('/api/notification-preferences', { body: { off } })));
      notifyDone(t('account:mails.saved'));
    } catch (problem) {
      errors.show(problem);
      await queries.invalidateQueries({ queryKey: KEY });
    }
  };
  return (
    <Section title={t('account:mails.title')}>
      <p>{t('account:mails.always')}</p>
      <ErrorSummary errors={errors.summary} />
      {error ? <p>{t('problems:unexpected')}</p> : null}
      <Stack gap="md">
        {items.map(({ category, on }) => (
          <Switch
            key={category}
            checked={on}
            label={t(`account:mails.category.${category}.label`)}
            description={t(`account:mails.category.${category}.text`)}
            onChange={(event) => void choose(category, event.currentTarget.checked)}
          />
        ))}
      </Stack>
    </Section>
  );
}
