import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { command } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { readAnew } from '../../api/pages.js';
import { useEntryForm } from '../../ui/entry-form.js';
import { FormDialogue } from '../../ui/form-dialogue.js';
import { fieldId } from '../../ui/form-errors.js';
import { Money } from '../../ui/money.js';
import { notifyDone } from '../../ui/notify.js';
import { NumberField } from '../../ui/number-field.js';

const CAUSES = ['irregularity', 'overpayment', 'voucher-revoked'] as const;

interface Common {
  readonly onClose: () => void;
}

/** Money that came back and that no statement names: another person confirms it before it is booked. */
export function EnterRepayment({ recovery, onClose }: Common & { readonly recovery: Dto<'RecoveryDto'> }) {
  const { t } = useTranslation(['common', 'recoveries']);
  const form = useEntryForm({
    initial: { amount: recovery.open, bookedOn: '', note: '' },
    labels: { amount: t('recoveries:sum'), bookedOn: t('recoveries:bookedOn'), note: t('recoveries:note') },
    required: ['amount', 'bookedOn', 'note'],
    send: async (body) => {
      await command('/api/recoveries/{id}/repayments', { params: { id: recovery.id }, body });
      notifyDone(t('recoveries:entered'));
      onClose();
      await readAnew();
    },
  });
  return (
    <FormDialogue
      title={t('recoveries:enter')}
      submit={t('recoveries:enter')}
      busy={form.busy}
      errors={form.errors.summary}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <p>{t('recoveries:enterText')}</p>
      <NumberField
        id={fieldId('amount')}
        label={t('recoveries:sum')}
        currency={recovery.currency}
        value={form.values.amount}
        error={form.errors.of('amount')}
        onChange={(amount) => form.set('amount', amount)}
      />
      <TextInput {...form.bind('bookedOn')} type="date" maw={220} mt={12} />
      <TextInput {...form.bind('note')} description={t('recoveries:noteHint')} maxLength={500} mt={12} />
    </FormDialogue>
  );
}

/** What was paid for a claim is asked back by hand; what a correction asks back comes of itself. */
export function OrderRecovery({ claim, most, onClose }: Common & { readonly claim: Dto<'ClaimDto'>; readonly most: string }) {
  const { t } = useTranslation(['common', 'recoveries']);
  const router = useRouter();
  const form = useEntryForm({
    initial: { cause: 'irregularity', amount: most, reason: '' },
    labels: { cause: t('recoveries:cause'), amount: t('recoveries:amount'), reason: t('recoveries:reason') },
    required: ['amount', 'reason'],
    send: async (body) => {
      const { id } = await command<Dto<'RecoveryDto'>>('/api/claims/{id}/recoveries', { params: { id: claim.id }, body });
      notifyDone(t('recoveries:ordered'));
      await readAnew();
      router.history.push(`/desk/recoveries/${id}`);
    },
  });
  return (
    <FormDialogue
      title={t('recoveries:order')}
      submit={t('recoveries:order')}
      busy={form.busy}
      errors={form.errors.summary}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <p>
        {t('recoveries:orderText')} <Money amount={most} currency={claim.currency} />
      </p>
      <NativeSelect
        id={fieldId('cause')}
        label={t('recoveries:cause')}
        value={form.values.cause}
        onChange={(event) => form.set('cause', event.currentTarget.value)}
        data={CAUSES.map((value) => ({ value, label: t(`recoveries:causes.${value}`) }))}
      />
      <NumberField
        id={fieldId('amount')}
        label={t('recoveries:amount')}
        currency={claim.currency}
        value={form.values.amount}
        error={form.errors.of('amount')}
        onChange={(amount) => form.set('amount', amount)}
        mt={12}
      />
      <Textarea {...form.bind('reason')} description={t('recoveries:reasonHint')} autosize minRows={3} maxLength={2000} mt={12} />
    </FormDialogue>
  );
}
