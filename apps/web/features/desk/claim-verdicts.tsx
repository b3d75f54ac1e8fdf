import { Button, Group, Radio, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { command } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { readAnew } from '../../api/pages.js';
import { Before } from '../../ui/claim-story.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { useFormErrors } from '../../ui/form-errors.js';
import { Money } from '../../ui/money.js';
import { notifyDone } from '../../ui/notify.js';
import { NumberField } from '../../ui/number-field.js';
import { DefinitionList, Section } from '../../ui/section.js';
import { Badge } from '../../ui/state-badge.js';
import classes from './claim-desk.module.css';
import { ClaimDuplicates } from './claim-duplicates.js';

type Claim = Dto<'ClaimDto'>;
type Line = Claim['lines'][number];
type Decision = 'accepted' | 'cut' | 'refused';
interface Verdict {
  readonly decision: Decision;
  readonly acceptedAmount?: string;
  readonly reason?: string;
}

/** A correction begins with what was decided before. */
function begun(line: Line | undefined): Verdict {
  const { decision, acceptedAmount, reason } = line?.before ?? {};
  if (!decision) return { decision: 'accepted' };
  return {
    decision: decision as Decision,
    ...(decision === 'cut' && acceptedAmount ? { acceptedAmount } : {}),
    ...(reason ? { reason } : {}),
  };
}

const TONES = { accepted: 'green', cut: 'amber', refused: 'red' } as const;

export interface ClaimVerdictsProps {
  readonly claim: Claim;
  readonly paper: string | null;
  readonly onPaper: (id: string) => void;
}

/** The lines of a claim, each beside its paper; whoever certifies decides on each of them. */
export function ClaimVerdicts({ claim, paper, onPaper }: ClaimVerdictsProps) {
  const { t } = useTranslation(['common', 'desk']);
  const certify = claim.allowedCommands.some((allowed) => allowed.command === 'certify');
  const [verdicts, setVerdicts] = useState<Readonly<Record<string, Verdict>>>({});
  const errors = useFormErrors({});
  const of = (id: string): Verdict => verdicts[id] ?? begun(claim.lines.find((line) => line.id === id));
  const send = async () => {
    errors.clear();
    try {
      await command('/api/claims/{id}/certify', {
        params: { id: claim.id },
        body: { lines: claim.lines.map(({ id }) => ({ lineId: id, ...of(id) })) },
      });
      notifyDone(t('desk:claims.certified'));
      await readAnew();
    } catch (problem) {
      errors.show(problem);
    }
  };
  return (
    <Section title={t('desk:claims.lines')}>
      <ErrorSummary errors={errors.summary} />
      {claim.lines.map((line) => {
        const papers = claim.files.filter((file) => file.lineId === line.id);
        return (
          <div key={line.id} className={classes.line} data-open={papers.some(({ id }) => id === paper) || undefined}>
            <LineFacts claim={claim} line={line} />
            {papers.map((file) => (
              <Button key={file.id} size="compact-sm" variant="subtle" aria-pressed={file.id === paper} onClick={() => onPaper(file.id)}>
                {t('desk:claims.show', { name: file.name })}
              </Button>
            ))}
            <ClaimDuplicates claim={claim} line={line} />
            {certify ? (
              <LineVerdict
                claim={claim}
                line={line}
                verdict={of(line.id)}
                onChange={(patch) => setVerdicts({ ...verdicts, [line.id]: { ...of(line.id), ...patch } })}
              />
            ) : null}
          </div>
        );
      })}
      {certify ? <Button onClick={() => void send()}>{t('desk:claims.certify')}</Button> : null}
    </Section>
  );
}

/** What the invoice says, what of it counts, what is asked, and what was decided. */
function LineFacts({ claim, line }: { readonly claim: Claim; readonly line: Line }) {
  const { t } = useTranslation(['common', 'desk', 'claims']);
  const { currency } = claim;
  const kind = claim.costs.lines.find(({ key }) => key === line.costKey)?.label;
  const money = (amount: string | null, of = currency) => (amount === null ? null : <Money amount={amount} currency={of} />);
  const decided = line.decision as Decision | null;
  const real = claim.costs.model === 'real-costs';
  return (
    <>
      <div className={classes.lineHead}>
        <h3>{line.description || kind}</h3>
        {decided ? <Badge tone={TONES[decided]}>{t(`claims:decision.${decided}`)}</Badge> : null}
      </div>
      <p className={classes.quiet}>
        {[line.description ? kind : '', line.supplier, line.invoiceNumber, line.invoiceDate].filter(Boolean).join(' · ')}
      </p>
      <DefinitionList
        items={[
          ...(real
            ? [
                { term: t('desk:claims.net'), value: money(line.net, line.currency) },
                {
                  term: t('claims:line.vat'),
                  value: (
                    <>
                      {money(line.vat, line.currency)}{' '}
                      {line.vatTreatment === 'recoverable' ? null : <small>{t(`claims:vatShort.${line.vatTreatment}`)}</small>}
                    </>
                  ),
                },
              ]
            : []),
          ...(line.units === null || claim.costs.model !== 'unit-costs' ? [] : [{ term: t('claims:line.units'), value: line.units }]),
          { term: t('claims:line.eligible'), value: line.eligible === null ? t('claims:line.rateAwaited') : money(line.eligible) },
          { term: t('desk:claims.asked'), value: money(line.amount) },
          ...(line.acceptedAmount === null ? [] : [{ term: t('desk:claims.granted'), value: money(line.acceptedAmount) }]),
          ...(line.reason ? [{ term: t('desk:claims.reason'), value: line.reason }] : []),
          ...(line.before ? [{ term: t('desk:claims.before'), value: <Before before={line.before} currency={currency} plain /> }] : []),
        ]}
      />
    </>
  );
}

interface LineVerdictProps {
  readonly claim: Claim;
  readonly line: Line;
  readonly verdict: Verdict;
  readonly onChange: (patch: Partial<Verdict>) => void;
}

function LineVerdict({ claim, line, verdict, onChange }: LineVerdictProps) {
  const { t } = useTranslation(['common', 'desk']);
  return (
    <>
      <Radio.Group
        value={verdict.decision}
        onChange={(decision) => onChange({ decision: decision as Decision })}
        aria-label={`${t('desk:claims.verdict')}: ${line.description || line.invoiceNumber}`}
      >
        <Group gap={12} mt={10}>
          {(['accepted', 'cut', 'refused'] as const).map((decision) => (
            <Radio key={decision} value={decision} label={t(`desk:claims.${decision}`)} />
          ))}
        </Group>
      </Radio.Group>
      {verdict.decision === 'cut' ? (
        <NumberField
          label={t('desk:claims.remains')}
          currency={claim.currency}
          value={verdict.acceptedAmount ?? ''}
          onChange={(acceptedAmount) => onChange({ acceptedAmount })}
          mt={10}
        />
      ) : null}
      {verdict.decision === 'accepted' ? null : (
        <TextInput
          label={t('desk:claims.reason')}
          value={verdict.reason ?? ''}
          maxLength={2000}
          onChange={(event) => onChange({ reason: event.currentTarget.value })}
          mt={10}
        />
      )}
    </>
  );
}
