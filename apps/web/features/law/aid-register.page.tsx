import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import { type Dto, given, readAnew, usePages } from '../../api/pages.js';
import { useSessionIfKnown } from '../../api/session.js';
import { DataTable } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { useFormErrors } from '../../ui/form-errors.js';
import { Money } from '../../ui/money.js';
import { notifyDone } from '../../ui/notify.js';
import { Page } from '../../ui/page.js';
import { EmptyState, Section } from '../../ui/section.js';
import { Badge } from '../../ui/state-badge.js';

type Entry = Dto<'RegisterEntryDto'>;
const TONES = { draft: 'amber', corrected: 'amber', withdrawn: 'red', published: 'green' } as const;

/** De minimis aid that the central register must be told of, the most urgent first. */
export function AidRegisterPage() {
  const { t } = useTranslation(['common', 'law']);
  const session = useSessionIfKnown();
  const { rows, more } = usePages<Entry>(['law', 'register'], (cursor) =>
    answer(client.GET('/api/aid-register', { params: { query: given({ cursor }) } })),
  );
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const errors = useFormErrors({});
  const mayMark = session?.roles.includes('officer') ?? false;
  const mark = async () => {
    setBusy(true);
    errors.clear();
    try {
      await answer(client.POST('/api/aid-register/registered', { body: { ids: [...selected] } }));
      setSelected(new Set());
      notifyDone(t('law:register.done'));
      await readAnew();
    } catch (problem) {
      errors.show(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Page
      title={t('law:register.title')}
      sub={t('law:register.text')}
      width="wide"
      actions={
        <Button component="a" href="/api/aid-register/csv" variant="default" download>
          {t('law:register.export')}
        </Button>
      }
    >
      <ErrorSummary errors={errors.summary} />
      <Section
        actions={
          mayMark ? (
            <Button onClick={() => void mark()} disabled={selected.size === 0} loading={busy}>
              {t('law:register.mark', { count: selected.size })}
            </Button>
          ) : undefined
        }
      >
        <DataTable<Entry>
          caption={t('law:register.title')}
          rows={rows}
          more={more}
          rowId={(row) => row.id}
          rowLabel={(row) => `${row.beneficiaryName} ${row.internalRef}`}
          {...(mayMark ? { selected, onSelect: setSelected } : {})}
          empty={<EmptyState title={t('law:register.none')}>{t('law:register.noneText')}</EmptyState>}
          columns={[
            { key: 'who', header: t('law:register.beneficiary'), rowHeader: true, cell: (row) => row.beneficiaryName },
            { key: 'ref', header: t('law:register.reference'), cell: (row) => row.internalRef },
            {
              key: 'amount',
              header: t('law:register.amount'),
              align: 'end',
              cell: (row) => <Money amount={row.aidAmount} currency="EUR" />,
            },
            { key: 'granted', header: t('law:register.granted'), cell: (row) => <DateTime at={row.grantDate} /> },
            { key: 'due', header: t('law:register.due'), cell: (row) => <DateTime at={row.dueOn} /> },
            { key: 'authority', header: t('law:register.authority'), cell: (row) => row.authorityName },
            {
              key: 'state',
              header: t('law:register.state'),
              cell: (row) => <Badge tone={TONES[row.status]}>{t(`law:register.states.${row.status}`)}</Badge>,
            },
          ]}
        />
      </Section>
    </Page>
  );
}
