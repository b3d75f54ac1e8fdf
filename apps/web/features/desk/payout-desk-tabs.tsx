import { useQuery } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { TextLink } from '../../ui/link.js';
import classes from './payout-desk.module.css';

export const payoutDeskQuery = { queryKey: ['desk', 'payout-desk'], queryFn: () => answer(client.GET('/api/payout-desk', {})) };

type Desk = Dto<'PayoutDeskDto'>;

/** The places of the desk, and how much waits at each. */
export const PLACES = [
  { key: 'overview', href: '/desk/payout-desk', count: () => 0 },
  { key: 'due', href: '/desk/payouts', count: ({ requested, approved }: Desk) => requested + approved },
  { key: 'batches', href: '/desk/batches', count: ({ batches }: Desk) => batches },
  { key: 'doubt', href: '/desk/payouts?state=in-doubt', count: ({ inDoubt }: Desk) => inDoubt },
  { key: 'unpaid', href: '/desk/payouts?state=failed,returned', count: ({ unpaid }: Desk) => unpaid },
  { key: 'bank', href: '/desk/bank', count: ({ entries, accountChanges }: Desk) => entries + accountChanges },
  {
    key: 'recoveries',
    href: '/desk/recoveries',
    count: ({ recoveriesToTell, writeOffs, repayments }: Desk) => recoveriesToTell + writeOffs + repayments,
  },
  { key: 'holds', href: '/desk/holds', count: ({ holds }: Desk) => holds },
  { key: 'screening', href: '/desk/screening', count: ({ openHits }: Desk) => openHits },
] as const;

/** Where we are: the place whose address fits best. */
function placeOf(pathname: string, state: string | null): string | undefined {
  const fits = PLACES.filter(({ href }) => href.split('?')[0] === pathname);
  return (fits.find(({ href }) => state !== null && href.endsWith(`?state=${state}`)) ?? fits[0])?.href;
}

/** Stands on every page of the payout desk: it is one place. */
export function PayoutDeskTabs() {
  const { t } = useTranslation(['common', 'payoutDesk']);
  const { data } = useQuery(payoutDeskQuery);
  const location = useRouterState({ select: (state) => state.location });
  const here = placeOf(location.pathname, new URLSearchParams(location.searchStr).get('state'));
  return (
    <nav aria-label={t('payoutDesk:title')}>
      <ul className={classes.tabs}>
        {PLACES.map(({ key, href, count }) => {
          const waiting = data ? count(data) : 0;
          return (
            <li key={key}>
              <TextLink href={href} aria-current={href === here ? 'page' : undefined} underline="never">
                {t(`payoutDesk:place.${key}`)}
                {waiting > 0 ? (
                  <>
                    {' '}
                    <b className="t-num">{waiting}</b>
                  </>
                ) : null}
              </TextLink>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
