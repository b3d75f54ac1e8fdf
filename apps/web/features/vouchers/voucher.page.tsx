import { Anchor, Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client, command } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { given, readAnew, usePages } from '../../api/pages.js';
import { CommandButtons } from '../../ui/command-buttons.js';
import { DataTable } from '../../ui/data-table.js';
import { DateTime, Due } from '../../ui/date-time.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { useFormErrors } from '../../ui/form-errors.js';
import { TextLink } from '../../ui/link.js';
import { Money } from '../../ui/money.js';
import { Page } from '../../ui/page.js';
import { DefinitionList, EmptyState, Section } from '../../ui/section.js';
import { StateBadge } from '../../ui/state-badge.js';
import { usePathParam } from '../../ui/url-state.js';
import { Balance } from './balance.js';
import { History } from './history.js';
import { Life } from './life.js';
import { NextStep } from './next-step.js';
import classes from './vouchers.module.css';

type Voucher = Dto<'VoucherDetailDto'>;
type Claim = Dto<'ClaimSummaryDto'>;

/** What it is worth, what is left, until when, and the way to the money. */
export function VoucherPage() {
  const { t } = useTranslation(['common', 'vouchers', 'states']);
  const id = usePathParam('id');
  const { data: voucher } = useSuspenseQuery({
    queryKey: ['voucher', id],
    queryFn: () => answer(client.GET('/api/vouchers/{id}', { params: { path: { id } } })),
  });
  return (
    <Page
      title={voucher.title}
      above={`${t('vouchers:voucher')} ${voucher.code}`}
      sub={t(`vouchers:redemption.${voucher.redemption}`)}
      actions={<StateBadge workflow="voucher" state={voucher.state} />}
      aside={<Facts voucher={voucher} />}
    >
      <Section title={t('vouchers:money')}>
        <Balance voucher={voucher} />
        <Life voucher={voucher} />
        <StartClaim voucher={voucher} />
      </Section>
      <NextStep voucher={voucher} />
      <Claims voucher={voucher} />
      <Section title={t('vouchers:history')}>
        <History voucher={voucher} />
      </Section>
      <CommandButtons
        workflow="voucher"
        commands={voucher.allowedCommands.filter(({ command: name }) => name === 'revoke')}
        primary={null}
        onCommand={async (name, options) => {
          await command(`/api/vouchers/{id}/${name}`, { params: { id }, body: options });
          await readAnew();
        }}
      />
    </Page>
  );
}

function StartClaim({ voucher }: { readonly voucher: Voucher }) {
  const { t } = useTranslation(['common', 'vouchers']);
  const router = useRouter();
  const errors = useFormErrors({});
  const [busy, setBusy] = useState(false);
  const start = async () => {
    setBusy(true);
    errors.clear();
    try {
      const claim = await answer(client.POST('/api/claims', { body: { voucherId: voucher.id } }));
      await readAnew();
      router.history.push(`/claims/${claim.id}`);
    } catch (problem) {
      errors.show(problem);
      setBusy(false);
    }
  };
  if (!voucher.mayClaim) return null;
  return (
    <div className={classes.start}>
      <ErrorSummary errors={errors.summary} />
      <Button loading={busy} onClick={() => void start()}>
        {t('vouchers:startClaim')}
      </Button>
    </div>
  );
}

function Facts({ voucher }: { readonly voucher: Voucher }) {
  const { t } = useTranslation(['common', 'vouchers']);
  const over = voucher.state !== 'active' && voucher.state !== 'issued';
  return (
    <>
      {over ? null : <Paper voucher={voucher} />}
      <Section title={t('vouchers:about')}>
        <DefinitionList
          items={[
            { term: t('vouchers:firm'), value: voucher.applicantName },
            { term: t('vouchers:partner'), value: voucher.partnerName },
            {
              term: t('vouchers:application'),
              value: <TextLink href={`/applications/${voucher.applicationId}`}>{voucher.applicationNumber}</TextLink>,
            },
            { term: t('vouchers:use'), value: t(`vouchers:uses.${voucher.use}`) },
            {
              term: t('vouchers:valid'),
              value: over ? <DateTime at={voucher.validUntilAt} show="day" /> : <Due at={voucher.validUntilAt} />,
            },
            {
              term: t('vouchers:claimUntil'),
              value: over ? <DateTime at={voucher.claimUntilAt} show="day" /> : <Due at={voucher.claimUntilAt} />,
            },
            // A page of the api, for everybody: the browser goes there by itself.
            { term: t('vouchers:check'), value: <Anchor href={`/voucher/${voucher.code}`}>{t('vouchers:checkLink')}</Anchor> },
          ]}
        />
      </Section>
    </>
  );
}

/** To be shown to the partner: on the screen, or printed. */
function Paper({ voucher }: { readonly voucher: Voucher }) {
  const { t, i18n } = useTranslation(['common', 'vouchers']);
  return (
    <Section title={t('vouchers:show')}>
      <img
        className={classes.code}
        src={`/api/vouchers/${voucher.id}/code?v=${voucher.extensions}`}
        alt={t('vouchers:codeAlt', { code: voucher.code })}
      />
      <p className={classes.quiet}>{t('vouchers:showText')}</p>
      <Button
        component="a"
        variant="default"
        href={`/api/vouchers/${voucher.id}/document?language=${i18n.language === 'de' ? 'de' : 'en'}`}
        download
      >
        {t('vouchers:pdf')}
      </Button>
    </Section>
  );
}

function Claims({ voucher }: { readonly voucher: Voucher }) {
  const { t } = useTranslation(['common', 'vouchers']);
  const { rows, more } = usePages(['claims', 'voucher', voucher.id], (cursor) =>
    answer(client.GET('/api/claims', { params: { query: { voucherId: voucher.id, mine: 'true', ...given({ cursor }) } } })),
  );
  return (
    <Section title={t('vouchers:claims')}>
      <DataTable<Claim>
        caption={t('vouchers:claims')}
        rows={rows}
        rowId={(row) => row.id}
        rowHref={(row) => `/claims/${row.id}`}
        more={more}
        empty={<EmptyState title={t('vouchers:noClaims')}>{t('vouchers:noClaimsText')}</EmptyState>}
        columns={[
          { key: 'number', header: t('vouchers:claim'), cell: (row) => row.number },
          { key: 'state', header: t('vouchers:state'), cell: (row) => <StateBadge workflow="claim" state={row.state} /> },
          { key: 'asked', header: t('vouchers:asked'), align: 'end', cell: (row) => <Money amount={row.asked} currency={row.currency} /> },
          { key: 'paid', header: t('vouchers:paid'), align: 'end', cell: (row) => <Money amount={row.paid} currency={row.currency} /> },
        ]}
      />
    </Section>
  );
}
