import { useTranslation } from 'react-i18next';
import type { Dto } from '../../api/pages.js';
import { useFormat } from '../../i18n/format.js';
import { Money } from '../../ui/money.js';
import classes from './vouchers.module.css';

/** Cents, so that nothing is lost when what is gone is worked out. */
const cents = (amount: string): bigint => BigInt(amount.replace('.', ''));
const decimal = (minor: bigint): string => `${minor / 100n}.${String(minor % 100n).padStart(2, '0')}`;

/** What is left of the voucher: a large figure, and a bar of left, claimed and gone with its exact legend. */
export function Balance({ voucher }: { readonly voucher: Dto<'VoucherDto'> }) {
  const { t } = useTranslation(['common', 'vouchers']);
  const { money } = useFormat();
  const { amount, available, claimed, currency, state } = voucher;
  const gone = decimal(cents(amount) - cents(available) - cents(claimed));
  const open = state === 'active' || state === 'issued';
  const parts = [
    { key: 'available', value: available, label: t('vouchers:part.available') },
    { key: 'claimed', value: claimed, label: t('vouchers:part.claimed') },
    { key: 'gone', value: gone, label: t(open ? 'vouchers:part.paid' : 'vouchers:part.gone') },
  ];
  return (
    <>
      <p className={classes.figure}>
        <Money amount={available} currency={currency} /> <small>{t('vouchers:leftOf', { amount: money(amount, currency) })}</small>
      </p>
      <div className={classes.bar} aria-hidden="true">
        {parts.map(({ key, value }) => (
          <i key={key} data-part={key} style={{ width: `${Number(amount) === 0 ? 0 : (Number(value) / Number(amount)) * 100}%` }} />
        ))}
      </div>
      <dl className={classes.legend}>
        {parts.map(({ key, value, label }) => (
          <div key={key} data-part={key}>
            <dt>{label}</dt>
            <dd className="t-num">{money(value, currency)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
