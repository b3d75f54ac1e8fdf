import { useTranslation } from 'react-i18next';
import { command } from '../../api/client.js';
import { readAnew } from '../../api/pages.js';
import { useFormat } from '../../i18n/format.js';
import { CommandButtons } from '../../ui/command-buttons.js';
import { DateTime } from '../../ui/date-time.js';
import { TextLink } from '../../ui/link.js';
import { Money } from '../../ui/money.js';
import { Page } from '../../ui/page.js';
import { AnswerList } from '../../ui/schema-form/answers.js';
import type { FormSchema } from '../../ui/schema-form/schema.js';
import { DefinitionList, Section } from '../../ui/section.js';
import { StateBadge } from '../../ui/state-badge.js';
import { VerdictList } from '../../ui/verdict-list.js';
import { type Application, submittedDocument } from './application-query.js';
import classes from './applications.module.css';
import { ThreadsSection } from '../messages/threads-section.js';
import { CaseTimeline } from './case-timeline.js';
import { DecisionSection } from './decision-section.js';
import { Feedback } from './feedback.js';
import { NextStep } from './next-step.js';
import { SubmissionChanges } from './submission-changes.js';
import { UseAgain } from './use-again.js';

/** What was sent: where it stands, why, and what comes. */
export function CaseView({ application }: { readonly application: Application }) {
  const { t } = useTranslation(['common', 'applications', 'states', 'commands']);
  const { id, number, instrumentTitle, callTitle, state } = application;
  return (
    <Page
      title={application.title}
      above={`${instrumentTitle} · ${callTitle} · ${number}`}
      sub={t(`applications:plain.${state}`)}
      actions={<StateBadge workflow="application" state={state} reader="applicant" />}
      aside={
        <Section title={t('applications:timeline')}>
          <CaseTimeline application={application} />
        </Section>
      }
    >
      <NextStep application={application} />
      <DecisionSection application={application} />
      <Feedback application={application} />
      <ThreadsSection applicationId={id} />
      <Facts application={application} />
      <Verdicts application={application} />
      <SubmissionChanges application={application} />
      <Documents application={application} />
      <AnswerList schema={application.form as unknown as FormSchema} value={application.answers} currency={application.currency} />
      <UseAgain application={application} />
      <CommandButtons
        workflow="application"
        commands={application.allowedCommands}
        primary={null}
        onCommand={async (name, options) => {
          await command(`/api/applications/{id}/${name}`, { params: { id }, body: options });
          await readAnew();
        }}
      />
    </Page>
  );
}

function Facts({ application }: { readonly application: Application }) {
  const { t } = useTranslation(['common', 'applications']);
  const { money } = useFormat();
  const { id, number, requested, earmarked, queuePosition, currency, receivedAt, snapshotHash, company } = application;
  const { partnerName, organisationName } = application;
  const held = () => {
    if (earmarked === null || earmarked === undefined) return null;
    return earmarked === requested ? money(earmarked, currency) : t('applications:heldLess', { amount: money(earmarked, currency) });
  };
  return (
    <Section title={t('applications:facts')}>
      <DefinitionList
        items={[
          { term: t('applications:firm'), value: organisationName },
          { term: t('applications:column.requested'), value: requested ? <Money amount={requested} currency={currency} /> : null },
          ...(held() ? [{ term: t('applications:held'), value: held() }] : []),
          ...(queuePosition ? [{ term: t('applications:place'), value: String(queuePosition) }] : []),
          { term: t('applications:column.partner'), value: partnerName ?? t('applications:noPartner') },
          { term: t('applications:received'), value: receivedAt ? <DateTime at={receivedAt} show="full" /> : null },
          { term: t('applications:receipt'), value: snapshotHash ? <code>{snapshotHash.slice(0, 12).toUpperCase()}</code> : null },
          ...(snapshotHash && company ? [{ term: t('applications:sentDocument'), value: <SentDocument id={id} number={number} /> }] : []),
        ]}
      />
    </Section>
  );
}

function SentDocument({ id, number }: { readonly id: string; readonly number: string }) {
  const { t, i18n } = useTranslation('applications');
  return <TextLink href={submittedDocument(id, i18n.language)}>{t('sentDocumentLink', { number })}</TextLink>;
}

function Verdicts({ application }: { readonly application: Application }) {
  const { t, i18n } = useTranslation(['common', 'applications']);
  const { verdicts } = application;
  if (verdicts.length === 0) return null;
  const count = (outcome: string) => verdicts.filter((verdict) => verdict.outcome === outcome).length;
  const [notMet, open, met] = [count('not-met'), count('open'), count('met')];
  const summary = () => {
    if (notMet > 0) return t('applications:verdicts.notMet', { count: notMet });
    return open > 0 ? t('applications:verdicts.open', { met, count: open }) : t('applications:verdicts.allMet', { count: verdicts.length });
  };
  const titleOf = (ruleId: string) => (i18n.exists(`applications:rule.${ruleId}`) ? t(`applications:rule.${ruleId}`) : ruleId);
  return (
    <Section title={t('applications:verdicts.title')}>
      <p>{summary()}</p>
      <details open={notMet > 0} className={classes.details}>
        <summary>{t('applications:verdicts.show')}</summary>
        <VerdictList items={verdicts.map(({ text, ...verdict }) => ({ ...verdict, evidence: text, title: titleOf(verdict.ruleId) }))} />
      </details>
    </Section>
  );
}

function Documents({ application }: { readonly application: Application }) {
  const { t } = useTranslation(['common', 'applications']);
  const { bytes } = useFormat();
  if (application.attachments.length === 0) return null;
  return (
    <Section title={t('applications:documents.title')}>
      <ul className={classes.files}>
        {application.attachments.map((file) => (
          <li key={file.id}>
            <TextLink href={`/api/applications/${application.id}/attachments/${file.id}/content`}>{file.name}</TextLink>{' '}
            <small>
              {bytes(file.size)}
              {file.scanned ? null : ` · ${t('applications:documents.notScanned')}`}
            </small>
          </li>
        ))}
      </ul>
    </Section>
  );
}
