import { Checkbox, Textarea } from '@mantine/core';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { WORKING_LANGUAGES, useCompetences, useLanguageName } from '../../api/competences.js';
import type { Dto } from '../../api/pages.js';
import { readAnew } from '../../api/pages.js';
import { EntryFormFrame } from '../../ui/entry-form.js';
import type { FormErrors } from '../../ui/form-errors.js';
import { fieldId, useFormErrors } from '../../ui/form-errors.js';
import { notifyDone } from '../../ui/notify.js';
import { NumberField } from '../../ui/number-field.js';
import { Section } from '../../ui/section.js';
import { facilityBody, facilityDraft, personBody, personDraft, serviceBody, serviceDraft } from './part-drafts.js';
import { FacilitiesEditor, PeopleEditor, ServicesEditor } from './part-editors.js';
import { partLabels } from './part-labels.js';
import classes from './profile.module.css';

type Profile = Dto<'PartnerProfileDto'>;

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const valuesOf = (profile: Profile) => ({
  competences: profile.competences,
  languages: profile.languages,
  offers: profile.offers as Readonly<Record<string, string>>,
  equipment: profile.equipment.join('\n'),
  capacity: String(profile.capacity),
  capacityMonths: String(profile.capacityMonths),
  published: profile.published,
  services: profile.services.map(serviceDraft),
  facilities: profile.facilities.map(facilityDraft),
  people: profile.people.map(personDraft),
});

type Values = ReturnType<typeof valuesOf>;

/** The whole profile on one page: it is kept, not applied with. */
export function ProfileForm({ profile }: { readonly profile: Profile }) {
  const { t } = useTranslation(['common', 'profile']);
  const languageName = useLanguageName();
  const [values, setValues] = useState(() => valuesOf(profile));

  const [busy, setBusy] = useState(false);
  const patch = (part: Partial<Values>) => setValues((before) => ({ ...before, ...part }));
  const offerLabel = (code: string) => t('profile:offerIn', { language: languageName(code) });
  const errors = useFormErrors({
    competences: t('profile:competences'),
    languages: t('profile:languages'),
    offers: t('profile:offer'),
    ...Object.fromEntries(WORKING_LANGUAGES.map((code) => [`offers.${code}`, offerLabel(code)])),
    equipment: t('profile:equipment'),
    capacity: t('profile:capacity'),
    capacityMonths: t('profile:months'),
    ...partLabels(values, WORKING_LANGUAGES, t),
  });
  const save = async () => {
    setBusy(true);
    errors.clear();
    try {
      const { capacity, capacityMonths, equipment, services, facilities, people, ...rest } = values;
      await client.PUT('/api/partner-profiles/{organisationId}', {
        params: { path: { organisationId: profile.organisationId } },
        // Numbers stay as typed where they are none: the server names the field.
        body: {
          ...rest,
          offers: rest.offers as never,
          equipment: lines(equipment),
          capacity: Number(capacity),
          capacityMonths: Number(capacityMonths),
          services: services.map(serviceBody),
          facilities: facilities.map(facilityBody),
          people: people.map(personBody),
          version: profile.version,
        },
      });
      notifyDone(t('profile:saved'));
      await readAnew();
    } catch (problem) {
      errors.show(problem);
    } finally {
      setBusy(false);
    }
  };
  const writes = WORKING_LANGUAGES.filter((code) => values.languages.includes(code));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) void save();
  };
  return (
    <fieldset className={classes.plain} disabled={!profile.mayEdit}>
      <EntryFormFrame form={{ errors, busy, submit }} submitLabel={t('profile:save')}>
        <Offer values={values} patch={patch} errors={errors} />
        <ServicesEditor parts={values.services} onChange={(services) => patch({ services: [...services] })} {...{ errors, writes }} />
        <FacilitiesEditor
          parts={values.facilities}
          onChange={(facilities) => patch({ facilities: [...facilities] })}
          seat={profile.nutsCode}
          {...{ errors, writes }}
        />
        <PeopleEditor parts={values.people} onChange={(people) => patch({ people: [...people] })} {...{ errors, writes }} />
        <Capacity values={values} patch={patch} errors={errors} />
      </EntryFormFrame>
    </fieldset>
  );
}

interface PartProps {
  readonly values: Values;
  readonly patch: (part: Partial<Values>) => void;
  readonly errors: FormErrors;
}

function Offer({ values, patch, errors }: PartProps) {
  const { t } = useTranslation(['common', 'profile']);
  const competences = useCompetences();
  const languageName = useLanguageName();
  const offerLabel = (code: string) => t('profile:offerIn', { language: languageName(code) });
  const offered = WORKING_LANGUAGES.filter((code) => values.languages.includes(code) || values.offers[code]);
  return (
    <Section title={t('profile:what')}>
      <div className={classes.fields}>
        <Checkbox.Group
          id={fieldId('competences')}
          label={t('profile:competences')}
          error={errors.of('competences')}
          value={[...values.competences]}
          onChange={(chosen) => patch({ competences: chosen })}
        >
          <div className={classes.options}>
            {competences.options.map(({ value, label }) => (
              <Checkbox key={value} value={value} label={label} />
            ))}
          </div>
        </Checkbox.Group>
        <Checkbox.Group
          id={fieldId('languages')}
          label={t('profile:languages')}
          error={errors.of('languages')}
          value={[...values.languages]}
          onChange={(chosen) => patch({ languages: chosen })}
        >
          <div className={classes.options}>
            {WORKING_LANGUAGES.map((code) => (
              <Checkbox key={code} value={code} label={languageName(code)} />
            ))}
          </div>
        </Checkbox.Group>
        <div id={fieldId('offers')} className={classes.fields}>
          {offered.map((code) => (
            <Textarea
              key={code}
              id={fieldId(`offers.${code}`)}
              label={offerLabel(code)}
              description={t('profile:offerHint')}
              error={errors.of(`offers.${code}`) ?? errors.of('offers')}
              lang={code}
              autosize
              minRows={3}
              maxRows={14}
              maxLength={4000}
              value={values.offers[code] ?? ''}
              onChange={(event) => patch({ offers: { ...values.offers, [code]: event.currentTarget.value } })}
            />
          ))}
        </div>
        <Textarea
          id={fieldId('equipment')}
          label={t('common:form.optional', { label: t('profile:equipment') })}
          description={t('profile:equipmentHint')}
          error={errors.of('equipment')}
          autosize
          minRows={3}
          value={values.equipment}
          onChange={(event) => patch({ equipment: event.currentTarget.value })}
        />
      </div>
    </Section>
  );
}

function Capacity({ values, patch, errors }: PartProps) {
  const { t } = useTranslation(['common', 'profile']);
  return (
    <Section title={t('profile:howMuch')}>
      <div className={classes.fields}>
        <NumberField
          id={fieldId('capacity')}
          label={t('profile:capacity')}
          description={t('profile:capacityHint')}
          error={errors.of('capacity')}
          value={values.capacity}
          onChange={(capacity) => patch({ capacity })}
        />
        <NumberField
          id={fieldId('capacityMonths')}
          label={t('profile:months')}
          error={errors.of('capacityMonths')}
          value={values.capacityMonths}
          onChange={(capacityMonths) => patch({ capacityMonths })}
        />
        <Checkbox
          label={t('profile:publish')}
          description={t('profile:publishHint')}
          checked={values.published}
          onChange={(event) => patch({ published: event.currentTarget.checked })}
        />
      </div>
    </Section>
  );
}
