import { useTranslation } from 'react-i18next';
import type { Dto } from '../../api/pages.js';
import { TextLink } from '../../ui/link.js';
import { VerdictList, type VerdictOutcome } from '../../ui/verdict-list.js';

type Effects = Dto<'ProfileEffectsDto'>;

/** What a change would do, before it is saved: the size of the company, and every open application for which something would be different. */
export function ChangeEffects({ effects }: { readonly effects: Effects }) {
  const { t, i18n } = useTranslation(['common', 'company', 'applications']);
  const titleOf = (ruleId: string) => (i18n.exists(`applications:rule.${ruleId}`) ? t(`applications:rule.${ruleId}`) : ruleId);
  return (
    <div aria-live="polite">
      <StatusLine label={t('company:ownership.now')} status={effects.before} />
      <StatusLine label={t('company:ownership.then')} status={effects.after} />
      <p>{t(effects.drafts.length === 0 ? 'company:effects.none' : 'company:effects.some', { count: effects.drafts.length })}</p>
      {effects.drafts.map(({ id, number, title, rules, payer }) => (
        <div key={id}>
          <p>
            <TextLink href={`/applications/${id}`}>{title || number}</TextLink> <small>{number}</small>
          </p>
          {payer ? (
            <p>
              {t('company:effects.payer', {
                before: payer.before ?? t('company:effects.nobody'),
                after: payer.after ?? t('company:effects.nobody'),
              })}
            </p>
          ) : null}
          {rules.length > 0 ? (
            <VerdictList
              items={rules.map(({ ruleId, before, after, text }) => ({
                ruleId,
                outcome: after as VerdictOutcome,
                title: titleOf(ruleId),
                evidence: text,
                ...(before === null || before === after
                  ? {}
                  : { todo: t('company:effects.before', { outcome: t(`common:verdict.${before as VerdictOutcome}`) }) }),
              }))}
            />
          ) : null}
        </div>
      ))}
    </div>
  );
}

export function StatusLine({ label, status }: { readonly label: string; readonly status: Dto<'SmeStatusDto'> }) {
  const { t } = useTranslation(['common', 'company']);
  return (
    <p>
      {label}: <b>{t(`company:ownership.status.${status.status ?? 'unknown'}`)}</b> · {t(`company:ownership.type.${status.type}`)}
      {status.headcount ? ` · ${t('company:ownership.staff', { count: Number(status.headcount) })}` : ''}
    </p>
  );
}
