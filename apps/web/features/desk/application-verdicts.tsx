import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Dto } from '../../api/pages.js';
import { useFormat } from '../../i18n/format.js';
import { Section } from '../../ui/section.js';
import { Badge } from '../../ui/state-badge.js';
import type { VerdictOutcome } from '../../ui/verdict-list.js';
import { VerdictList } from '../../ui/verdict-list.js';
import { type DeskStep, useStepWords } from './application-timeline.js';
import classes from './desk.module.css';

type Verdict = Dto<'VerdictDto'>;

/** By hand, against or beside the rules. */
const BY_HAND = ['override-eligible', 'declare-eligible', 'declare-ineligible', 'allow-appeal'];

/** Every rule with its outcome, what it looked at and its legal basis; and who set the verdict aside, and why. */
export function ApplicationVerdicts({ verdicts, steps }: { readonly verdicts: readonly Verdict[]; readonly steps: readonly DeskStep[] }) {
  const { t, i18n } = useTranslation(['common', 'desk', 'applications']);
  const { dateTime } = useFormat();
  const words = useStepWords();
  const met = verdicts.filter(({ outcome }) => outcome === 'met').length;
  const byHand = steps.filter(({ thing, command }) => thing === 'application' && BY_HAND.includes(command)).pop();
  const nameOf = (ruleId: string) => (i18n.exists(`applications:rule.${ruleId}`) ? t(`applications:rule.${ruleId}`) : ruleId);
  return (
    <div>
      <div className={classes.head}>
        <Title order={3}>{t('desk:verdicts.title')}</Title>
        {verdicts.length > 0 ? (
          <Badge tone={met === verdicts.length ? 'green' : 'amber'}>{t('desk:met', { met, of: verdicts.length })}</Badge>
        ) : null}
      </div>
      {byHand ? (
        <Section tone="note" order={3} title={words.title(byHand)}>
          <p className={classes.byHand}>{byHand.reason}</p>
          <small>
            {words.by(byHand)} · {dateTime(byHand.at)}
          </small>
        </Section>
      ) : null}
      {verdicts.length === 0 ? <p>{t('desk:verdicts.none')}</p> : null}
      <VerdictList
        items={verdicts.map(({ ruleId, version, outcome, text, legalBasis, evidence }) => ({
          ...{ ruleId, version, legalBasis },
          title: nameOf(ruleId),
          outcome: outcome as VerdictOutcome,
          evidence: (
            <>
              {text}
              <Evidence of={evidence} />
            </>
          ),
        }))}
      />
    </div>
  );
}

/** Units of what rules look at; anything else is shown as it is. */
const MONEY = ['turnover', 'balance', 'turnoverUpTo', 'balanceUpTo', 'moneyCap'];
const TIMES = ['receivedAt', 'opensAt', 'closesAt'];
/** Hundredths of a percent. */
const SHARES = ['likenessBps'];
/** Said by the other values. */
const SILENT = ['currency', 'timeZone', 'declaration', 'sizeName', 'basisText'];
/** Nothing here is a gap that matters; elsewhere it says that there is no such limit. */
const EXPECTED = ['headcount', 'turnover', 'balance', 'nace', 'declared'];
const isNothing = (value: unknown): boolean => value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Facts and limits, as the rule looked at them. */
function Evidence({ of: evidence }: { readonly of: Verdict['evidence'] }) {
  const { t, i18n } = useTranslation(['common', 'desk']);
  const { money, number, dateTime, language } = useFormat();
  const textOf = (value: unknown): string => {
    if (isNothing(value)) return t('desk:evidence.unknown');
    if (typeof value === 'boolean') return t(value ? 'common:yes' : 'common:no');
    if (Array.isArray(value)) return value.map(textOf).join(', ');
    if (typeof value === 'object') return inLanguage(value as Readonly<Record<string, string>>, language);
    return String(value);
  };
  const shown = (key: string, value: unknown): string => {
    if (typeof value === 'string' && MONEY.includes(key)) return money(value, String(evidence['currency'] ?? 'EUR'));
    if (typeof value === 'string' && TIMES.includes(key)) return dateTime(value, String(evidence['timeZone'] ?? 'UTC'), true);
    if (typeof value === 'number' && SHARES.includes(key)) return number(value / 10_000, { style: 'percent' });
    const word = `desk:evidence.word.${String(value)}`;
    return typeof value === 'string' && i18n.exists(word) ? t(word) : textOf(value);
  };
  const seen = Object.entries(evidence).filter(([key, value]) => !SILENT.includes(key) && (EXPECTED.includes(key) || !isNothing(value)));
  if (seen.length === 0) return null;
  return (
    <details className={classes.details}>
      <summary>{t('desk:evidence.title')}</summary>
      <dl className={classes.evidence}>
        {seen.map(([key, value]) => (
          <div key={key}>
            <dt>{i18n.exists(`desk:evidence.of.${key}`) ? t(`desk:evidence.of.${key}`) : key}</dt>
            <dd>{shown(key, value)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

const inLanguage = (texts: Readonly<Record<string, string>>, language: string): string =>
  texts[language] ?? texts['en'] ?? Object.values(texts)[0] ?? '';
