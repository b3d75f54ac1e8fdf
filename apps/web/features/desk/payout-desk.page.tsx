import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { useFormat } from '../../i18n/format.js';
import { TextLink } from '../../ui/link.js';
import { Page } from '../../ui/page.js';
import { EmptyState, Section } from '../../ui/section.js';
import classes from './payout-desk.module.css';
import { PayoutDeskTabs, payoutDeskQuery, PLACES } from './payout-desk-tabs.js';
import { SanctionsListStatus } from './sanctions-list-status.js';

const STAGES = ['requested', 'approved', 'batched', 'sent', 'in-doubt', 'settled'] as const;
type Money = Dto<'PayoutDeskDto'>['money'][number];

/** What waits at the desk, and where the money is on its way. */
export function PayoutDeskPage() {
  const { t } = useTranslation(['common', 'payoutDesk']);
  const { data } = useSuspenseQuery(payoutDeskQuery);
  const { data: books } = useSuspenseQuery({
    queryKey: ['desk', 'ledger-alarms'],
    queryFn: () => answer(client.GET('/api/ledger-alarms', {})),
  });
  return (
    <Page title={t('payoutDesk:title')} sub={t('payoutDesk:sub')} width="wide" top={<PayoutDeskTabs />}>
      {books.stopped ? (
        <Section tone="error" title={t('payoutDesk:stopped')}>
          <TextLink href="/books/proof">{t('payoutDesk:stoppedWhy')}</TextLink>
        </Section>
      ) : null}
      <ul className={classes.places}>
        {PLACES.filter(({ key }) => key !== 'overview').map(({ key, href, count }) => {
          const waiting = count(data);
          return (
            <li key={key}>
              <TextLink href={href} className={classes.place} data-waiting={waiting > 0 || undefined} underline="never">
                <strong>{waiting}</strong>
                <b>{t(`payoutDesk:place.${key}`)}</b>
                <small>{t(`payoutDesk:hint.${key}`, { ...data })}</small>
              </TextLink>
            </li>
          );
        })}
      </ul>
      <SanctionsListStatus short />
      <Section title={t('payoutDesk:money.title')}>
        {data.money.length === 0 ? <EmptyState title={t('payoutDesk:money.none')}>{t('payoutDesk:money.noneText')}</EmptyState> : null}
        {[...new Set(data.money.map(({ currency }) => currency))].map((currency) => (
          <MoneyFlow key={currency} currency={currency} money={data.money.filter((row) => row.currency === currency)} />
        ))}
      </Section>
    </Page>
  );
}

/** Widths are for the eye only; the legend is exact. */
function MoneyFlow({ currency, money }: { readonly currency: string; readonly money: readonly Money[] }) {
  const { t } = useTranslation(['common', 'payoutDesk']);
  const format = useFormat();
  const stages = STAGES.flatMap((stage) => money.filter((row) => row.stage === stage));
  const total = stages.reduce((sum, { amount }) => sum + Number(amount), 0) || 1;
  return (
    <figure className={classes.flow} aria-label={t('payoutDesk:money.label', { currency })}>
      <div className={classes.bar} aria-hidden="true">
        {stages.map(({ stage, amount }) => (
          <i key={stage} data-stage={stage} style={{ width: `${(100 * Number(amount)) / total}%` }} />
        ))}
      </div>
      <dl className={classes.legend}>
        {stages.map(({ stage, amount, payouts }) => (
          <div key={stage} data-stage={stage}>
            <dt>{t('payoutDesk:money.stage', { stage: t(`payoutDesk:money.at.${stage}`), count: payouts })}</dt>
            <dd className="t-num">{format.money(amount, currency)}</dd>
          </div>
        ))}
      </dl>
    </figure>
  );
}
