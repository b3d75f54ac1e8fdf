import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format.js';
import type { TimelineEntry } from '../../ui/timeline.js';
import { Timeline } from '../../ui/timeline.js';
import type { Claim } from './claim-query.js';

const AHEAD: Readonly<Record<string, readonly string[]>> = {
  draft: ['submit', 'certify', 'approve', 'pay'],
  submitted: ['certify', 'approve', 'pay'],
  queried: ['answer', 'certify', 'approve', 'pay'],
  certified: ['approve', 'pay'],
  approved: ['pay'],
};

type Dated = TimelineEntry & { readonly at: string };
/** Behind every day: what has no date yet happens now. */
const NOW = '9999';
const byTime = (one: Dated, other: Dated): number => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0);

/** Of a correction: whether anything is paid then, nobody knows yet. */
const CORRECTING: Readonly<Record<string, readonly string[]>> = { submitted: ['certify', 'approve'], certified: ['approve'] };

/** What happened to the claim, then to its payment, then what comes. */
export function MoneyTimeline({ claim }: { readonly claim: Claim }) {
  const { t, i18n } = useTranslation(['common', 'claims']);
  const { dateTime, day, date, money } = useFormat();
  const title = (command: string) => t(i18n.exists(`claims:did.${command}`) ? `claims:did.${command}` : 'claims:did.other');
  const past: Dated[] = claim.timeline.map(({ at, command, reason }, i) => ({
    at,
    key: `c${i}`,
    title: title(command),
    note: [dateTime(at), reason].filter(Boolean).join(' · '),
    done: true,
  }));
  const payments: Dated[] = claim.payments.map(({ id, state, settledOn, outcomeCode }) => ({
    at: settledOn ? `${settledOn}T23:59:59Z` : NOW,
    key: id,
    title: t(i18n.exists(`claims:payment.${state}`) ? `claims:payment.${state}` : 'claims:did.other'),
    note:
      [settledOn ? day(settledOn) : '', outcomeCode ? t('claims:bankCode', { code: outcomeCode }) : ''].filter(Boolean).join(' · ') ||
      undefined,
    done: true,
  }));
  const paid = claim.payments.some(({ state }) => state === 'settled');
  const offsets: Dated[] = claim.offsets.map(({ id, number, amount, at }) => ({
    ...{ at, key: id, done: true, note: dateTime(at) },
    title: t('claims:offset', { amount: money(amount, claim.currency), number }),
  }));
  const owed: TimelineEntry[] = claim.recoveries.map(({ id, state, amount, open, dueOn }) => {
    const isOpen = state === 'notified' || state === 'ordered' || state === 'write-off-asked';
    const words = { amount: money(isOpen ? open : amount, claim.currency), date: dueOn ? day(dueOn) : '' };
    return { key: id, title: t(`claims:recoveryStep.${state === 'write-off-asked' && !dueOn ? 'ordered' : state}`, words), done: !isOpen };
  });
  const latest = claim.clock?.dueAt ?? claim.payByAt;
  const expected = [
    claim.promisedAt ? t('claims:promised', { date: date(claim.promisedAt) }) : '',
    latest ? t('claims:payByLatest', { date: date(latest) }) : '',
  ]
    .filter(Boolean)
    .join(', ');
  const ahead = claim.revision > 1 ? (CORRECTING[claim.state] ?? []) : paid ? [] : (AHEAD[claim.state] ?? []);
  return (
    <Timeline
      entries={[
        ...[...past, ...payments, ...offsets].sort(byTime),
        ...owed,
        ...ahead.map((key) => ({
          key,
          title: t(`claims:ahead.${key}`),
          note: key === 'pay' ? expected : undefined,
          done: false,
        })),
      ]}
    />
  );
}
