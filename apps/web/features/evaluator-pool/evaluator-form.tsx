import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import { useCompetences, useLanguageName, WORKING_LANGUAGES } from '../../api/competences.js';
import type { Dto } from '../../api/pages.js';
import { readAnew } from '../../api/pages.js';
import { EntryFormFrame, useEntryForm } from '../../ui/entry-form.js';
import { fieldId } from '../../ui/form-errors.js';
import { notifyDone } from '../../ui/notify.js';
import { NumberField } from '../../ui/number-field.js';
import { RegionSelect, useCountries } from '../../ui/region-select.js';

/** What is known of an evaluator: what they can judge, and what could make them partial. */
export function EvaluatorForm({ evaluator }: { readonly evaluator: Dto<'EvaluatorDto'> }) {
  const { t } = useTranslation(['common', 'evaluatorPool']);
  const known = useCompetences();
  const languageName = useLanguageName();
  const countries = useCountries();
  const [competences, setCompetences] = useState<readonly string[]>(evaluator.competences);
  const [languages, setLanguages] = useState<readonly string[]>(evaluator.languages);
  const { employer, countryCode, nutsCode, maxLoad } = evaluator;
  const form = useEntryForm({
    initial: {
      employer,
      countryCode,
      nutsCode,
      nationalities: evaluator.nationalities.join(' '),
      maxLoad: maxLoad > 0 ? String(maxLoad) : '5',
    },
    labels: {
      employer: t('evaluatorPool:employer'),
      countryCode: t('evaluatorPool:country'),
      nutsCode: t('evaluatorPool:region'),
      nationalities: t('evaluatorPool:nationalities'),
      maxLoad: t('evaluatorPool:maxLoad'),
    },
    required: ['employer', 'countryCode', 'nutsCode', 'maxLoad'],
    send: async ({ nationalities, maxLoad: most, ...rest }) => {
      const body = {
        ...rest,
        nationalities: nationalities
          .toUpperCase()
          .split(/[\s,;]+/)
          .filter((one) => one !== ''),
        competences: [...competences],
        languages: [...languages],
        maxLoad: Number(most),
      };
      await answer(client.PUT('/api/evaluators/{personId}', { params: { path: { personId: evaluator.personId } }, body }));
      notifyDone(t('evaluatorPool:saved'));
      await readAnew();
    },
  });
  return (
    <EntryFormFrame form={form} submitLabel={t('common:save')}>
      <TextInput {...form.bind('employer')} description={t('evaluatorPool:employerHint')} />
      <NativeSelect
        {...form.bind('countryCode')}
        data={[{ value: '', label: t('common:form.choose') }, ...countries]}
        onChange={(event) => {
          form.set('countryCode', event.currentTarget.value);
          form.set('nutsCode', '');
        }}
      />
      <RegionSelect {...form.bind('nutsCode')} country={form.values.countryCode} />
      <TextInput {...form.bind('nationalities')} description={t('evaluatorPool:nationalitiesHint')} />
      <NumberField
        {...form.bind('maxLoad')}
        onChange={(value) => form.set('maxLoad', value)}
        description={t('evaluatorPool:maxLoadHint')}
      />
      <Checkbox.Group
        id={fieldId('competences')}
        label={t('evaluatorPool:competences')}
        error={form.errors.of('competences')}
        value={[...competences]}
        onChange={setCompetences}
      >
        <div style={{ display: 'grid', gap: 8, marginTop: 6 }}>
          {known.options.map(({ value, label }) => (
            <Checkbox key={value} value={value} label={label} />
          ))}
        </div>
      </Checkbox.Group>
      <Checkbox.Group
        id={fieldId('languages')}
        label={t('evaluatorPool:languages')}
        error={form.errors.of('languages')}
        value={[...languages]}
        onChange={setLanguages}
      >
        <div style={{ display: 'grid', gap: 8, marginTop: 6 }}>
          {WORKING_LANGUAGES.map((code) => (
            <Checkbox key={code} value={code} label={languageName(code)} />
          ))}
        </div>
      </Checkbox.Group>
    </EntryFormFrame>
  );
}
