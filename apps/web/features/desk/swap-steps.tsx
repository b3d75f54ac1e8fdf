import { queryOptions } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { useFormat } from '../../i18n/format.js';
import { Badge } from '../../ui/state-badge.js';
import type { Tone } from '../../ui/state-tones.js';
import classes from './desk.module.css';

export const swapQuery = (id: string, partnerOrganisationId?: string) =>
  queryOptions({
    queryKey: ['desk', 'swap', id, partnerOrganisationId ?? null],
    queryFn: () =>
      answer(
        client.GET('/api/desk/applications/{id}/swap', {
          params: { path: { id }, query: partnerOrganisationId ? { partnerOrganisationId } : {} },
        }),
      ),
  });

const TONES: Readonly<Record<string, Tone>> = {
  'goes-on': 'grey',
  stands: 'grey',
  follows: 'blue',
  'until-reopened': 'amber',
  'names-partner': 'amber',
  'signed-by-partner': 'red',
  replaced: 'red',
  voided: 'red',
  superseded: 'red',
  'sent-back': 'red',
};

/** Step by step: what it is, when it was done, and what another partner does to it, or what is left to do after one. */
export function SwapSteps({ steps, after = false }: { readonly steps: readonly Dto<'SwapStepDto'>[]; readonly after?: boolean }) {
  const { t } = useTranslation(['common', 'desk', 'states']);
  const { date } = useFormat();
  return (
    <ul className={classes.swap}>
      {steps.map((step) => (
        <li key={step.id}>
          <b>{t(`desk:swap.thing.${step.thing}`, { rank: step.rank ?? '–' })}</b>{' '}
          <Badge tone={TONES[step.effect] ?? 'grey'}>{t(`desk:swap.effect.${step.effect}`)}</Badge>
          <small>
            {[t('desk:swap.of', { at: date(step.at) }), step.conflict ? t(`desk:swap.conflict.${step.conflict}`) : null]
              .filter(Boolean)
              .join(' · ')}
          </small>
          <small>{t(`desk:swap.${after ? 'after' : 'before'}.${step.effect}`)}</small>
        </li>
      ))}
    </ul>
  );
}
