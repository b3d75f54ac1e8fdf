import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCompetences } from '../../api/competences.js';
import { fieldId } from '../../ui/form-errors.js';
import { NumberField } from '../../ui/number-field.js';
import { RegionSelect, useCountries } from '../../ui/region-select.js';
import type { FacilityDraft, PersonDraft, ServiceDraft } from './part-drafts.js';
import { newFacility, newPerson, newService } from './part-drafts.js';
import type { PartsProps } from './part-fields.js';
import { Checks, InstrumentChecks, LanguageChecks, PartList, PriceFields, TextsFields } from './part-fields.js';
import classes from './profile.module.css';

const DELIVERIES = ['at-partner', 'at-company', 'remote', 'mixed'] as const;
const AVAILABILITIES = ['bookable', 'on-request', 'not-now'] as const;
const CONSENTS = ['none', 'name', 'contact'] as const;

const firstOf = (texts: Readonly<Record<string, string>>): string => Object.values(texts).find((text) => text.trim() !== '') ?? '';

export function ServicesEditor({ parts, onChange, errors, writes }: PartsProps<ServiceDraft>) {
  const { t } = useTranslation('profile');
  return (
    <PartList
      list="services"
      parts={parts}
      onChange={onChange}
      fresh={() => newService(writes)}
      nameOf={({ title }) => firstOf(title)}
      children={(service, at, patch) => (
        <>
          <TextsFields
            path={`${at}.title`}
            label={t('services.name')}
            texts={service.title}
            onChange={(title) => patch({ title })}
            {...{ errors, writes }}
          />
          <TextsFields
            path={`${at}.text`}
            label={t('services.what')}
            texts={service.text}
            onChange={(text) => patch({ text })}
            {...{ errors, writes }}
            long
          />
          <LanguageChecks
            path={`${at}.languages`}
            label={t('services.languages')}
            value={service.languages}
            onChange={(languages) => patch({ languages })}
            errors={errors}
          />
          <InstrumentChecks
            path={`${at}.instruments`}
            label={t('instruments')}
            description={t('instrumentsHint')}
            value={service.instruments}
            onChange={(instruments) => patch({ instruments })}
            errors={errors}
          />
          <NativeSelect
            id={fieldId(`${at}.delivery`)}
            label={t('services.delivery')}
            data={DELIVERIES.map((value) => ({ value, label: t(`delivery.${value}`) }))}
            value={service.delivery}
            onChange={(event) => patch({ delivery: event.currentTarget.value as ServiceDraft['delivery'] })}
          />
          <PriceFields path={`${at}.price`} price={service.price} onChange={(price) => patch({ price })} errors={errors} />
        </>
      )}
    />
  );
}

export function FacilitiesEditor({ parts, onChange, errors, writes, seat }: PartsProps<FacilityDraft> & { readonly seat: string }) {
  const { t } = useTranslation('profile');
  return (
    <PartList
      list="facilities"
      parts={parts}
      onChange={onChange}
      fresh={() => newFacility(seat)}
      nameOf={({ name }) => firstOf(name)}
      children={(facility, at, patch) => (
        <>
          <TextsFields
            path={`${at}.name`}
            label={t('facilities.name')}
            texts={facility.name}
            onChange={(name) => patch({ name })}
            {...{ errors, writes }}
          />
          <TextsFields
            path={`${at}.text`}
            label={t('facilities.what')}
            texts={facility.text}
            onChange={(text) => patch({ text })}
            {...{ errors, writes }}
            long
          />
          <Place at={at} nutsCode={facility.nutsCode} onChange={(nutsCode) => patch({ nutsCode })} error={errors.of(`${at}.nutsCode`)} />
          <div className={classes.pair}>
            <NativeSelect
              id={fieldId(`${at}.availability`)}
              label={t('facilities.availability')}
              data={AVAILABILITIES.map((value) => ({ value, label: t(`availability.${value}`) }))}
              value={facility.availability}
              onChange={(event) => patch({ availability: event.currentTarget.value as FacilityDraft['availability'] })}
            />
            <NumberField
              id={fieldId(`${at}.leadDays`)}
              label={t('facilities.leadDays')}
              error={errors.of(`${at}.leadDays`)}
              value={facility.leadDays}
              onChange={(leadDays) => patch({ leadDays })}
            />
          </div>
          <TextsFields
            path={`${at}.access`}
            label={t('facilities.access')}
            texts={facility.access}
            onChange={(access) => patch({ access })}
            {...{ errors, writes }}
            long
          />
          <TextsFields
            path={`${at}.safety`}
            label={t('facilities.safety')}
            texts={facility.safety}
            onChange={(safety) => patch({ safety })}
            {...{ errors, writes }}
            long
          />
          <InstrumentChecks
            path={`${at}.instruments`}
            label={t('instruments')}
            description={t('instrumentsHint')}
            value={facility.instruments}
            onChange={(instruments) => patch({ instruments })}
            errors={errors}
          />
          <PriceFields path={`${at}.price`} price={facility.price} onChange={(price) => patch({ price })} errors={errors} />
        </>
      )}
    />
  );
}

