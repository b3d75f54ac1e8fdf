import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import { useCompetences, useLanguageName } from '../../api/competences.js';
import type { Dto } from '../../api/pages.js';
import { useSessionIfKnown } from '../../api/session.js';
import { Section } from '../../ui/section.js';
import { Badge } from '../../ui/state-badge.js';
import { DeskList } from '../desk/desk-list.js';
import { EvaluatorForm } from './evaluator-form.js';
import { InviteEvaluator } from './invite-evaluator.js';
import { LoadBar } from './load-bar.js';

export type PoolRow = Dto<'EvaluatorDto'> & { readonly id: string };

/** Everybody who can review: what they know, what they speak, how much they have to do. */
export function EvaluatorPoolPage() {
  const { t } = useTranslation(['common', 'evaluatorPool']);
  const competences = useCompetences();
  const languageName = useLanguageName();
  const mayChange = useSessionIfKnown()?.roles.includes('officer') ?? false;
  const { data } = useQuery({ queryKey: ['evaluators'], queryFn: () => answer(client.GET('/api/evaluators')), throwOnError: true });
  const rows: PoolRow[] | undefined = data?.items.map((one) => ({ ...one, id: one.personId }));
  return (
    <DeskList<PoolRow>
      title={t('evaluatorPool:title')}
      sub={t('evaluatorPool:sub')}
      list={{ rows, more: null }}
      detailTitle={(row) => row.name}
      detail={(row) =>
        mayChange ? (
          <EvaluatorForm key={row.id} evaluator={row} />
        ) : (
          <p>
            {row.employer} · {row.nationalities.join(', ')}
          </p>
        )
      }
      columns={[
        { key: 'name', header: t('evaluatorPool:name'), rowHeader: true, cell: (row) => row.name },
        {
          key: 'employer',
          header: t('evaluatorPool:employer'),
          cell: (row) => (row.maxLoad > 0 ? row.employer : <Badge tone="amber">{t('evaluatorPool:unknown')}</Badge>),
        },
        { key: 'competences', header: t('evaluatorPool:competences'), cell: (row) => row.competences.map(competences.nameOf).join(', ') },
        { key: 'languages', header: t('evaluatorPool:languages'), cell: (row) => row.languages.map(languageName).join(', ') },
        { key: 'load', header: t('evaluatorPool:load'), cell: (row) => <LoadBar load={row.load} most={row.maxLoad} /> },
      ]}
      after={
        mayChange ? (
          <Section title={t('evaluatorPool:invite.title')}>
            <InviteEvaluator />
          </Section>
        ) : undefined
      }
    />
  );
}
