import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { FieldError } from '../../api/problem.js';
import { ApiProblem } from '../../api/problem.js';
import type { Dto } from '../../api/pages.js';
import { readAnew } from '../../api/pages.js';
import { Countdown } from '../../ui/countdown.js';
import { notifyDone } from '../../ui/notify.js';
import { useProblemText } from '../../ui/problem-text.js';
import { SaveStatus } from '../../ui/save-status.js';
import { CHECK_STEP, SchemaForm } from '../../ui/schema-form/schema-form.js';
import type { Answers, FormSchema } from '../../ui/schema-form/schema.js';
import { Section } from '../../ui/section.js';
import { useUrlState } from '../../ui/url-state.js';
import { WhomToAsk } from '../../ui/whom-to-ask.js';
import type { Application } from './application-query.js';
import { checksQuery } from './application-query.js';
import { CompanyStep } from './company-step.js';
import { DocumentsStep } from './documents-step.js';
import { ConflictNotice, OfficeQuestion } from './draft-status.js';
import { FinishStep } from './finish-step.js';
import { TakenOver } from './use-again.js';
import { useDraft } from './use-draft.js';

const SENDING: Readonly<Record<string, '/api/applications/{id}/resubmit' | '/api/applications/{id}/submit-sketch'>> = {
  resubmit: '/api/applications/{id}/resubmit',
  'submit-sketch': '/api/applications/{id}/submit-sketch',
};

interface Refusal {
  readonly attempt: unknown;
  readonly fields: readonly FieldError[];
  /** What was sent: an error goes away when its answer is changed, and is looked at again when it is sent. */
  readonly answers: Answers;
}

function stillWrong({ fields, answers }: Refusal, now: Answers): readonly FieldError[] {
  return fields.filter(({ path }) => {
    const [part, name = ''] = path.split('.');
    return part !== 'answers' || answers[name] === now[name];
  });
}

const opensDocuments = ({ reopened }: Application): boolean => !reopened || reopened.some((name) => name.startsWith('documents.'));

/** How long there is still, and whom to ask: on every step. */
function Beside({ application: { dueAt, callId }, call }: { readonly application: Application; readonly call: Dto<'CallDetailDto'> }) {
  const { t, i18n } = useTranslation(['common', 'applications']);
  const names = new Intl.DisplayNames(i18n.language, { type: 'language' });
  const languages = call.applicationLanguages.map((one) => names.of(one) ?? one);
  return (
    <>
      {dueAt ? (
        <Section title={t('common:due.title')}>
          <Countdown at={dueAt} timeZone={call.timeZone} />
        </Section>
      ) : null}
      <Section title={t('applications:writeIn')}>{new Intl.ListFormat(i18n.language, { type: 'disjunction' }).format(languages)}</Section>
      <WhomToAsk contact={call.contact} questionsHref={`/calls/${callId}`} />
    </>
  );
}

/** One question at a time, saved as one types; the last step shows everything and sends it. */
export function DraftView({ application }: { readonly application: Application }) {
  const { t } = useTranslation(['common', 'applications']);
  const { id } = application;
  const [url, setUrl] = useUrlState();
  const draft = useDraft(application);
  const { ofProblem } = useProblemText();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { data: call } = useSuspenseQuery({
    queryKey: ['call', application.callId],
    queryFn: () => answer(client.GET('/api/calls/{id}', { params: { path: { id: application.callId } } })),
  });
  const onCheck = url['step'] === CHECK_STEP;
  const { data: checks } = useQuery({ ...checksQuery(id), enabled: onCheck && draft.status === 'clean' });
  const isSketch = application.formStep === 'sketch';
  const asked = isSketch ? [] : (call.instruments.find(({ key }) => key === application.instrument)?.documents ?? []);
  const documents = asked.filter(({ key }) => !application.reopened || application.reopened.includes(`documents.${key}`));
  const given = (key: string) => application.attachments.some(({ documentKey }) => documentKey === key);
  const companyGaps = checks?.gaps.filter(({ path }) => path.startsWith('company.')) ?? [];

  const inWords = (gap: FieldError): FieldError =>
    gap.path.startsWith('company.') ? { ...gap, message: t('applications:company.missing') } : gap;
  const send = async (command: string) => {
    setRefusal(null);
    try {
      await draft.flush();
      const params = { params: { path: { id } } };
      await client.POST(SENDING[command] ?? '/api/applications/{id}/submit', params);
      notifyDone(t(`commands:application.${isSketch ? 'submit-sketch' : 'submit'}.done`));
      setUrl({ step: null });
      await readAnew();
    } catch (problem) {
      const fields = problem instanceof ApiProblem ? problem.fields : [];
      const shown = fields.length > 0 ? fields.map(inWords) : [{ path: '', code: 'other', message: ofProblem(problem) }];
      setRefusal({ attempt: problem, fields: shown, answers: draft.answers });
    }
  };
  return (
    <>
      <OfficeQuestion application={application} />
      <TakenOver application={application} />
      <ConflictNotice draft={draft} application={application} />
      <SchemaForm
        schema={application.form as unknown as FormSchema}
        value={draft.answers}
        onChange={draft.setAnswers}
        currency={application.currency}
        step={url['step']}
        onStep={(step) => {
          setUrl({ step });
          window.scrollTo({ top: 0 });
        }}
        errors={refusal ? { ...refusal, fields: stillWrong(refusal, draft.answers) } : null}
        onSave={draft.flush}
        status={<SaveStatus save={draft} />}
        aside={<Beside application={application} call={call} />}
        open={application.reopened}
        extraSteps={[
          ...(documents.length > 0 && opensDocuments(application)
            ? [
                {
                  key: 'documents',
                  title: t('applications:documents.title'),
                  done: documents.every((one) => !one.required || given(one.key)) && application.attachments.length > 0,
                  errorPrefix: 'documents',
                  content: <DocumentsStep application={application} documents={documents} gaps={refusal?.fields ?? []} />,
                },
              ]
            : []),
          {
            key: 'company',
            title: t('applications:company.title'),
            done: checks ? companyGaps.length === 0 : false,
            errorPrefix: 'company',
            content: <CompanyStep organisationId={application.organisationId} applicationId={id} />,
          },
        ]}
        finish={<FinishStep application={application} checks={checks} onSend={send} />}
      />
    </>
  );
}
