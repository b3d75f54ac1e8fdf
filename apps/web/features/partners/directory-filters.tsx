import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import { useLanguageName } from '../../api/competences.js';
import type { Dto } from '../../api/pages.js';
import { given } from '../../api/pages.js';
import { Section } from '../../ui/section.js';
import { useUrlState } from '../../ui/url-state.js';
import classes from './partners.module.css';

type Facets = Dto<'DirectoryFacetsDto'>;

/** What the address says; a word that no filter has is left out. */
export function useDirectoryFilter() {
  const [url] = useUrlState();
  const facility = url['facility'] === 'true' ? ('true' as const) : undefined;
  const filter = {
    ...{ q: url['q'], territory: url['territory'], language: url['language'], competence: url['competence'] },
    ...{ instrument: url['instrument'], facility, accreditedBy: url['accreditedBy'] },
  };
  return { filter, sort: url['sort'] === 'newest' ? ('newest' as const) : undefined };
}

/** How many partners each choice would leave. */
export function useFacets(): Facets | undefined {
  const language = useTranslation().i18n.language;
  const { filter } = useDirectoryFilter();
  return useQuery({
    queryKey: ['partners', 'facets', filter, language],
    queryFn: () => answer(client.GET('/api/partners/facets', { params: { query: given(filter) as typeof filter } })),
    placeholderData: keepPreviousData,
  }).data;
}

/** Words, and a choice of each kind with the number of partners that it would leave. */
export function DirectoryFilters({ facets }: { readonly facets: Facets | undefined }) {
  const { t, i18n } = useTranslation(['common', 'partners']);
  const [url, setUrl] = useUrlState();
  const [words, setWords] = useState(url['q'] ?? '');
  const languageName = useLanguageName();
  const states = new Intl.DisplayNames(i18n.language, { type: 'region' });
  const counted = (label: string, count: number) => t('partners:counted', { label, count });
  const select = (name: string, label: string, list: Facets['languages'] = [], nameOf: (facet: Facets['languages'][number]) => string) => {
    const options = list.map((facet) => ({ value: facet.key, label: counted(nameOf(facet), facet.count) }));
    const chosen = url[name] ?? '';
    // What was chosen stays on show, also where the other filters leave nobody who has it.
    const missing = chosen !== '' && !options.some(({ value }) => value === chosen) ? [{ value: chosen, label: counted(chosen, 0) }] : [];
    return (
      <NativeSelect
        label={label}
        value={chosen}
        data={[{ value: '', label: t('partners:all') }, ...options, ...missing]}
        onChange={(event) => setUrl({ [name]: event.currentTarget.value })}
      />
    );
  };
  const named = ({ label, key }: Facets['languages'][number]) => label ?? key;
  const indent = ({ key, label }: Facets['languages'][number]) =>
    key.length === 2 ? (states.of(key) ?? key) : `${'\u2003'.repeat(key.length - 3)}${label ?? key}`;
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
        {select('territory', t('partners:region'), facets?.territories, indent)}
        {select('competence', t('partners:competence'), facets?.competences, named)}
        {select('language', t('partners:language'), facets?.languages, ({ key }) => languageName(key))}
        {select('instrument', t('partners:instrument'), facets?.instruments, named)}
        {select('accreditedBy', t('partners:accreditedBy'), facets?.accreditedBy, named)}
        <NativeSelect
          label={t('partners:sort')}
          value={url['sort'] ?? ''}
          data={[
            { value: '', label: t('partners:byName') },
            { value: 'newest', label: t('partners:newest') },
          ]}
          onChange={(event) => setUrl({ sort: event.currentTarget.value })}
        />
        <Checkbox
          label={counted(t('partners:withFacility'), facets?.facilities ?? 0)}
          checked={url['facility'] === 'true'}
          onChange={(event) => setUrl({ facility: event.currentTarget.checked ? 'true' : null })}
        />
      </form>
    </Section>
  );
}
