import { useTranslation } from 'react-i18next';
import type { Dto } from '../../api/pages.js';
import { useFormat } from '../../i18n/format.js';
import { EnvelopeBar } from '../../ui/envelope-bar.js';
import { Money } from '../../ui/money.js';
import { DefinitionList, Section } from '../../ui/section.js';
import { Badge } from '../../ui/state-badge.js';
import classes from './case.module.css';

/** Not told yet: the money is set aside for it, or would be. */
const OPEN = ['recommended', 'confirmed', 'sent-back'];

/** What the envelope has without this award and with it. */
export function CaseEnvelope({ envelope, decision }: { readonly envelope: Dto<'CaseEnvelopeDto'>; readonly decision: Dto<'DecisionDto'> }) {
  const { t } = useTranslation(['common', 'desk']);
  const { currency, before, after, earmarked, committed, claimed, paid, authorityName } = envelope;
  const title = t('desk:case.envelope', { authority: authorityName });
  const isOpen = decision.outcome === 'fund' && OPEN.includes(decision.state);
  return (
    <Section title={title}>
      <DefinitionList
        items={[
          {
            term: t(isOpen ? 'desk:case.before' : 'desk:case.available'),
            value: <Money amount={before} currency={currency} />,
          },
          ...(isOpen
            ? [
                { term: t('desk:case.thisAward'), value: <Money amount={decision.amount} currency={currency} /> },
                { term: t('desk:case.after'), value: <Money amount={after} currency={currency} /> },
              ]
            : []),
        ]}
      />
      <EnvelopeBar amounts={{ available: after, earmarked, committed, claimed, paid }} currency={currency} label={title} />
    </Section>
  );
}

const TONES = { allow: 'green', refuse: 'red', 'not-applicable': 'grey' } as const;

/** What the law of State aid leaves to this undertaking, as a bar: used, this award, what remains. */
export function CaseAid({ aid }: { readonly aid: Dto<'CaseAidDto'> }) {
  const { t } = useTranslation(['common', 'desk']);
  const { day } = useFormat();
  const { ceiling, used, remaining, since } = aid;
  const share = (amount: string | null) => (Number(amount ?? 0) / Math.max(1, Number(ceiling))) * 100;
  const taken = ceiling === null ? 0 : 100 - share(used) - share(remaining);
  return (
    <Section title={t('desk:case.aid')}>
      <p>
        <Badge tone={TONES[aid.outcome as keyof typeof TONES]}>{t(`desk:case.aidIs.${aid.outcome}`)}</Badge>{' '}
        {[t(`desk:case.route.${aid.route}`), aid.memberState, aid.legalBasis].join(' · ')}
      </p>
      {aid.refusal ? <p>{aid.refusal}</p> : null}
      {ceiling !== null && used !== null && remaining !== null ? (
        <>
          <div className={classes.aid} aria-hidden="true">
            <i data-part="used" style={{ width: `${share(used)}%` }} />
            <i data-part="this" style={{ width: `${Math.max(0, taken)}%` }} />
          </div>
          <DefinitionList
            items={[
              {
                term: since ? t('desk:case.aidUsedSince', { day: day(since) }) : t('desk:case.aidUsed'),
                value: <Money amount={used} currency="EUR" />,
              },
              { term: t('desk:case.aidRemaining'), value: <Money amount={remaining} currency="EUR" /> },
              { term: t('desk:case.aidCeiling'), value: <Money amount={ceiling} currency="EUR" /> },
            ]}
          />
        </>
      ) : null}
    </Section>
  );
}
