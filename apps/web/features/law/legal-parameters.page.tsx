import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { useSessionIfKnown } from '../../api/session.js';
import { DataTable } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { Page } from '../../ui/page.js';
import { Section } from '../../ui/section.js';
import { Badge } from '../../ui/state-badge.js';
import { useFigureName } from './figure-name.js';
import { Proposals } from './proposals.js';
import { ProposeForm } from './propose-form.js';

type Row = Dto<'LegalParameterDto'>;

/** The figures of the law with the days on which they hold; administrators change them in two. */
export function LegalParametersPage() {
  const { t } = useTranslation(['common', 'law']);
  const nameOf = useFigureName();
  const session = useSessionIfKnown();
  const { data } = useQuery({
    queryKey: ['law', 'parameters'],
    queryFn: () => answer(client.GET('/api/legal-parameters')),
    throwOnError: true,
  });
  const mayChange = session?.roles.includes('administrator') ?? false;
  return (
    <Page title={t('law:title')} sub={t('law:text')} width="wide">
      <Proposals />
      <Section title={t('law:figures')}>
        <DataTable<Row>
          caption={t('law:figures')}
          rows={data?.items}
          rowId={(row) => row.id}
          columns={[
            {
              key: 'code',
              header: t('law:code'),
              rowHeader: true,
              cell: (row) => (
                <>
                  {nameOf(row.code)}
                  <br />
                  <small>{row.code}</small>
                </>
              ),
            },
            { key: 'value', header: t('law:value'), cell: (row) => row.value },
            { key: 'from', header: t('law:validFrom'), cell: (row) => <DateTime at={row.validFrom} /> },
            { key: 'to', header: t('law:validTo'), cell: (row) => (row.validTo ? <DateTime at={row.validTo} /> : t('law:open')) },
            { key: 'basis', header: t('law:legalBasis'), cell: (row) => <Basis row={row} /> },
            {
              key: 'holds',
              header: t('law:holds'),
              cell: (row) => (row.holds ? <Badge tone="green">{t('law:holdsNow')}</Badge> : t('law:holdsNot')),
            },
          ]}
        />
      </Section>
      {mayChange ? <ProposeForm codes={[...new Set((data?.items ?? []).map(({ code }) => code))]} /> : null}
    </Page>
  );
}

function Basis({ row }: { readonly row: Row }) {
  if (!row.url) return <>{row.legalBasis}</>;
  return (
    <a href={row.url} rel="noreferrer" target="_blank">
      {row.legalBasis}
    </a>
  );
}
