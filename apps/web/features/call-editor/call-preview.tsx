import { Button, Group, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import { useProblemText } from '../../ui/problem-text.js';
import { SchemaForm } from '../../ui/schema-form/schema-form.js';
import type { Answers, FormSchema } from '../../ui/schema-form/schema.js';
import { EmptyState, Section as Card } from '../../ui/section.js';
import { useEditing, useLanguagesOfCall } from './editor-context.js';

/** The applicants' form as they will see it, of what is in the editor now, saved or not. Nothing that is typed here is kept. */
export function CallPreview() {
  const { t, i18n } = useTranslation(['common', 'editor']);
  const { document } = useEditing();
  const languages = useLanguagesOfCall();
  const { ofProblem } = useProblemText();
  const [language, setLanguage] = useState(languages.includes(i18n.language) ? i18n.language : (languages[0] ?? 'en'));
  const [instrument, setInstrument] = useState('');
  const { data, error } = useQuery({
    queryKey: ['call-form-preview', document, language],
    queryFn: () =>
      answer(client.POST('/api/call-form-previews', { body: { document: { ...document } }, headers: { 'accept-language': language } })),
    retry: false,
  });
  const chosen = data?.instruments.find(({ key }) => key === instrument) ?? data?.instruments[0];
  const names = new Intl.DisplayNames(i18n.language, { type: 'language' });
  return (
    <Card title={t('editor:sections.preview')}>
      <p>{t('editor:sectionTexts.preview')}</p>
      <Group gap={16} align="end">
        <NativeSelect
          label={t('editor:fields.instruments')}
          value={chosen?.key ?? ''}
          data={(data?.instruments ?? []).map(({ key, title }) => ({ value: key, label: title }))}
          onChange={(event) => setInstrument(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('editor:fields.languages')}
          value={language}
          data={languages.map((one) => ({ value: one, label: names.of(one) ?? one }))}
          onChange={(event) => setLanguage(event.currentTarget.value)}
        />
      </Group>
      {error ? <EmptyState title={t('editor:previewNot')}>{ofProblem(error)}</EmptyState> : null}
      {chosen ? <Form key={`${chosen.key} ${language}`} schema={chosen.form as unknown as FormSchema} currency={chosen.currency} /> : null}
    </Card>
  );
}

function Form({ schema, currency }: { readonly schema: FormSchema; readonly currency: string }) {
  const { t } = useTranslation('editor');
  const [answers, setAnswers] = useState<Answers>({});
  const [step, setStep] = useState<string | undefined>(undefined);
  return (
    <SchemaForm
      schema={schema}
      value={answers}
      onChange={setAnswers}
      currency={currency}
      step={step}
      onStep={setStep}
      onSave={() => Promise.resolve()}
      embedded
      finish={
        <p>
          <Button variant="default" onClick={() => setAnswers({})}>
            {t('previewAnew')}
          </Button>
        </p>
      }
    />
  );
}
