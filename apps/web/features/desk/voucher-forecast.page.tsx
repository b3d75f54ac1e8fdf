import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { useFormat } from '../../i18n/format.js';
import { DataTable } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { Money } from '../../ui/money.js';
import { Page, PageLoading } from '../../ui/page.js';
import { EmptyState, Section } from '../../ui/section.js';
import { useCurrentCall, useEnvelopes } from './current-call.js';
import classes from './voucher-forecast.module.css';

type Envelope = Dto<'EnvelopeForecastDto'>;

/** What will still be claimed on the vouchers of a call, what will probably lapse, and whom to write to first. */
export function VoucherForecastPage() {
  const { t } = useTranslation(['common', 'desk', 'vouchers']);
  const call = useCurrentCall();
  const envelopes = useEnvelopes(call?.id);
  const id = call?.id ?? '';
  const { data } = useQuery({
    queryKey: ['voucher-forecast', id],
    queryFn: () => answer(client.GET('/api/calls/{callId}/voucher-forecast', { params: { path: { callId: id } } })),
    enabled: id !== '',
  });
  if (call && !data) return <PageLoading />;
  const open = data?.envelopes.filter(({ vouchers }) => vouchers > 0) ?? [];
  const nameOf = (one: Envelope) => envelopes?.find(({ id: known }) => known === one.envelopeId)?.name ?? one.envelopeKey;
  return (
    <Page title={t('vouchers:forecast.title')} sub={call?.title} width="wide">
      {open.length === 0 ? <EmptyState title={t('vouchers:forecast.none')}>{t('vouchers:forecast.noneText')}</EmptyState> : null}
      {open.map((one) => (
        <Forecast key={one.envelopeId} envelope={one} name={nameOf(one)} />
      ))}
      {data ? (
        <Section title={t('vouchers:forecast.how')} tone="note">
          <p>{t('vouchers:forecast.method')}</p>
          <p>{t(data.basis.few ? 'vouchers:forecast.few' : 'vouchers:forecast.basis', { count: data.basis.vouchers })}</p>
        </Section>
      ) : null}
    </Page>
  );
}

function Forecast({ envelope, name }: { readonly envelope: Envelope; readonly name: string }) {
  const { t } = useTranslation(['common', 'vouchers']);
  const { money } = useFormat();
  const { currency, available, expected, lapse, vouchers, atRisk } = envelope;
  return (
    <Section title={name} actions={<span>{t('vouchers:forecast.vouchers', { count: vouchers })}</span>}>
      <p className={classes.figure}>
        {money(lapse, currency)} <small>{t('vouchers:forecast.ofLeft', { amount: money(available, currency) })}</small>
      </p>
      <Months envelope={envelope} />
      <dl className={classes.legend}>
        <div data-part="expected">
          <dt>{t('vouchers:forecast.expected')}</dt>
          <dd className="t-num">{money(expected, currency)}</dd>
        </div>
        <div data-part="lapse">
          <dt>{t('vouchers:forecast.lapse')}</dt>
          <dd className="t-num">{money(lapse, currency)}</dd>
        </div>
      </dl>
      <DataTable
        caption={t('vouchers:forecast.atRisk')}
        rows={atRisk}
        rowId={(row) => row.id}
        rowHref={(row) => `/vouchers/${row.id}`}
        columns={[
          { key: 'code', header: t('vouchers:voucher'), rowHeader: true, cell: (row) => row.code },
          { key: 'title', header: t('vouchers:forecast.what'), cell: (row) => row.title },
          { key: 'valid', header: t('vouchers:valid'), cell: (row) => <DateTime at={row.validUntilAt} show="day" /> },
          { key: 'left', header: t('vouchers:left'), align: 'end', cell: (row) => <Money amount={row.available} currency={currency} /> },
          {
            key: 'lapse',
            header: t('vouchers:forecast.lapse'),
            align: 'end',
            cell: (row) => <Money amount={row.lapse} currency={currency} />,
          },
        ]}
      />
    </Section>
  );
}

/** A column for each month: expected below, lapsing on top. Said month by month to those who do not see it. */
function Months({ envelope: { months, currency } }: { readonly envelope: Envelope }) {
  const { t, i18n } = useTranslation(['common', 'vouchers']);
  const { money } = useFormat();
  const highest = Math.max(...months.map(({ expected, lapse }) => Number(expected) + Number(lapse)), 1);
  const height = (amount: string) => `${(Number(amount) / highest) * 100}%`;
  const named = (month: string, shape: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(i18n.language, { ...shape, timeZone: 'UTC' }).format(new Date(`${month}-15T12:00:00Z`));
  return (
    // A long forecast scrolls by itself; the keyboard must reach it.
    <ol className={classes.months} tabIndex={0} aria-label={t('vouchers:forecast.byMonth')}>
      {months.map(({ month, expected, lapse }, i) => (
        <li key={month}>
          <span className="t-hidden">
            {t('vouchers:forecast.month', {
              month: named(month, { month: 'long', year: 'numeric' }),
              expected: money(expected, currency),
              lapse: money(lapse, currency),
            })}
          </span>
          <span className={classes.column} aria-hidden="true" title={`${money(expected, currency)} / ${money(lapse, currency)}`}>
            <i data-part="lapse" style={{ height: height(lapse) }} />
            <i data-part="expected" style={{ height: height(expected) }} />
          </span>
          <small aria-hidden="true">
            {named(month, { month: 'narrow' })}
            {i === 0 || month.endsWith('-01') ? <b>{month.slice(0, 4)}</b> : null}
          </small>
        </li>
      ))}
    </ol>
  );
}