interface PlaceProps {
  readonly at: string;
  readonly nutsCode: string;
  readonly onChange: (nutsCode: string) => void;
  readonly error: string | undefined;
}

/** The state first, then the region in it; a state alone is no place yet. */
function Place({ at, nutsCode, onChange, error }: PlaceProps) {
  const { t } = useTranslation(['common', 'profile']);
  const country = nutsCode.slice(0, 2);
  return (
    <div className={classes.pair}>
      <NativeSelect
        label={t('profile:facilities.state')}
        data={[{ value: '', label: t('common:form.choose') }, ...useCountries()]}
        value={country}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <RegionSelect
        country={country}
        id={fieldId(`${at}.nutsCode`)}
        label={t('profile:facilities.region')}
        error={error}
        value={nutsCode}
        onChange={(event) => onChange(event.currentTarget.value || country)}
      />
    </div>
  );
}

export function PeopleEditor({ parts, onChange, errors }: PartsProps<PersonDraft>) {
  const { t } = useTranslation('profile');
  const competences = useCompetences();
  const text = (
    person: PersonDraft,
    at: string,
    name: 'name' | 'role' | 'email' | 'phone',
    patch: (change: Partial<PersonDraft>) => void,
  ) => (
    <TextInput
      id={fieldId(`${at}.${name}`)}
      label={t(`people.${name}`)}
      error={errors.of(`${at}.${name}`)}
      type={name === 'email' ? 'email' : name === 'phone' ? 'tel' : 'text'}
      maxLength={name === 'email' ? 254 : 120}
      value={person[name]}
      onChange={(event) => patch({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <PartList
      list="people"
      parts={parts}
      onChange={onChange}
      fresh={() => newPerson}
      nameOf={({ name }) => name}
      children={(person, at, patch) => (
        <>
          <div className={classes.pair}>
            {text(person, at, 'name', patch)}
            {text(person, at, 'role', patch)}
            {text(person, at, 'email', patch)}
            {text(person, at, 'phone', patch)}
          </div>
          <NativeSelect
            id={fieldId(`${at}.consent`)}
            label={t('people.consent')}
            description={t('people.consentHint')}
            data={CONSENTS.map((value) => ({ value, label: t(`consent.${value}`) }))}
            value={person.consent}
            onChange={(event) => patch({ consent: event.currentTarget.value as PersonDraft['consent'] })}
          />
          <LanguageChecks
            path={`${at}.languages`}
            label={t('people.languages')}
            value={person.languages}
            onChange={(languages) => patch({ languages })}
            errors={errors}
          />
          <Checks
            path={`${at}.competences`}
            label={t('people.competences')}
            value={person.competences}
            onChange={(keys) => patch({ competences: keys })}
            errors={errors}
            options={competences.options}
          />
        </>
      )}
    />
  );
}
