import { Button, Checkbox, Group, TextInput, Textarea } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { readAnew } from '../../api/pages.js';
import type { EntryForm } from '../../ui/entry-form.js';
import { EntryFormFrame, useEntryForm } from '../../ui/entry-form.js';
import { notifyDone } from '../../ui/notify.js';
import { NumberField } from '../../ui/number-field.js';
import { Section } from '../../ui/section.js';
import { SectorSelect } from '../../ui/sector-select.js';
import { useUrlState } from '../../ui/url-state.js';
import { ChangeEffects } from './change-effects.js';

type Profile = Dto<'CompanyProfileDto'>;

/** The last closed year and two before it: what the law looks at. */
const PERIODS = ['', 'earlier.0.', 'earlier.1.'] as const;
const FIGURES = ['headcount', 'turnover', 'balanceSheetTotal', 'yearEnd'] as const;
type Figure = `${(typeof PERIODS)[number]}${(typeof FIGURES)[number]}`;
type Values = Record<Figure | 'nace' | 'description', string>;

function initialOf(profile: Profile): Values {
  const periods = [profile, ...(profile.earlier ?? [])];
  const figures = PERIODS.flatMap((at, i) => FIGURES.map((name) => [`${at}${name}`, periods[i]?.[name] ?? '']));
  return { ...Object.fromEntries(figures), nace: profile.nace ?? '', description: profile.description ?? '' } as Values;
}

/** Figures of the last closed years; the rules read them, so they are asked once for all applications. */
export function FiguresForm({ profile }: { readonly profile: Profile }) {
  const { t } = useTranslation(['common', 'company']);
  const router = useRouter();
  const [url] = useUrlState();
  const [includesLinked, setIncludesLinked] = useState(profile.includesLinked);
  const [effects, setEffects] = useState<Dto<'ProfileEffectsDto'> | null>(null);
  const [earlier, setEarlier] = useState(profile.earlier?.length ?? 0);
  const { organisationId, currency } = profile;
  const words = {
    headcount: t('company:headcount'),
    turnover: t('company:turnover'),
    balanceSheetTotal: t('company:balance'),
    yearEnd: t('company:yearEnd'),
  };
  const labels = Object.fromEntries(PERIODS.flatMap((at) => FIGURES.map((name) => [`${at}${name}`, words[name]])));
  const initial = initialOf(profile);
  const touched = (values: Values) =>
    earlier !== (profile.earlier?.length ?? 0) ||
    PERIODS.slice(1, earlier + 1).some((at) => FIGURES.some((name) => values[`${at}${name}`] !== initial[`${at}${name}`]));
  const bodyOf = (values: Values) => {
    const periodAt = (at: (typeof PERIODS)[number]) => ({
      headcount: values[`${at}headcount`] || null,
      turnover: values[`${at}turnover`] || null,
      balanceSheetTotal: values[`${at}balanceSheetTotal`] || null,
    });
    return {
      ...periodAt(''),
      yearEnd: values.yearEnd || null,
      // Left alone, they move on by themselves when a newer year is entered.
      ...(touched(values)
        ? { earlier: PERIODS.slice(1, earlier + 1).map((at) => ({ ...periodAt(at), yearEnd: values[`${at}yearEnd`] })) }
        : {}),
      nace: values.nace || null,
      description: values.description,
      currency: profile.currency,
      includesLinked,
    };
  };
  const form: EntryForm<Values> = useEntryForm({
    initial,
    labels: { ...labels, nace: t('company:nace'), description: t('company:description') } as Values,
    required: PERIODS.slice(1, earlier + 1).map((at) => `${at}yearEnd` as const),
    send: async (values) => {
      await client.PUT('/api/company-profiles/{organisationId}', { params: { path: { organisationId } }, body: bodyOf(values) });
      setEffects(null);
      notifyDone(t('company:saved'));
      await readAnew();
      if (url['next']?.startsWith('/')) router.history.push(url['next']);
    },
  });
  const figure = (path: Figure) => ({ ...form.bind(path), onChange: (value: string) => form.set(path, value) });
  const period = (at: (typeof PERIODS)[number], hints: boolean) => (
    <>
      <TextInput {...form.bind(`${at}yearEnd`)} type="date" styles={{ input: { maxWidth: 200 } }} />
      <NumberField {...figure(`${at}headcount`)} {...(hints ? { description: t('company:headcountHint') } : {})} />
      <NumberField {...figure(`${at}turnover`)} currency={currency} {...(hints ? { description: t('company:turnoverHint') } : {})} />
      <NumberField
        {...figure(`${at}balanceSheetTotal`)}
        currency={currency}
        {...(hints ? { description: t('company:balanceHint') } : {})}
      />
    </>
  );
  return (
    <Section title={t('company:figures')}>
      <p>{t('company:figuresText')}</p>
      <fieldset disabled={!profile.editable} style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
        <EntryFormFrame
          form={form}
          submitLabel={t('company:save')}
          after={
            <Button
              variant="default"
              onClick={() =>
                form.run(async (values) => {
                  const change = { params: { path: { organisationId } }, body: { figures: bodyOf(values) } };
                  setEffects(await answer(client.POST('/api/company-profiles/{organisationId}/effects', change)));
                })
              }
            >
              {t('company:effects.ofFigures')}
            </Button>
          }
        >
          <SectorSelect {...form.bind('nace')} description={t('company:naceHint')} />
          {period('', true)}
          <fieldset style={{ border: '1px solid var(--t-line)', borderRadius: 6, padding: 14, minWidth: 0, display: 'grid', gap: 14 }}>
            <legend>{t('company:earlier.title')}</legend>
            <p style={{ margin: 0 }}>{t('company:earlier.text')}</p>
            {PERIODS.slice(1, earlier + 1).map((at) => (
              <div key={at} style={{ display: 'grid', gap: 14 }}>
                {period(at, false)}
              </div>
            ))}
            <Group gap={10}>
              <Button variant="default" disabled={earlier === 2} onClick={() => setEarlier(earlier + 1)}>
                {t('company:earlier.add')}
              </Button>
              {earlier > 0 ? (
                <Button variant="subtle" onClick={() => setEarlier(earlier - 1)}>
                  {t('company:earlier.remove')}
                </Button>
              ) : null}
            </Group>
          </fieldset>
          <Checkbox
            label={t('company:linked')}
            description={t('company:linkedHint')}
            checked={includesLinked}
            onChange={(event) => setIncludesLinked(event.currentTarget.checked)}
          />
          <Textarea {...form.bind('description')} autosize minRows={3} maxLength={3000} />
        </EntryFormFrame>
        {effects ? <ChangeEffects effects={effects} /> : null}
      </fieldset>
    </Section>
  );
}
