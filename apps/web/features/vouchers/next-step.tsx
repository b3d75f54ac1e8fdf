import { useTranslation } from 'react-i18next';
import { command } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { readAnew } from '../../api/pages.js';
import { useServerNow } from '../../api/session.js';
import { useFormat } from '../../i18n/format.js';
import { CommandButtons } from '../../ui/command-buttons.js';
import { Section } from '../../ui/section.js';

const DAY_MS = 86_400_000;
/** From here on the page speaks of it more loudly. */
const SOON_DAYS = 60;

/** What is left to do with what is left on the voucher, in how many days, and one click for more time where the rule gives it. */
export function NextStep({ voucher }: { readonly voucher: Dto<'VoucherDto'> }) {
  const { t } = useTranslation(['common', 'vouchers']);
  const { money, date } = useFormat();
  const now = useServerNow();
  const { id, state, available, currency, validUntilAt, claimUntilAt, extendTo, extensionBarred, allowedCommands, redemption } = voucher;
  if (state !== 'active' || Number(available) === 0) return null;
  const working = now <= new Date(validUntilAt).getTime();
  const end = working ? validUntilAt : claimUntilAt;
  const days = Math.max(0, Math.floor((new Date(end).getTime() - now) / DAY_MS));
  const commands = allowedCommands.filter((one) => one.command === 'extend');
  const barred = extensionBarred?.split('.').at(-1);
  return (
    <Section title={t('vouchers:next.title', { amount: money(available, currency) })} tone={days < SOON_DAYS ? 'warning' : 'note'}>
      <p>
        <strong>{t(working ? 'vouchers:next.work' : 'vouchers:next.claim', { count: days, date: date(end) })}</strong>
      </p>
      <ol>
        {working ? <li>{t('vouchers:next.agree')}</li> : null}
        <li>{t(redemption === 'pay-partner' ? 'vouchers:next.partnerClaims' : 'vouchers:next.youClaim', { date: date(claimUntilAt) })}</li>
        <li>{t('vouchers:next.else')}</li>
      </ol>
      {commands.length > 0 && extendTo ? (
        <>
          <p>{t('vouchers:next.extendTo', { date: date(extendTo) })}</p>
          <CommandButtons
            workflow="voucher"
            commands={commands}
            primary={null}
            onCommand={async () => {
              await command('/api/vouchers/{id}/extend', { params: { id } });
              await readAnew();
            }}
          />
        </>
      ) : barred && barred !== 'wrong-state' ? (
        <p>{t(`vouchers:barred.${barred}`)}</p>
      ) : null}
    </Section>
  );
}
