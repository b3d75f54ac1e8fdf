import { Button, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client, command } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { given, readAnew, usePages } from '../../api/pages.js';
import { DateTime, Due } from '../../ui/date-time.js';
import { Dialogue } from '../../ui/dialogue.js';
import { EntryFormFrame, useEntryForm } from '../../ui/entry-form.js';
import { ButtonLink, TextLink } from '../../ui/link.js';
import { Money } from '../../ui/money.js';
import { notifyDone } from '../../ui/notify.js';
import { DefinitionList } from '../../ui/section.js';
import { StateBadge } from '../../ui/state-badge.js';
import { useUrlState } from '../../ui/url-state.js';
import { Balance } from '../vouchers/balance.js';
import classes from './desk.module.css';
import { DeskList, useStateFilter } from './desk-list.js';
import { RowCommands } from './simple-desk.js';

type Row = Dto<'VoucherDto'>;

const STATES = ['active', 'issued', 'redeemed', 'expired', 'revoked'] as const;
const ENDS_WITHIN = ['30', '60', '90'] as const;

/** Vouchers as the office looks after them: which end soon, what is left on them, more time, and taking back. */
export function DeskVouchersPage() {
  const { t } = useTranslation(['common', 'desk', 'vouchers', 'states']);
  const [search] = useUrlState();
  const state = useStateFilter('active');
  const { ends = '', code = '' } = search;
  const list = usePages(['desk', 'vouchers', state, ends, code], (cursor) =>
    answer(client.GET('/api/vouchers', { params: { query: given({ state, endsWithinDays: ends, code, cursor }) as never } })),
  );
  return (
    <DeskList<Row>
      title={t('vouchers:desk.title')}
      sub={t('vouchers:desk.sub')}
      actions={
        <ButtonLink variant="default" href="/desk/voucher-forecast">
          {t('vouchers:forecast.title')}
        </ButtonLink>
      }
      states={STATES.map((key) => ({ key, label: t(`states:voucher.${key}`) }))}
      filters={<Filters />}
      list={list}
      detailTitle={(row) => row.code}
      detail={(row) => <Open voucher={row} />}
      columns={[
        { key: 'code', header: t('vouchers:voucher'), cell: (row) => <span className={classes.number}>{row.code}</span> },
        { key: 'company', header: t('desk:column.company'), rowHeader: true, cell: (row) => row.applicantName },
        { key: 'partner', header: t('vouchers:partner'), cell: (row) => row.partnerName ?? '–' },
        { key: 'left', header: t('vouchers:left'), align: 'end', cell: (row) => <Money amount={row.available} currency={row.currency} /> },
        {
          key: 'valid',
          header: t('vouchers:valid'),
          cell: (row) => (isOpen(row) ? <Due at={row.validUntilAt} /> : <DateTime at={row.validUntilAt} show="day" />),
        },
        { key: 'state', header: t('desk:column.state'), cell: (row) => <StateBadge workflow="voucher" state={row.state} /> },
      ]}
    />
  );
}

const isOpen = ({ state }: Row): boolean => state === 'active' || state === 'issued';

function Filters() {
  const { t } = useTranslation(['common', 'desk', 'vouchers']);
  const [search, set] = useUrlState();
  const [code, setCode] = useState(search['code'] ?? '');
  return (
    <form
      className={classes.bar}
      role="search"
      aria-label={t('vouchers:desk.search')}
      onSubmit={(event) => {
        event.preventDefault();
        set({ code: code.trim(), open: null });
      }}
    >
      <TextInput label={t('vouchers:desk.code')} value={code} maxLength={60} onChange={(event) => setCode(event.currentTarget.value)} />
      <NativeSelect
        label={t('vouchers:desk.ends')}
        value={search['ends'] ?? ''}
        data={[
          { value: '', label: t('desk:all') },
          ...ENDS_WITHIN.map((days) => ({ value: days, label: t('vouchers:desk.within', { days }) })),
        ]}
        onChange={(event) => set({ ends: event.currentTarget.value, open: null })}
      />
      <Button type="submit" variant="default">
        {t('vouchers:desk.find')}
      </Button>
    </form>
  );
}

function Open({ voucher }: { readonly voucher: Row }) {
  const { t } = useTranslation(['common', 'vouchers', 'commands']);
  const [asking, setAsking] = useState(false);
  const { id, allowedCommands, extendTo, extensionBarred } = voucher;
  const barred = extensionBarred?.split('.').at(-1);
  const beyond = allowedCommands.some((one) => one.command === 'extend-beyond');
  return (
    <Stack gap={14}>
      <Balance voucher={voucher} />
      <DefinitionList
        items={[
          { term: t('vouchers:firm'), value: voucher.applicantName },
          { term: t('vouchers:partner'), value: voucher.partnerName },
          { term: t('vouchers:valid'), value: <DateTime at={voucher.validUntilAt} show="day" /> },
          { term: t('vouchers:claimUntil'), value: <DateTime at={voucher.claimUntilAt} show="day" /> },
          { term: t('vouchers:desk.extensions'), value: voucher.extensions },
          ...(extendTo ? [{ term: t('vouchers:desk.oneClick'), value: <DateTime at={extendTo} show="day" /> }] : []),
        ]}
      />
      {barred && barred !== 'wrong-state' ? <p>{t(`vouchers:desk.barred.${barred}`)}</p> : null}
      <RowCommands
        workflow="voucher"
        path="/api/vouchers"
        id={id}
        commands={allowedCommands.filter((one) => one.command !== 'extend-beyond')}
      />
      {beyond ? (
        <Button variant="default" style={{ alignSelf: 'flex-start' }} onClick={() => setAsking(true)}>
          {t('commands:voucher.extend-beyond.label')}…
        </Button>
      ) : null}
      {asking ? <Beyond id={id} onClose={() => setAsking(false)} /> : null}
      <TextLink href={`/vouchers/${id}`}>{t('vouchers:desk.all')}</TextLink>
    </Stack>
  );
}

/** To a day, with a reason: what the rule of the call does not give. */
function Beyond({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useTranslation(['common', 'vouchers', 'commands']);
  const form = useEntryForm({
    initial: { validUntil: '', reason: '' },
    labels: { validUntil: t('vouchers:desk.lastDay'), reason: t('common:command.reason') },
    required: ['validUntil', 'reason'],
    send: async (body) => {
      await command('/api/vouchers/{id}/extend-beyond', { params: { id }, body });
      notifyDone(t('commands:voucher.extend-beyond.done'));
      onClose();
      await readAnew();
    },
  });
  return (
    <Dialogue title={t('commands:voucher.extend-beyond.label')} onClose={onClose}>
      <p>{t('commands:voucher.extend-beyond.consequence')}</p>
      <EntryFormFrame form={form} submitLabel={t('commands:voucher.extend-beyond.label')}>
        <TextInput {...form.bind('validUntil')} type="date" />
        <TextInput {...form.bind('reason')} maxLength={2000} />
      </EntryFormFrame>
    </Dialogue>
  );
}
