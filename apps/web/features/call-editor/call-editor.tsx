import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Dto } from '../../api/pages.js';
import { useSessionIfKnown } from '../../api/session.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { fieldId } from '../../ui/form-errors.js';
import { Page } from '../../ui/page.js';
import { useProblemText } from '../../ui/problem-text.js';
import { Section as Card } from '../../ui/section.js';
import { StateBadge } from '../../ui/state-badge.js';
import { useUrlState } from '../../ui/url-state.js';
import { CallPreview } from './call-preview.js';
import { CallVersions } from './call-versions.js';
import classes from './call-editor.module.css';
import type { Part, SchemaNode } from './document.js';
import { nameOf, parts, sectionOf, SECTIONS } from './document.js';
import { DryRun } from './dry-run.js';
import { EditingProvider } from './editor-context.js';
import { Fields } from './fields.js';
import { PartList } from './part-list.js';
import { PublishCall } from './publish-call.js';
import { Node } from './schema-node.js';
import type { CallDraft } from './use-call-draft.js';
import { useCallDraft } from './use-call-draft.js';
import { usePathWords } from './path-words.js';

interface CallEditorProps {
  readonly call: Dto<'ManagedCallDto'>;
  readonly schema: SchemaNode;
}

export function CallEditor({ call, schema }: CallEditorProps) {
  const { t, i18n } = useTranslation(['common', 'editor']);
  const [search, setSearch] = useUrlState();
  const readOnly = !(useSessionIfKnown()?.roles.includes('officer') ?? false);
  const draft = useCallDraft(call);
  const part = parts.find((one) => one === search['part']) ?? 'basics';
  const go = (to: Part) => setSearch({ part: to });
  const title = nameOf(draft.document, i18n.language) ?? call.key;
  return (
    <EditingProvider
      value={{
        root: schema,
        document: draft.document,
        mistakes: draft.mistakes,
        readOnly,
        set: draft.set,
        render: (node) => <Node {...node} />,
      }}
    >
      <Page
        title={title}
        above={call.key}
        sub={<StateLine call={call} />}
        width="wide"
        actions={readOnly ? undefined : <Actions call={call} draft={draft} />}
        aside={<PartList part={part} mistakes={draft.mistakes} onGo={go} />}
      >
        <Mistakes draft={draft} part={part} onGo={go} />
        {draft.conflict ? <Conflict draft={draft} /> : null}
        {part === 'preview' ? (
          <CallPreview />
        ) : part === 'versions' ? (
          <CallVersions call={call} />
        ) : part === 'dry-run' ? (
          <DryRun call={call} />
        ) : (
          <Card title={t(`editor:sections.${part}`)}>
            <p>{t(`editor:sectionTexts.${part}`)}</p>
            <div className={classes.fields}>
              <Fields schema={schema} path={[]} value={draft.document} only={SECTIONS[part]} />
            </div>
          </Card>
        )}
      </Page>
    </EditingProvider>
  );
}

function StateLine({ call }: { readonly call: CallEditorProps['call'] }) {
  const { t } = useTranslation('editor');
  return (
    <>
      <StateBadge workflow="call" state={call.state} />{' '}
      {call.currentVersion > 0 ? t('publishedVersion', { version: call.currentVersion }) : t('neverPublished')}
      {call.hasDraft ? ` ${t('draftThere')}` : ''}
    </>
  );
}

/** Saving keeps whatever is there; publishing asks first and says what will happen. */
function Actions({ call, draft }: { readonly call: CallEditorProps['call']; readonly draft: CallDraft }) {
  const { t } = useTranslation('editor');
  const status = draft.dirty ? t('unsaved') : draft.savedAt === null ? '' : t('saved');
  return (
    <>
      <span className={classes.saved} role="status">
        {status}
      </span>
      <Button variant={draft.dirty ? 'filled' : 'default'} loading={draft.saving} onClick={() => void draft.save()}>
        {t('save')}
      </Button>
      <PublishCall call={call} draft={draft} />
    </>
  );
}

interface MistakesProps {
  readonly draft: CallDraft;
  readonly part: Part;
  readonly onGo: (to: Part) => void;
}

/** All that is wrong, each with the place where it is mended. */
function Mistakes({ draft, part, onGo }: MistakesProps) {
  const { ofProblem } = useProblemText();
  const words = usePathWords();
  const failed = draft.error !== null && !draft.conflict ? [{ text: ofProblem(draft.error) }] : [];
  const items = draft.mistakes.map(({ path, message }) => {
    const section = sectionOf(path);
    return {
      id: fieldId(path),
      text: `${words(path)}: ${message}`,
      ...(section === part ? {} : { before: () => onGo(section) }),
    };
  });
  return <ErrorSummary errors={{ attempt: draft.error ?? draft.mistakes, items: [...failed, ...items] }} />;
}

/** Another person has saved: nothing of either is lost until this one decides. */
function Conflict({ draft }: { readonly draft: CallDraft }) {
  const { t } = useTranslation('editor');
  return (
    <Card title={t('conflict.title')} tone="warning">
      <p>{t('conflict.text')}</p>
      <Button variant="default" onClick={() => window.open(window.location.href, '_blank')}>
        {t('conflict.look')}
      </Button>{' '}
      <Button variant="danger" onClick={() => void draft.save(true)}>
        {t('conflict.over')}
      </Button>
    </Card>
  );
}
