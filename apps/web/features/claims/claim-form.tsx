import { Button, Radio, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client, command } from '../../api/client.js';
import type { FieldError } from '../../api/problem.js';
import { ApiProblem } from '../../api/problem.js';
import { readAnew } from '../../api/pages.js';
import { CommandButtons } from '../../ui/command-buttons.js';
import { Due } from '../../ui/date-time.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { fieldId } from '../../ui/form-errors.js';
import { ButtonLink } from '../../ui/link.js';
import { Money } from '../../ui/money.js';
import { notifyDone } from '../../ui/notify.js';
import { Page } from '../../ui/page.js';
import { useProblemText } from '../../ui/problem-text.js';
import { SaveStatus } from '../../ui/save-status.js';
import { DefinitionList, Section } from '../../ui/section.js';
import { StepProgress } from '../../ui/step-progress.js';
import { useUrlState } from '../../ui/url-state.js';
import type { Claim } from './claim-query.js';
import { ClaimFiles } from './claim-files.js';
import { ClaimLines } from './claim-lines.js';
import { ClaimResults } from './claim-results.js';
import { LineTable } from './line-table.js';
import type { ClaimDraft } from './use-lines.js';
import { useClaimDraft } from './use-lines.js';

const STEPS = ['costs', 'documents', 'check'] as const;
type StepKey = (typeof STEPS)[number];

interface Refusal {
  readonly attempt: unknown;
  readonly fields: readonly FieldError[];
}

const isSending = (name: string): boolean => name === 'submit' || name === 'answer';
const stepOfPath = (path: string): StepKey =>
  path.startsWith('lines') ? 'costs' : path.startsWith('files') || path.startsWith('indicators') ? 'documents' : 'check';

