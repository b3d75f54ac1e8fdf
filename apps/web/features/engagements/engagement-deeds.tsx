import { Button, Radio, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, command } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { readAnew } from '../../api/pages.js';
import { CommandButtons } from '../../ui/command-buttons.js';
import { FormDialogue } from '../../ui/form-dialogue.js';
import { fieldId, useFormErrors } from '../../ui/form-errors.js';
import { notifyDone } from '../../ui/notify.js';
import { Section } from '../../ui/section.js';
import classes from './engagements.module.css';
import type { Side } from './side.js';

type Engagement = Dto<'EngagementDetailDto'>;

/** What the reader's side can answer now. */
export function EngagementDeeds({ engagement, side }: { readonly engagement: Engagement; readonly side: Side }) {
  const { t } = useTranslation(['common', 'engagements', 'commands']);
  const [declining, setDeclining] = useState(false);
  const { id, allowedCommands, partner, applicant, state } = engagement;
  if (allowedCommands.length === 0) return null;
  const mayDecline = allowedCommands.some((one) => one.command === 'decline');
  return (
    <Section title={t('engagements:answer')}>
      <p>{t(`engagements:question.${state === 'confirmed' ? 'sign-off' : side}`, { partner: partner.name, applicant: applicant.name })}</p>
      <div className={classes.deeds}>
        <CommandButtons
          workflow="engagement"
          commands={allowedCommands.filter((one) => one.command !== 'decline')}
          onCommand={async (name, options) => {
            await command(`/api/engagements/{id}/${name}`, { params: { id }, body: options });
            await readAnew();
          }}
        />
        {mayDecline ? (
          <Button variant="danger" onClick={() => setDeclining(true)}>
            {t('commands:engagement.decline.label')}…
          </Button>
        ) : null}
      </div>
      {declining ? <DeclineDialogue id={id} onClose={() => setDeclining(false)} /> : null}
    </Section>
  );
}

const CODES = ['no-capacity', 'not-my-field', 'conflict', 'other'] as const;
type Code = (typeof CODES)[number];

function DeclineDialogue({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useTranslation(['common', 'engagements', 'commands']);
  const [code, setCode] = useState<Code | null>(null);
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const errors = useFormErrors({ code: t('engagements:decline.code'), text: t('engagements:decline.text') });
  const send = async () => {
    if (code === null) return errors.showFields([{ path: 'code', code: 'required' }]);
    setBusy(true);
    try {
      await client.POST('/api/engagements/{id}/decline', {
        params: { path: { id } },
        body: { code, ...(text.trim() ? { text: text.trim() } : {}) },
      });
      notifyDone(t('commands:engagement.decline.done'));
      onClose();
      await readAnew();
    } catch (problem) {
      errors.show(problem);
      setBusy(false);
    }
  };
  return (
    <FormDialogue
      title={t('commands:engagement.decline.label')}
      submit={t('commands:engagement.decline.label')}
      dangerous
      busy={busy}
      errors={errors.summary}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <p>{t('commands:engagement.decline.consequence')}</p>
      <Radio.Group
        id={fieldId('code')}
        label={t('engagements:decline.code')}
        error={errors.of('code')}
        value={code ?? ''}
        onChange={(value) => setCode(CODES.find((known) => known === value) ?? null)}
      >
        <Stack gap={10} mt={6}>
          {CODES.map((one) => (
            <Radio key={one} value={one} label={t(`engagements:decline.${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        id={fieldId('text')}
        mt="md"
        label={t('common:form.optional', { label: t('engagements:decline.text') })}
        autosize
        minRows={3}
        maxLength={2000}
        value={text}
        error={errors.of('text')}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </FormDialogue>
  );
}
