import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import { useCountries, useRegionGroups } from '../../ui/region-select.js';
import { useUrlState } from '../../ui/url-state.js';
import classes from './desk.module.css';
import { type Filter, FILTERS } from './use-desk-list.js';

interface Call {
  readonly id: string;
  readonly title: string;
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Everything that narrows the list; the address keeps it, so that a view can be sent to a colleague. */
export function DeskFilters({
  calls,
  callId,
  children,
}: {
  readonly calls: readonly Call[];
  readonly callId: string;
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation(['common', 'desk', 'states']);
  const [search, set] = useUrlState();
  const instruments = useInstruments(callId);
  const isNarrowed = FILTERS.some((name) => name !== 'call' && name !== 'state' && search[name]);
  const choose = (name: Filter, choices: readonly Choice[], value = search[name] ?? '') => (
    <NativeSelect
      label={t(`desk:list.filter.${name}`)}
      value={value}
      data={[{ value: name === 'call' ? 'all' : '', label: t('desk:all') }, ...choices]}
      onChange={(event) => set({ [name]: event.currentTarget.value, open: null })}
    />
  );
  const said = (name: 'partner' | 'eligibility', values: readonly string[]): Choice[] =>
    values.map((value) => ({ value, label: t(`desk:list.${name}.${value}`) }));
  return (
    <>
      <div className={classes.bar} role="search" aria-label={t('desk:list.search')}>
        <Search key={search['q'] ?? ''} />
        {choose(
          'call',
          calls.map(({ id, title }) => ({ value: id, label: title })),
          callId || 'all',
        )}
        <Territory />
      </div>
      <div className={classes.tools}>
        <details className={classes.details}>
          <summary>{t('desk:list.more')}</summary>
          <div className={classes.bar}>
            {instruments.length > 0 || search['instrument'] ? choose('instrument', instruments) : null}
            {choose('partner', said('partner', ['with', 'without']))}
            {choose('eligibility', said('eligibility', ['eligible', 'ineligible', 'open']))}
            {choose(
              'decision',
              ['fund', 'reserve', 'reject', 'none'].map((value) => ({
                value,
                label: value === 'none' ? t('desk:list.undecided') : t(`desk:ranking.is.${value}`),
              })),
            )}
            {choose(
              'voucher',
              ['issued', 'active', 'redeemed', 'expired', 'revoked'].map((value) => ({ value, label: t(`states:voucher.${value}`) })),
            )}
          </div>
        </details>
        {children}
        {isNarrowed ? (
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() =>
              set({
                ...Object.fromEntries(FILTERS.filter((name) => name !== 'call' && name !== 'state').map((name) => [name, null])),
                open: null,
              })
            }
          >
            {t('desk:list.reset')}
          </Button>
        ) : null}
      </div>
    </>
  );
}

/** The voucher types of the call; only within a call, since each names its own. */
function useInstruments(callId: string): readonly Choice[] {
  const { data } = useQuery({
    queryKey: ['call', callId],
    queryFn: () => answer(client.GET('/api/calls/{id}', { params: { path: { id: callId } } })),
    enabled: callId !== '',
  });
  return data?.instruments.map(({ key, title }) => ({ value: key, label: title })) ?? [];
}

/** The state first, then a region of it, or a group of regions. */
function Territory() {
  const { t } = useTranslation(['common', 'desk']);
  const [search, set] = useUrlState();
  const countries = useCountries();
  const territory = search['territory'] ?? '';
  const country = territory.slice(0, 2);
  const groups = useRegionGroups(country);
  const choose = (value: string) => set({ territory: value, open: null });
  return (
    <>
      <NativeSelect
        label={t('desk:list.filter.territory')}
        value={country}
        data={[{ value: '', label: t('desk:all') }, ...countries]}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      {country ? (
        <NativeSelect label={t('desk:list.filter.region')} value={territory} onChange={(event) => choose(event.currentTarget.value)}>
          <option value={country}>{t('desk:all')}</option>
          {groups.map(({ name, regions }) => {
            const codes = Object.entries(regions);
            const group = codes[0]?.[0].slice(0, 4) ?? '';
            return (
              <optgroup key={name} label={name}>
                {codes.length > 1 ? <option value={group}>{t('desk:list.allOf', { name })}</option> : null}
                {codes.map(([code, region]) => (
                  <option key={code} value={code}>
                    {region}
                  </option>
                ))}
              </optgroup>
            );
          })}
        </NativeSelect>
      ) : null}
    </>
  );
}

function Search() {
  const { t } = useTranslation(['common', 'desk']);
  const [search, set] = useUrlState();
  const [text, setText] = useState(search['q'] ?? '');
  return (
    <form
      className={classes.search}
      onSubmit={(event) => {
        event.preventDefault();
        set({ q: text.trim(), open: null });
      }}
    >
      <TextInput
        type="search"
        label={t('desk:list.filter.q')}
        description={t('desk:list.searchHint')}
        maxLength={200}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={() => set({ q: text.trim() })}
      />
    </form>
  );
}
