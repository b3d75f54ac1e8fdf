import { useTranslation } from 'react-i18next';
import type { Dto } from '../../api/pages.js';
import { useFormat } from '../../i18n/format.js';
import { Money } from '../../ui/money.js';
import classes from './vouchers.module.css';

/** What is left of the voucher: a large figure, and a bar of left, claimed and used. */
export function Balance({ voucher }: { readonly voucher: Dto<'VoucherDto'> }) {
  const { t } = useTranslation(['common', 'vouchers']);
  const { money } = useFormat();
  const { amount, available, claimed, currency } = voucher;
  const share = (part: string) => (Number(amount) === 0 ? 0 : (Number(part) / Number(amount)) * 100);
  return (
    <>
      <p className={classes.figure}>
        <Money amount={available} currency={currency} /> <small>{t('vouchers:leftOf', { amount: money(amount, currency) })}</small>
      </p>
      <div className={classes.bar} aria-hidden="true">
        <i data-part="available" style={{ width: `${share(available)}%` }} />
        <i data-part="claimed" style={{ width: `${share(claimed)}%` }} />
      </div>
      <p className={classes.quiet}>{t('vouchers:claimedPart', { amount: money(claimed, currency) })}</p>
    </>
  );
}
