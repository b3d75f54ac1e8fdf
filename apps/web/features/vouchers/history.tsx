import { useTranslation } from 'react-i18next';
import type { Dto } from '../../api/pages.js';
import { useFormat } from '../../i18n/format.js';
import { Timeline } from '../../ui/timeline.js';

/** What happened to the voucher, and what comes. */
export function History({ voucher }: { readonly voucher: Dto<'VoucherDetailDto'> }) {
  const { t } = useTranslation(['common', 'vouchers']);
  const { date } = useFormat();
  const { steps, state, validUntilAt, claimUntilAt } = voucher;
  const open = state === 'active' || state === 'issued';
  const happened = steps.map(({ at, command, reason, fromAt, toAt }, i) => ({
    key: `${i}`,
    title: t(`vouchers:step.${command}`),
    note: [
      date(at),
      ...(fromAt && toAt ? [t('vouchers:step.days', { from: date(fromAt), to: date(toAt) })] : []),
      ...(reason ? [reason] : []),
    ].join(' · '),
    done: true,
  }));
  const toCome = open
    ? [
        { key: 'valid', title: t('vouchers:step.valid'), note: date(validUntilAt), done: false },
        { key: 'claim', title: t('vouchers:step.claim'), note: date(claimUntilAt), done: false },
      ]
    : [];
  return <Timeline entries={[...happened, ...toCome]} />;
}
