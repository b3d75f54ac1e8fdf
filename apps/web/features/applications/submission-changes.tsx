import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import { TextLink } from '../../ui/link.js';
import { TwoVersions } from '../../ui/schema-form/two-versions.js';
import type { FormSchema } from '../../ui/schema-form/schema.js';
import { Section } from '../../ui/section.js';
import { type Application, submittedDocument } from './application-query.js';

/** What the office asked and what the answer changed: both versions. */
export function SubmissionChanges({ application }: { readonly application: Application }) {
  const { t, i18n } = useTranslation(['common', 'applications']);
  const { id } = application;
  const asked = application.timeline.some(({ command }) => command === 'return' || command === 'shortlist');
  const { data } = useQuery({
    queryKey: ['submissions', id, application.version],
    queryFn: () => answer(client.GET('/api/applications/{id}/submissions', { params: { path: { id } } })),
    enabled: asked,
  });
  if (!data || data.items.length === 0) return null;
  const schema = application.form as unknown as FormSchema;
  return (
    <Section title={t('applications:changes.title')}>
      {data.items.map(({ number, snapshotHash, question, answered, changes }) => {
        const names = changes.map(({ path }) => path.replace(/^answers\./, ''));
        const side = (of: 'before' | 'after') =>
          Object.fromEntries(changes.map((change) => [change.path.replace(/^answers\./, ''), (change[of] as { value?: unknown }).value]));
        return (
          <div key={number}>
            <p style={{ whiteSpace: 'pre-line' }}>
              <b>{t(question ? 'applications:changes.question' : 'applications:changes.sketch')}</b>
              {question ? `: ${question}` : ''}
            </p>
            <p>
              <TextLink href={submittedDocument(id, i18n.language, snapshotHash)}>{t('applications:changes.sentBefore')}</TextLink>
            </p>
            {answered ? null : <p>{t('applications:changes.open')}</p>}
            <TwoVersions
              schema={schema}
              names={names}
              otherwise={t('applications:documents.title')}
              currency={application.currency}
              left={{ title: t('applications:changes.before'), answers: side('before') }}
              right={{ title: t('applications:changes.after'), answers: side('after') }}
            />
          </div>
        );
      })}
    </Section>
  );
}
