import { useTranslation } from 'react-i18next';
import { command } from '../../api/client.js';
import { readAnew } from '../../api/pages.js';
import { CommandButtons } from '../../ui/command-buttons.js';
import classes from './payout-desk.module.css';

/** Why the reader cannot take the next step, in words; each is a code of the server. */
export function Barred({ codes, untitled = false }: { readonly codes: readonly string[]; readonly untitled?: boolean }) {
  const { t, i18n } = useTranslation(['common', 'payoutDesk']);
  if (codes.length === 0) return null;
  return (
    <>
      {untitled ? null : <b>{t('payoutDesk:barredTitle')}</b>}
      <ul className={classes.why}>
        {codes.map((code) => {
          const key = `payoutDesk:barred.${code.slice(code.lastIndexOf('.') + 1)}`;
          return <li key={code}>{i18n.exists(key) ? t(key) : t('payoutDesk:barred.other')}</li>;
        })}
      </ul>
    </>
  );
}

/** What the bank answered, in words beside its code (ISO 20022, external code sets). */
export function BankCode({ code }: { readonly code: string }) {
  const { t, i18n } = useTranslation(['common', 'payoutDesk']);
  const key = `payoutDesk:code.${code}`;
  return <>{i18n.exists(key) ? t('payoutDesk:codeAnd', { code, words: t(key) }) : code}</>;
}

interface ResolveProps {
  readonly workflow: 'payout' | 'batch';
  readonly path: '/api/payouts' | '/api/batches';
  readonly id: string;
  readonly outcomes: readonly string[];
  readonly params: Readonly<Record<string, string | number>>;
}

/** What a person found out about something in doubt: one button for each, and each asks how it is known. */
export function ResolveCommands({ workflow, path, id, outcomes, params }: ResolveProps) {
  return (
    <CommandButtons
      workflow={workflow}
      commands={outcomes.map((outcome) => ({ command: `resolve-${outcome}`, dangerous: true, reasonRequired: true }))}
      params={params}
      onCommand={async (name, { reason }) => {
        await command(`${path}/{id}/resolve`, { params: { id }, body: { outcome: name.replace('resolve-', ''), reason } });
        await readAnew();
      }}
    />
  );
}
