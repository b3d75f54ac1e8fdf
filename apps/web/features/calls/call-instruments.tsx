import { Button, Title } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { readAnew } from '../../api/pages.js';
import { useActiveParty, useSessionIfKnown } from '../../api/session.js';
import { useFormat } from '../../i18n/format.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { useFormErrors } from '../../ui/form-errors.js';
import { ButtonLink } from '../../ui/link.js';
import classes from './calls.module.css';

type Call = Dto<'CallDetailDto'>;
type Instrument = Dto<'CallInstrumentDto'>;

/** The vouchers of a call, each with what it pays and a way to apply. */
export function CallInstruments({ call }: { readonly call: Call }) {
  const router = useRouter();
  const party = useActiveParty();
  const errors = useFormErrors({});
  const [starting, setStarting] = useState<string | null>(null);
  const start = async (instrument: string, organisationId: string) => {
    setStarting(instrument);
    errors.clear();
    try {
      const made = await answer(client.POST('/api/applications', { body: { callId: call.id, instrument, organisationId } }));
      await readAnew();
      router.history.push(`/applications/${made.id}`);
    } catch (problem) {
      errors.show(problem);
      setStarting(null);
    }
  };
  const mayApply = party?.kind === 'sme' && party.right !== 'viewer';
  return (
    <>
      <ErrorSummary errors={errors.summary} />
      {call.instruments.map((instrument, i) => (
        <article key={instrument.key} className={classes.instrument}>
          <div>
            <Title order={3}>{instrument.title}</Title>
            <p>{instrument.summary}</p>
            <Terms instrument={instrument} />
          </div>
          <Start
            call={call}
            instrument={instrument}
            primary={i === 0}
            loading={starting === instrument.key}
            disabled={starting !== null}
            onStart={mayApply ? () => void start(instrument.key, party.organisationId) : null}
          />
        </article>
      ))}
    </>
  );
}

function Terms({ instrument }: { readonly instrument: Instrument }) {
  const { t } = useTranslation(['common', 'calls']);
  const { money, number } = useFormat();
  const list = (amounts: Instrument['cap']) => amounts.map(({ amount, currency }) => money(amount, currency)).join(' / ');
  const rate = number(instrument.rateBps / 10_000, { style: 'percent', maximumFractionDigits: 1 });
  const amount =
    instrument.costModel === 'lump-sum'
      ? t('calls:amount.lumpSum', { amount: list(instrument.lumpSum) })
      : instrument.cap.length > 0
        ? t('calls:amount.share', { rate, amount: list(instrument.cap) })
        : t('calls:amount.shareOnly', { rate });
  return (
    <p>
      <b>{amount}</b>
      <br />
      <small>
        {t(`calls:payee.${instrument.payee}`)} {t(`calls:use.${instrument.use}`)} {t('calls:valid', { count: instrument.validMonths })}
      </small>
    </p>
  );
}

interface StartProps {
  readonly call: Call;
  readonly instrument: Instrument;
  readonly primary: boolean;
  readonly loading: boolean;
  readonly disabled: boolean;
  /** Null for those who cannot apply. */
  readonly onStart: (() => void) | null;
}

function Start({ call, instrument, primary, loading, disabled, onStart }: StartProps) {
  const { t } = useTranslation(['common', 'calls']);
  const session = useSessionIfKnown();
  if (call.window !== 'open') return null;
  const variant = primary ? 'filled' : 'default';
  const named = { 'aria-label': t('calls:startNamed', { instrument: instrument.title }) };
  if (onStart)
    return (
      <Button variant={variant} loading={loading} disabled={disabled && !loading} onClick={onStart} {...named}>
        {t('calls:start')}
      </Button>
    );
  if (session?.person) return null;
  return (
    <ButtonLink
      href={`/log-in?next=/calls/${call.id}`}
      variant={variant}
      aria-label={t('calls:logInNamed', { instrument: instrument.title })}
    >
      {t('calls:logIn')}
    </ButtonLink>
  );
}
