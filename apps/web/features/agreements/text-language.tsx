import { Button, Group, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { readAnew } from '../../api/pages.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { useFormErrors } from '../../ui/form-errors.js';
import { notifyDone } from '../../ui/notify.js';

/** While nobody has signed, the text can be had in another language: that one is signed then. */
export function TextLanguage({ agreement }: { readonly agreement: Dto<'AgreementDto'> }) {
  const { t, i18n } = useTranslation(['common', 'agreements']);
  const { id, otherLanguages } = agreement;
  const [language, setLanguage] = useState(otherLanguages[0] ?? '');
  const [busy, setBusy] = useState(false);
  const errors = useFormErrors({});
  if (otherLanguages.length === 0) return null;
  const names = new Intl.DisplayNames([i18n.language], { type: 'language' });
  const change = async () => {
    setBusy(true);
    errors.clear();
    try {
      await client.POST('/api/agreements/{id}/language', { params: { path: { id } }, body: { language: language as never } });
      notifyDone(t('agreements:language.done'));
      await readAnew();
    } catch (problem) {
      errors.show(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <ErrorSummary errors={errors.summary} />
      <Group gap={10} align="end" mt="md">
        <NativeSelect
          label={t('agreements:language.label')}
          description={t('agreements:language.hint')}
          value={language}
          data={otherLanguages.map((value) => ({ value, label: names.of(value) ?? value }))}
          onChange={(event) => setLanguage(event.currentTarget.value)}
        />
        <Button variant="default" loading={busy} onClick={() => void change()}>
          {t('agreements:language.change')}
        </Button>
      </Group>
    </>
  );
}
