import { Alert, Button, PasswordInput, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { DateTime } from '../../ui/date-time.js';
import { EntryFormFrame, useEntryForm } from '../../ui/entry-form.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { useFormErrors } from '../../ui/form-errors.js';
import { notifyDone } from '../../ui/notify.js';
import { DefinitionList, Section } from '../../ui/section.js';
import { StateBadge } from '../../ui/state-badge.js';
import classes from './second-factor.module.css';

const KEY = ['second-factor'];
type Step =
  { readonly kind: 'rest' | 'password' | 'renew' | 'off' } | { readonly kind: 'scan'; readonly enrolment: Dto<'EnrolmentDto'> } | Codes;
interface Codes {
  readonly kind: 'codes';
  readonly codes: readonly string[];
}

/** The authenticator app of this account: set up, look at, renew its recovery codes, switch off. */
export function SecondFactor() {
  const { t } = useTranslation(['common', 'account']);
  const queries = useQueryClient();
  const [step, setStep] = useState<Step>({ kind: 'rest' });
  const { data, error } = useQuery({ queryKey: KEY, queryFn: () => answer(client.GET('/api/second-factor')) });
  const goTo = async (next: Step) => {
    await queries.invalidateQueries({ queryKey: KEY });
    setStep(next);
  };
  const back = () => setStep({ kind: 'rest' });
  return (
    <Section title={t('account:factor.title')}>
      {error ? <p>{t('problems:unexpected')}</p> : null}
      {step.kind === 'rest' && data ? <Standing factor={data} onStep={setStep} onChanged={() => goTo({ kind: 'rest' })} /> : null}
      {step.kind === 'password' ? <Begin onScan={(enrolment) => setStep({ kind: 'scan', enrolment })} onBack={back} /> : null}
      {step.kind === 'scan' ? <Scan enrolment={step.enrolment} onCodes={(codes) => goTo({ kind: 'codes', codes })} onBack={back} /> : null}
      {step.kind === 'codes' ? <RecoveryCodes codes={step.codes} onDone={back} /> : null}
      {step.kind === 'renew' ? <Renew onCodes={(codes) => goTo({ kind: 'codes', codes })} onBack={back} /> : null}
      {step.kind === 'off' ? <SwitchOff onDone={() => goTo({ kind: 'rest' })} onBack={back} /> : null}
    </Section>
  );
}

interface StandingProps {
  readonly factor: Dto<'SecondFactorDto'>;
  readonly onStep: (step: Step) => void;
  readonly onChanged: () => Promise<void>;
}

function Standing({ factor, onStep, onChanged }: StandingProps) {
  const { t } = useTranslation(['common', 'account']);
  const { state, since, recoveryCodesLeft } = factor;
  if (state === 'none')
    return (
      <>
        <p>{t('account:factor.none')}</p>
        <Button variant="default" onClick={() => onStep({ kind: 'password' })}>
          {t('account:factor.begin')}
        </Button>
      </>
    );
  return (
    <>
      {state === 'reset-asked' ? <ResetAsked onRefused={onChanged} /> : null}
      <DefinitionList
        items={[
          { term: t('account:factor.state'), value: <StateBadge workflow="second-factor" state={state} /> },
          ...(since ? [{ term: t('account:factor.since'), value: <DateTime at={since} show="day" /> }] : []),
          { term: t('account:factor.codesLeft'), value: t('account:factor.codesCount', { count: recoveryCodesLeft }) },
        ]}
      />
      <div className={classes.buttons}>
        <Button variant="default" onClick={() => onStep({ kind: 'renew' })}>
          {t('account:factor.renew')}
        </Button>
        <Button variant="default" color="red" onClick={() => onStep({ kind: 'off' })}>
          {t('account:factor.off')}
        </Button>
      </div>
    </>
  );
}

function ResetAsked({ onRefused }: { readonly onRefused: () => Promise<void> }) {
  const { t } = useTranslation(['common', 'account']);
  const errors = useFormErrors({});
  const refuse = async () => {
    try {
      await client.POST('/api/second-factor/refuse-reset');
      notifyDone(t('account:factor.refused'));
      await onRefused();
    } catch (problem) {
      errors.show(problem);
    }
  };
  return (
    <Alert color="yellow" title={t('account:factor.resetAsked')} mb="md">
      <ErrorSummary errors={errors.summary} />
      <p>{t('account:factor.resetText')}</p>
      <Button variant="default" onClick={() => void refuse()}>
        {t('account:factor.refuse')}
      </Button>
    </Alert>
  );
}

function Back({ onBack }: { readonly onBack: () => void }) {
  const { t } = useTranslation(['common']);
  return (
    <Button variant="subtle" onClick={onBack}>
      {t('common:cancel')}
    </Button>
  );
}

interface BeginProps {
  readonly onScan: (enrolment: Dto<'EnrolmentDto'>) => void;
  readonly onBack: () => void;
}

function Begin({ onScan, onBack }: BeginProps) {
  const { t } = useTranslation(['common', 'account']);
  const form = useEntryForm({
    initial: { password: '' },
    labels: { password: t('account:password.current') },
    required: ['password'],
    send: async (body) => onScan(await answer(client.POST('/api/second-factor', { body }))),
  });
  return (
    <EntryFormFrame form={form} submitLabel={t('account:factor.next')} after={<Back onBack={onBack} />}>
      <PasswordField bound={form.bind('password')} />
    </EntryFormFrame>
  );
}

interface WithCodes {
  readonly onCodes: (codes: readonly string[]) => Promise<void>;
  readonly onBack: () => void;
}

function Scan({ enrolment, onCodes, onBack }: WithCodes & { readonly enrolment: Dto<'EnrolmentDto'> }) {
  const { t } = useTranslation(['common', 'account']);
  const form = useEntryForm({
    initial: { code: '' },
    labels: { code: t('account:factor.code') },
    required: ['code'],
    send: async (body) => onCodes((await answer(client.POST('/api/second-factor/confirm', { body }))).recoveryCodes),
  });
  return (
    <>
      <p>{t('account:factor.scan')}</p>
      <img className={classes.qr} src={`data:image/svg+xml,${encodeURIComponent(enrolment.qrSvg)}`} alt={t('account:factor.qrAlt')} />
      <p>{t('account:factor.byHand')}</p>
      <p className={classes.secret}>{enrolment.secret.match(/.{1,4}/g)?.join(' ')}</p>
      <EntryFormFrame form={form} submitLabel={t('account:factor.confirm')} after={<Back onBack={onBack} />}>
        <CodeField bound={form.bind('code')} description={t('account:factor.codeHint')} />
      </EntryFormFrame>
    </>
  );
}

function RecoveryCodes({ codes, onDone }: { readonly codes: readonly string[]; readonly onDone: () => void }) {
  const { t } = useTranslation(['common', 'account']);
  const text = codes.join('\n');
  return (
    <div role="status">
      <p>
        <b>{t('account:factor.isOn')}</b>
      </p>
      <p>{t('account:factor.keep')}</p>
      <ol className={classes.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className={classes.buttons}>
        <Button
          component="a"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(`${text}\n`)}`}
          download="traverse-recovery-codes.txt"
        >
          {t('account:factor.download')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('account:factor.kept')}
        </Button>
      </div>
    </div>
  );
}

function useProofForm(send: (body: { password: string; code: string }) => Promise<unknown>) {
  const { t } = useTranslation(['common', 'account']);
  return useEntryForm({
    initial: { password: '', code: '' },
    labels: { password: t('account:password.current'), code: t('account:factor.code') },
    required: ['password', 'code'],
    send,
  });
}

function Renew({ onCodes, onBack }: WithCodes) {
  const { t } = useTranslation(['common', 'account']);
  const form = useProofForm(async (body) =>
    onCodes((await answer(client.POST('/api/second-factor/recovery-codes', { body }))).recoveryCodes),
  );
  return (
    <EntryFormFrame form={form} submitLabel={t('account:factor.renew')} after={<Back onBack={onBack} />}>
      <PasswordField bound={form.bind('password')} />
      <CodeField bound={form.bind('code')} description={t('account:factor.eitherHint')} />
    </EntryFormFrame>
  );
}

function SwitchOff({ onDone, onBack }: { readonly onDone: () => Promise<void>; readonly onBack: () => void }) {
  const { t } = useTranslation(['common', 'account']);
  const form = useProofForm(async (body) => {
    await client.POST('/api/second-factor/switch-off', { body });
    notifyDone(t('account:factor.isOff'));
    await onDone();
  });
  return (
    <EntryFormFrame form={form} submitLabel={t('account:factor.off')} after={<Back onBack={onBack} />}>
      <PasswordField bound={form.bind('password')} />
      <CodeField bound={form.bind('code')} description={t('account:factor.eitherHint')} />
    </EntryFormFrame>
  );
}

type Bound = ReturnType<ReturnType<typeof useEntryForm<Record<string, string>>>['bind']>;

function PasswordField({ bound }: { readonly bound: Bound }) {
  const { t } = useTranslation(['account']);
  return (
    <PasswordInput {...bound} autoComplete="current-password" visibilityToggleButtonProps={{ 'aria-label': t('account:password.show') }} />
  );
}

function CodeField({ bound, description }: { readonly bound: Bound; readonly description: string }) {
  return <TextInput {...bound} description={description} autoComplete="one-time-code" maxLength={40} />;
}
