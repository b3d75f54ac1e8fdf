import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import { WORKING_LANGUAGES, useCompetences, useLanguageName } from '../../api/competences.js';
import type { Dto } from '../../api/pages.js';
import { given, usePages } from '../../api/pages.js';
import { LoadMore } from '../../ui/load-more.js';
import { Page } from '../../ui/page.js';
import { EmptyState, Section } from '../../ui/section.js';
import { useUrlState } from '../../ui/url-state.js';
import classes from './partners.module.css';

const COUNTRIES = ['AT', 'CH', 'DE', 'FR', 'IT', 'LI', 'SI'];

/** Everybody's directory of laboratories, clusters and other partners; the filters are in the address. */
export function PartnersPage() {
  const { t } = useTranslation(['common', 'partners']);
  const [url] = useUrlState();
  const filter = { q: url['q'], territory: url['territory'], language: url['language'], competence: url['competence'] };
  const { rows, more } = usePages(['partners', filter], (cursor) =>
    answer(client.GET('/api/partners', { params: { query: given({ ...filter, cursor }) } })),
  );
  return (
    <Page title={t('partners:title')} sub={t('partners:sub')}>
      <Filters />
      <p role="status" className={classes.count}>
        {rows ? t(more ? 'partners:countMore' : 'partners:count', { count: rows.length }) : ''}
      </p>
      {rows?.length === 0 ? (
        <Section>
          <EmptyState title={t('partners:none')}>{t('partners:noneText')}</EmptyState>
        </Section>
      ) : null}
      <ul className={classes.list}>
        {rows?.map((partner) => (
          <li key={partner.organisationId}>
            <Card partner={partner} />
          </li>
        ))}
      </ul>
      <LoadMore more={more} />
    </Page>
  );
}

function Filters() {
  const { t, i18n } = useTranslation(['common', 'partners']);
  const [url, setUrl] = useUrlState();
  const [words, setWords] = useState(url['q'] ?? '');
  const competences = useCompetences();
  const languageName = useLanguageName();
  const states = new Intl.DisplayNames(i18n.language, { type: 'region' });
  const select = (name: string, label: string, data: readonly { value: string; label: string }[]) => (
    <NativeSelect
      label={label}
      value={url[name] ?? ''}
      data={[{ value: '', label: t('partners:all') }, ...data]}
      onChange={(event) => setUrl({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <Section>
      <form
        role="search"
        className={classes.filters}
        onSubmit={(event) => {
          event.preventDefault();
          setUrl({ q: words.trim() });
        }}
      >
        <div className={classes.search}>
          <TextInput
            label={t('partners:search')}
            value={words}
            maxLength={100}
            onChange={(event) => setWords(event.currentTarget.value)}
            type="search"
          />
          <Button type="submit">{t('partners:find')}</Button>
        </div>
        {select(
          'territory',
          t('partners:state'),
          COUNTRIES.map((value) => ({ value, label: states.of(value) ?? value })),
        )}
        {select('competence', t('partners:competence'), competences.options)}
        {select(
          'language',
          t('partners:language'),
          WORKING_LANGUAGES.map((value) => ({ value, label: languageName(value) })),
        )}
      </form>
    </Section>
  );
}

function Card({ partner }: { readonly partner: Dto<'PartnerListedDto'> }) {
  const { t, i18n } = useTranslation(['common', 'partners']);
  const competences = useCompetences();
  const languageName = useLanguageName();
  const states = new Intl.DisplayNames(i18n.language, { type: 'region' });
  const place = [...new Set([partner.townName, partner.regionName, states.of(partner.countryCode)])].filter(Boolean).join(', ');
  return (
    <Section title={partner.name}>
      <p className={classes.place}>{place}</p>
      <p className={classes.offer}>{partner.offer}</p>
      <ul className={classes.tags} aria-label={t('partners:competences')}>
        {partner.competences.map((key) => (
          <li key={key}>{competences.nameOf(key)}</li>
        ))}
      </ul>
      <p className={classes.place}>
        {t('partners:languages')}: {partner.languages.map(languageName).join(', ')}
        {partner.equipment.length > 0 ? (
          <>
            <br />
            {t('partners:equipment')}: {partner.equipment.join(', ')}
          </>
        ) : null}
      </p>
    </Section>
  );
}
