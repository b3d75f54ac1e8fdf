import { NativeSelect, Textarea } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { readAnew } from '../../api/pages.js';
import { hasRole, useSession } from '../../api/session.js';
import { DateTime } from '../../ui/date-time.js';
import { EntryFormFrame, useEntryForm } from '../../ui/entry-form.js';
import { notifyDone } from '../../ui/notify.js';
import { Page } from '../../ui/page.js';
import { EmptyState, Section } from '../../ui/section.js';
import { useUrlState } from '../../ui/url-state.js';
import { useCurrentCall } from './current-call.js';
import classes from './desk.module.css';

type Texts = Dto<'LanguageTextDto'>;
type Block = Dto<'TextBlockDto'>;

/** What the agreements of a call say: the wording of the house by blocks, and what the call says in its place, version by version. */
export function AgreementTextsPage() {
  const { t } = useTranslation(['common', 'desk']);
  const call = useCurrentCall();
  return (
    <Page title={t('desk:texts.title')} sub={call?.title}>
      {call ? <OfCall callId={call.id} /> : <EmptyState title={t('desk:nothing')} />}
    </Page>
  );
}

function OfCall({ callId }: { readonly callId: string }) {
  const { t, i18n } = useTranslation(['common', 'desk']);
  const [search, set] = useUrlState();
  const { data } = useSuspenseQuery({
    queryKey: ['agreement-texts', callId],
    queryFn: () => answer(client.GET('/api/calls/{callId}/agreement-texts', { params: { path: { callId } } })),
  });
  const names = new Intl.DisplayNames([i18n.language], { type: 'language' });
  const shown = data.items.find(({ language }) => language === search['language']) ?? data.items[0];
  const mayWrite = hasRole(useSession(), ['officer']);
  if (!shown) return <EmptyState title={t('desk:nothing')} />;
  return (
    <>
      <Section>
        <p>{t('desk:texts.how')}</p>
        <NativeSelect
          label={t('desk:texts.language')}
          value={shown.language}
          data={data.items.map(({ language, own }) => ({
            value: language,
            label: `${names.of(language) ?? language} · ${own[0] ? t('desk:texts.version', { version: own[0].version }) : t('desk:texts.house')}`,
          }))}
          onChange={(event) => set({ language: event.currentTarget.value })}
        />
        <details className={classes.details}>
          <summary>{t('desk:texts.placeholders')}</summary>
          <p>{data.placeholders.map((name) => `{${name}}`).join(' ')}</p>
        </details>
      </Section>
      {mayWrite ? (
        <Write key={`${shown.language}-${shown.own[0]?.version ?? 0}`} callId={callId} of={shown} />
      ) : (
        <Section title={t('desk:texts.wording')}>
          {inForce(shown).map((block, i) => (
            <p key={i} lang={shown.language}>
              {block.text}
            </p>
          ))}
        </Section>
      )}
      <Versions of={shown} />
    </>
  );
}

/** The house's blocks, and those of the call in the place of single keys. */
const inForce = ({ base, own }: Texts): readonly Block[] => [
  ...base.blocks.filter(({ key }) => !(own[0]?.blocks ?? []).some((block) => block.key === key)),
  ...(own[0]?.blocks ?? []),
];

/** One field for each key: empty where the wording of the house holds. What stands in a field takes the place of all blocks of its key. */
function Write({ callId, of }: { readonly callId: string; readonly of: Texts }) {
  const { t } = useTranslation(['common', 'desk']);
  const { language, base, own } = of;
  const keys = [...new Set(base.blocks.filter(({ key }) => !FIXED.includes(key)).map(({ key }) => key)), ADDED];
  const given = (key: string) => own[0]?.blocks.find((block) => block.key === key)?.text ?? '';
  const labels = Object.fromEntries(keys.map((key) => [key, t(`desk:texts.key.${key}`)]));
  const form = useEntryForm<Record<string, string>>({
    initial: { ...Object.fromEntries(keys.map((key) => [key, given(key)])), reason: '' },
    labels: { ...labels, reason: t('common:command.reason') },
    required: ['reason'],
    send: async (values) => {
      const blocks = keys.flatMap((key): Block[] => {
        const text = values[key]?.trim() ?? '';
        return text === '' ? [] : [{ key, text, ...(key === 'between' ? { plain: true } : {}) }];
      });
      const body = { language, blocks, reason: values['reason']?.trim() ?? '', after: own[0]?.version ?? 0 };
      await client.POST('/api/calls/{callId}/agreement-texts', { params: { path: { callId } }, body });
      notifyDone(t('desk:texts.done'));
      await readAnew();
    },
  });
  return (
    <Section title={t('desk:texts.wording')}>
      <EntryFormFrame form={form} submitLabel={t('desk:texts.save')}>
        {keys.map((key) => (
          <Textarea
            key={key}
            {...form.bind(key)}
            lang={language}
            description={base.blocks
              .filter((block) => block.key === key)
              .map(({ text }) => text)
              .join(' / ')}
            placeholder={key === ADDED ? '' : t('desk:texts.asHouse')}
            autosize
            minRows={1}
            maxLength={4000}
          />
        ))}
        <Textarea {...form.bind('reason')} description={t('desk:texts.reasonHint')} autosize minRows={2} maxLength={2000} />
      </EntryFormFrame>
    </Section>
  );
}

/** A paragraph of the call's own, after those of the house. */
const ADDED = 'of-the-call';
/** Put together by the house alone: what a new version changes. */
const FIXED = ['amendment', 'change-amount', 'change-term', 'change-partner'];

function Versions({ of: { own } }: { readonly of: Texts }) {
  const { t } = useTranslation('desk');
  if (own.length === 0) return null;
  return (
    <Section title={t('texts.versions')}>
      <ul>
        {own.map(({ id, version, reason, writtenBy, writtenAt }) => (
          <li key={id}>
            <b>{t('texts.version', { version })}</b>: {reason}
            <br />
            <small>
              {writtenBy} · <DateTime at={writtenAt} />
            </small>
          </li>
        ))}
      </ul>
    </Section>
  );
}