/** A claim in three steps: what it cost, the papers, and the sending. */
export function ClaimForm({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation(['common', 'claims', 'commands', 'states']);
  const [url, setUrl] = useUrlState();
  const draft = useClaimDraft(claim);
  const { ofProblem } = useProblemText();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const step: StepKey = STEPS.find((known) => known === url['step']) ?? 'costs';
  const index = STEPS.indexOf(step);
  const go = (to: string) => {
    setUrl({ step: to });
    window.scrollTo({ top: 0 });
  };
  const attempt = async (deed: () => Promise<void>) => {
    setBusy(true);
    setRefusal(null);
    try {
      await draft.flush();
      await deed();
    } catch (problem) {
      const fields = problem instanceof ApiProblem ? problem.fields : [];
      setRefusal({ attempt: problem, fields: fields.length > 0 ? fields : [{ path: '', code: 'other', message: ofProblem(problem) }] });
    } finally {
      setBusy(false);
    }
  };
  const send = (name: string) =>
    attempt(async () => {
      await command(`/api/claims/{id}/${name}`, { params: { id: claim.id } });
      notifyDone(t(`commands:claim.${name}.done`));
      setUrl({ step: null });
      await readAnew();
    });
  const next = () => attempt(() => Promise.resolve(go(STEPS[index + 1] ?? 'check')));
  const items = (refusal?.fields ?? []).map(({ path, message }) => {
    const at = stepOfPath(path);
    return {
      id: path ? fieldId(path.replace(/\.amount$/, '.net')) : undefined,
      text: message ?? path,
      ...(path && at !== step ? { before: () => go(at) } : {}),
    };
  });
  const wrong = (key: StepKey) => (refusal?.fields ?? []).some(({ path }) => path !== '' && stepOfPath(path) === key);
  const sending = claim.allowedCommands.find((one) => isSending(one.command));
  const missing =
    claim.evidence.some((one) => one.required && !one.given && one.key !== 'invoice') ||
    (draft.final && claim.indicators.some(({ key, required }) => required && (draft.results[key] ?? '') === ''));
  // Where no document is required, the step is done when one was given or when it was passed.
  const passed = step === 'check' || claim.files.some(({ documentKey }) => documentKey !== 'invoice');
  const done = { costs: draft.lines.some((line) => line.net !== '' || line.units !== ''), documents: !missing && passed, check: false };
  return (
    <Page
      key={step}
      title={t(`claims:step.${step}`)}
      above={`${t('common:form.stepOf', { step: index + 1, steps: STEPS.length })} · ${claim.title} · ${claim.number}`}
      actions={<SaveStatus save={draft} />}
      aside={
        <>
          <Section>
            <StepProgress
              label={t('common:form.progress')}
              onGo={go}
              steps={STEPS.map((key) => ({
                key,
                title: t(`claims:step.${key}`),
                status: key === step ? 'current' : wrong(key) ? 'error' : done[key] ? 'done' : 'to-do',
              }))}
            />
          </Section>
          <Reach claim={claim} />
        </>
      }
    >
      <ErrorSummary errors={{ attempt: refusal?.attempt ?? null, items }} />
      <Query claim={claim} />
      {step === 'costs' ? <ClaimLines claim={claim} draft={draft} errors={refusal?.fields ?? []} /> : null}
      {step === 'documents' ? (
        <>
          <ClaimFiles claim={claim} errors={refusal?.fields ?? []} />
          <ClaimResults claim={claim} draft={draft} errors={refusal?.fields ?? []} />
        </>
      ) : null}
      {step === 'check' ? <Check claim={claim} draft={draft} /> : null}
      {step === 'check' ? (
        <Stack gap={10} align="flex-start">
          {sending ? (
            <Button loading={busy} onClick={() => void send(sending.command)}>
              {t(`commands:claim.${sending.command}.label`)}
            </Button>
          ) : null}
          <CommandButtons
            workflow="claim"
            commands={claim.allowedCommands.filter((one) => !isSending(one.command))}
            primary={null}
            onCommand={async (name, options) => {
              await command(`/api/claims/{id}/${name}`, { params: { id: claim.id }, body: options });
              await readAnew();
            }}
          />
        </Stack>
      ) : (
        <Button loading={busy} onClick={() => void next()}>
          {t('common:form.next')}
        </Button>
      )}
    </Page>
  );
}

function Query({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation(['common', 'claims']);
  if (claim.state !== 'queried' || !claim.query) return null;
  return (
    <Section tone="warning" title={t('claims:query')}>
      <p style={{ whiteSpace: 'pre-line' }}>{claim.query}</p>
      {claim.answerByAt ? <Due at={claim.answerByAt} /> : null}
    </Section>
  );
}

function Reach({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation(['common', 'claims']);
  return (
    <Section title={t('claims:money')}>
      <DefinitionList
        items={[
          { term: t('claims:asked'), value: <Money amount={claim.asked} currency={claim.currency} /> },
          { term: t('claims:reach'), value: <Money amount={claim.reach} currency={claim.currency} /> },
          { term: t('claims:payee'), value: claim.payeeName },
        ]}
      />
    </Section>
  );
}

function Check({ claim, draft }: { readonly claim: Claim; readonly draft: ClaimDraft }) {
  const { t } = useTranslation(['common', 'claims']);
  return (
    <>
      <Section title={t('claims:lines')}>
        <LineTable claim={claim} />
      </Section>
      <FinalQuestion claim={claim} draft={draft} />
      {draft.final && claim.hasPartner && !claim.delivered ? (
        <Section tone="warning" title={t('claims:notDelivered')}>
          <p id={fieldId('delivery')}>{t('claims:notDeliveredText')}</p>
          <ButtonLink href="/engagements" variant="default">
            {t('claims:toEngagement')}
          </ButtonLink>
        </Section>
      ) : null}
      {claim.payeeHasAccount ? null : (
        <Section tone="warning" title={t('claims:noAccount')}>
          <p id={fieldId('bankAccount')}>{t('claims:noAccountText', { payee: claim.payeeName })}</p>
          <ButtonLink href={`/bank-account?next=${encodeURIComponent(`/claims/${claim.id}?step=check`)}`} variant="default">
            {t('claims:toAccount')}
          </ButtonLink>
        </Section>
      )}
    </>
  );
}

function FinalQuestion({ claim, draft }: { readonly claim: Claim; readonly draft: ClaimDraft }) {
  const { t } = useTranslation(['common', 'claims']);
  const { data: call } = useQuery({
    queryKey: ['call', claim.callId],
    queryFn: () => answer(client.GET('/api/calls/{id}', { params: { path: { id: claim.callId } } })),
  });
  if (call?.instruments.find(({ key }) => key === claim.instrument)?.use === 'single')
    return (
      <Section title={t('claims:final.title')}>
        <p>{t('claims:final.single')}</p>
      </Section>
    );
  return (
    <Section title={t('claims:final.title')}>
      <Radio.Group
        id={fieldId('final')}
        label={t('claims:final.question')}
        description={t('claims:final.hint')}
        value={draft.final ? 'yes' : 'no'}
        onChange={(value) => draft.setFinal(value === 'yes')}
      >
        <Stack gap={10} mt={6}>
          <Radio value="yes" label={t('claims:final.yes')} />
          <Radio value="no" label={t('claims:final.no')} />
        </Stack>
      </Radio.Group>
    </Section>
  );
}
