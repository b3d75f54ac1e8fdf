import { useTranslation } from 'react-i18next';
import type { Dto } from '../../api/pages.js';
import { useServerNow } from '../../api/session.js';
import { useFormat } from '../../i18n/format.js';
import classes from './vouchers.module.css';

const at = (time: string): number => new Date(time).getTime();

/** The voucher's time as a line: for the work, then for the claim, and where today is. The same in words below. */
export function Life({ voucher }: { readonly voucher: Dto<'VoucherDto'> }) {
  const { t } = useTranslation(['common', 'vouchers']);
  const { date } = useFormat();
  const now = useServerNow();
  const { issuedAt, validUntilAt, claimUntilAt } = voucher;
  const whole = Math.max(at(claimUntilAt) - at(issuedAt), 1);
  const share = (time: number): number => Math.min(Math.max(((time - at(issuedAt)) / whole) * 100, 0), 100);
  const work = share(at(validUntilAt));
  return (
    <div className={classes.life}>
      <div className={classes.line} aria-hidden="true">
        <i data-part="work" style={{ width: `${work}%` }} />
        <i data-part="claim" style={{ width: `${100 - work}%` }} />
        <b style={{ left: `${share(now)}%` }} />
      </div>
      <ol>
        <li>
          <span>{t('vouchers:issued')}</span> <time dateTime={issuedAt}>{date(issuedAt)}</time>
        </li>
        <li>
          <span>{t('vouchers:valid')}</span> <time dateTime={validUntilAt}>{date(validUntilAt)}</time>
        </li>
        <li>
          <span>{t('vouchers:claimUntil')}</span> <time dateTime={claimUntilAt}>{date(claimUntilAt)}</time>
        </li>
      </ol>
    </div>
  );
}
