import { Checkbox, TextInput, Textarea } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { readAnew } from '../../api/pages.js';
import type { EntryForm } from '../../ui/entry-form.js';
import { EntryFormFrame, useEntryForm } from '../../ui/entry-form.js';
import { notifyDone } from '../../ui/notify.js';
import { NumberField } from '../../ui/number-field.js';
import { Section } from '../../ui/section.js';
import { useUrlState } from '../../ui/url-state.js';

type Profile = Dto<'CompanyProfileDto'>;
type Figure = 'headcount' | 'turnover' | 'balanceSheetTotal' | 'yearEnd' | 'description';

/** Figures of the last closed year; the rules read them, so they are asked once for all applications. */
export function FiguresForm({ profile }: { readonly profile: Profile }) {
  const { t } = useTranslation(['common', 'company']);
  const router = useRouter();
  const [url] = useUrlState();
  const [includesLinked, setIncludesLinked] = useState(profile.includesLinked);
  const { organisationId, currency } = profile;
  const form: EntryForm<Record<Figure, string>> = useEntryForm({
    initial: {
      headcount: profile.headcount ?? '',
      turnover: profile.turnover ?? '',
      balanceSheetTotal: profile.balanceSheetTotal ?? '',
      yearEnd: profile.yearEnd ?? '',
      description: profile.description ?? '',
    },
    labels: {
      headcount: t('company:headcount'),
      turnover: t('company:turnover'),
      balanceSheetTotal: t('company:balance'),
      yearEnd: t('company:yearEnd'),
      description: t('company:description'),
    },
    send: async ({ headcount, turnover, balanceSheetTotal, yearEnd, description }) => {
      await client.PUT('/api/company-profiles/{organisationId}', {
        params: { path: { organisationId } },
        body: {
          headcount: headcount || null,
          turnover: turnover || null,
          balanceSheetTotal: balanceSheetTotal || null,
          yearEnd: yearEnd || null,
          description,
          currency,
          includesLinked,
        },
      });
      notifyDone(t('company:saved'));
      await readAnew();
      if (url['next']?.startsWith('/')) router.history.push(url['next']);
    },
  });
  const figure = (path: Figure) => ({ ...form.bind(path), onChange: (value: string) => form.set(path, value) });
  return (
    <Section title={t('company:figures')}>
      <p>{t('company:figuresText')}</p>
      <fieldset disabled={!profile.editable} style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
        <EntryFormFrame form={form} submitLabel={t('company:save')}>
          <NumberField {...figure('headcount')} description={t('company:headcountHint')} />
          <NumberField {...figure('turnover')} currency={currency} description={t('company:turnoverHint')} />
          <NumberField {...figure('balanceSheetTotal')} currency={currency} description={t('company:balanceHint')} />
          <TextInput {...form.bind('yearEnd')} type="date" styles={{ input: { maxWidth: 200 } }} />
          <Checkbox
            label={t('company:linked')}
            description={t('company:linkedHint')}
            checked={includesLinked}
            onChange={(event) => setIncludesLinked(event.currentTarget.checked)}
          />
          <Textarea {...form.bind('description')} autosize minRows={3} maxLength={3000} />
        </EntryFormFrame>
      </fieldset>
    </Section>
  );
}
