import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { readAnew } from '../../api/pages.js';
import { FormDialogue } from '../../ui/form-dialogue.js';
import { fieldId, useFormErrors } from '../../ui/form-errors.js';
import { notifyDone } from '../../ui/notify.js';
import { PartnerChoice } from '../../ui/schema-form/partner-choice.js';
import classes from './desk.module.css';
import { SwapSteps, swapQuery } from './swap-steps.js';

const FIELD = 'partnerOrganisationId';

export interface SwapDialogueProps {
  readonly id: string;
  readonly swap: Dto<'SwapDto'>;
  readonly onClose: () => void;
}

/** Choose a partner, see what it would touch, then ask it. Nothing changes before the partner has accepted and the firm has confirmed. */
export function SwapDialogue({ id, swap, onClose }: SwapDialogueProps) {
  const { t } = useTranslation(['common', 'desk']);
  const [partner, setPartner] = useState('');
  const [busy, setBusy] = useState(false);
  const errors = useFormErrors({ [FIELD]: t('desk:column.partner') });
  const { data } = useQuery({ ...swapQuery(id, partner), enabled: partner !== '' });
  const { current } = swap;
  const send = async () => {
    if (partner === '') return errors.showFields([{ path: FIELD, code: 'required' }]);
    setBusy(true);
    try {
      await answer(client.POST('/api/engagements', { body: { applicationId: id, partnerOrganisationId: partner } }));
      notifyDone(t('desk:swap.done'));
      onClose();
      await readAnew();
    } catch (problem) {
      errors.show(problem);
      setBusy(false);
    }
  };
  return (
    <FormDialogue
      title={t(current ? 'desk:swap.change' : 'desk:swap.find')}
      submit={t('desk:swap.ask')}
      busy={busy}
      errors={errors.summary}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <PartnerChoice
        id={fieldId(FIELD)}
        name={FIELD}
        label={t('desk:column.partner')}
        description={current ? t('desk:swap.hint', { partner: current.partnerName }) : undefined}
        error={errors.of(FIELD)}
        value={partner}
        onChange={(value) => {
          errors.clear();
          setPartner(value);
        }}
      />
      <div aria-live="polite" className={classes.touched}>
        {data && current ? <p>{t(data.steps.length > 0 ? 'desk:swap.touches' : 'desk:swap.touchesNothing')}</p> : null}
        {data && current ? <SwapSteps steps={data.steps} /> : null}
      </div>
    </FormDialogue>
  );
}
