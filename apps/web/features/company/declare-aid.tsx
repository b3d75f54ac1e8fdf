import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { readAnew } from '../../api/pages.js';
import { Dialogue } from '../../ui/dialogue.js';
import { EntryFormFrame, useEntryForm } from '../../ui/entry-form.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { useFormErrors } from '../../ui/form-errors.js';
import { notifyDone } from '../../ui/notify.js';
import { NumberField } from '../../ui/number-field.js';

/** De minimis aid is granted by authorities of Member States and of the EEA states. */
const GRANTING = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' ');

/** The company says which de minimis aid others have granted it: it counts towards the ceiling from then on. */
export function DeclareAid({ organisationId }: { readonly organisationId: string }) {
  const { t } = useTranslation('company');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" mt="sm" onClick={() => setOpen(true)}>
        {t('aid.declare')}…
      </Button>
      {open ? <DeclareAidForm organisationId={organisationId} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

interface DeclareAidFormProps {
  readonly organisationId: string;
  readonly onClose: () => void;
}

function DeclareAidForm({ organisationId, onClose }: DeclareAidFormProps) {
  const { t, i18n } = useTranslation(['common', 'company']);
  const names = new Intl.DisplayNames(i18n.language, { type: 'region' });
  const states = GRANTING.map((value) => ({ value, label: names.of(value) ?? value }));
  const form = useEntryForm({
    initial: { authorityName: '', memberState: '', grantedOn: '', amount: '', reference: '' },
    labels: {
      authorityName: t('company:aid.from'),
      memberState: t('company:aid.memberState'),
      grantedOn: t('company:aid.grantedOn'),
      amount: t('company:aid.amount'),
      reference: t('common:form.optional', { label: t('company:aid.reference') }),
    },
    required: ['authorityName', 'memberState', 'grantedOn', 'amount'],
    send: async (body) => {
      await client.POST('/api/organisations/{organisationId}/declared-aid', { params: { path: { organisationId } }, body });
      notifyDone(t('company:aid.declared'));
      onClose();
      await readAnew();
    },
  });
  return (
    <Dialogue title={t('company:aid.declare')} onClose={onClose}>
      <p>{t('company:aid.declareText')}</p>
      <EntryFormFrame form={form} submitLabel={t('company:aid.declareButton')}>
        <TextInput {...form.bind('authorityName')} maxLength={200} />
        <NativeSelect
          {...form.bind('memberState')}
          data={[{ value: '', label: t('common:form.choose') }, ...states.sort((a, b) => a.label.localeCompare(b.label, i18n.language))]}
        />
        <TextInput {...form.bind('grantedOn')} type="date" styles={{ input: { maxWidth: 200 } }} />
        <NumberField {...form.bind('amount')} currency="EUR" onChange={(value) => form.set('amount', value)} />
        <TextInput {...form.bind('reference')} maxLength={100} />
      </EntryFormFrame>
    </Dialogue>
  );
}

interface TakeBackAidProps {
  readonly organisationId: string;
  readonly aid: { readonly id: string; readonly authorityName: string };
}

/** A declaration that was a mistake no longer counts; it stays on the list as fallen away. */
export function TakeBackAid({ organisationId, aid }: TakeBackAidProps) {
  const { t } = useTranslation(['common', 'company']);
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const errors = useFormErrors({});
  const takeBack = async () => {
    errors.clear();
    setBusy(true);
    try {
      const path = { organisationId, aidId: aid.id };
      await client.DELETE('/api/organisations/{organisationId}/declared-aid/{aidId}', { params: { path } });
      notifyDone(t('company:aid.takenBack'));
      setAsking(false);
      await readAnew();
    } catch (error) {
      errors.show(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={t('company:aid.takeBackNamed', { name: aid.authorityName })}
        onClick={() => setAsking(true)}
      >
        {t('company:aid.takeBack')}…
      </Button>
      {asking ? (
        <Dialogue title={t('company:aid.takeBack')} onClose={() => setAsking(false)}>
          <ErrorSummary errors={errors.summary} />
          <p>{t('company:aid.takeBackText')}</p>
          <Button loading={busy} onClick={() => void takeBack()}>
            {t('company:aid.takeBack')}
          </Button>
        </Dialogue>
      ) : null}
    </>
  );
}
