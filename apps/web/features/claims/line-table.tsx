import { useTranslation } from 'react-i18next';
import type { Dto } from '../../api/pages.js';
import { DataTable } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { Before } from '../../ui/claim-story.js';
import { Money } from '../../ui/money.js';
import { EmptyState } from '../../ui/section.js';
import { Badge } from '../../ui/state-badge.js';
import type { Claim } from './claim-query.js';

type Line = Dto<'ClaimLineDto'>;

const TONES: Readonly<Record<string, 'green' | 'amber' | 'red'>> = { accepted: 'green', cut: 'amber', refused: 'red' };

/** The lines of a claim, each with what was decided about it and why. */
export function LineTable({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation(['common', 'claims']);
  const { currency } = claim;
  const { model, lines: kinds } = claim.costs;
  const kindOf = (line: Line) => kinds.find(({ key }) => key === line.costKey)?.label;
  const decided = claim.lines.some(({ decision }) => decision !== null);
  const money = (amount: string | null) => (amount === null ? '–' : <Money amount={amount} currency={currency} />);
  return (
    <DataTable<Line>
      caption={t('claims:lines')}
      rows={claim.lines}
      rowId={(line) => line.id}
      empty={<EmptyState title={t('claims:noLines')} />}
      columns={[
        {
          key: 'what',
          header: t('claims:line.description'),
          cell: (line) => (
            <>
              {line.description || kindOf(line) || '–'}
              <br />
              <small>{[line.description ? kindOf(line) : '', line.supplier, line.invoiceNumber].filter(Boolean).join(' · ')}</small>
            </>
          ),
        },
        ...(model === 'unit-costs'
          ? []
          : [{ key: 'date', header: t('claims:line.invoiceDate'), cell: (line: Line) => <DateTime at={line.invoiceDate || null} /> }]),
        ...(model === 'real-costs'
          ? [
              {
                key: 'net',
                header: t('claims:line.net'),
                align: 'end' as const,
                cell: (line: Line) => <Money amount={line.net} currency={line.currency} />,
              },
              {
                key: 'vat',
                header: t('claims:line.vat'),
                align: 'end' as const,
                cell: (line: Line) => (
                  <>
                    <Money amount={line.vat} currency={line.currency} />
                    {line.vatTreatment === 'recoverable' ? null : (
                      <>
                        <br />
                        <small>{t(`claims:vatShort.${line.vatTreatment}`)}</small>
                      </>
                    )}
                  </>
                ),
              },
            ]
          : []),
        ...(model === 'unit-costs'
          ? [{ key: 'units', header: t('claims:line.units'), align: 'end' as const, cell: (line: Line) => line.units ?? '–' }]
          : []),
        {
          key: 'eligible',
          header: t('claims:line.eligible'),
          align: 'end',
          cell: (line) => (line.eligible === null ? t('claims:line.rateAwaited') : money(line.eligible)),
        },
        { key: 'asked', header: t('claims:asked'), align: 'end', cell: (line) => money(line.amount) },
        ...(decided
          ? [
              {
                key: 'decision',
                header: t('claims:decision.header'),
                cell: (line: Line) =>
                  line.decision ? (
                    <>
                      <Badge tone={TONES[line.decision] ?? 'amber'}>{t(`claims:decision.${line.decision}`)}</Badge>
                      {line.before && line.before.acceptedAmount !== line.acceptedAmount ? (
                        <>
                          <br />
                          <small>
                            <Before before={line.before} currency={currency} />
                          </small>
                        </>
                      ) : null}
                      {line.reason ? (
                        <>
                          <br />
                          <small>{line.reason}</small>
                        </>
                      ) : null}
                    </>
                  ) : (
                    '–'
                  ),
              },
              { key: 'accepted', header: t('claims:accepted'), align: 'end' as const, cell: (line: Line) => money(line.acceptedAmount) },
            ]
          : []),
      ]}
    />
  );
}
