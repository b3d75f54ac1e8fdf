import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import { useFormat } from '../../i18n/format.js';
import { DateTime } from '../../ui/date-time.js';
import { fieldId } from '../../ui/form-errors.js';
import { ButtonLink } from '../../ui/link.js';
import { Money } from '../../ui/money.js';
import { DefinitionList } from '../../ui/section.js';

export interface CompanyStepProps {
  readonly organisationId: string;
  readonly applicationId: string;
}

/** The figures of the company, asked once for all its applications. */
export function CompanyStep({ organisationId, applicationId }: CompanyStepProps) {
  const { t } = useTranslation(['common', 'applications']);
  const { number } = useFormat();
  const { data } = useSuspenseQuery({
    queryKey: ['company-profile', organisationId],
    queryFn: () => answer(client.GET('/api/company-profiles/{organisationId}', { params: { path: { organisationId } } })),
  });
  const amount = (value: string | null) => (value === null ? null : <Money amount={value} currency={data.currency} />);
  return (
    <div>
      <p style={{ marginTop: 0 }}>{t('applications:company.text')}</p>
      <DefinitionList
        items={[
          { term: t('applications:company.headcount'), value: data.headcount === null ? null : number(data.headcount) },
          { term: t('applications:company.turnover'), value: amount(data.turnover) },
          { term: t('applications:company.balance'), value: amount(data.balanceSheetTotal) },
          { term: t('applications:company.yearEnd'), value: data.yearEnd ? <DateTime at={data.yearEnd} /> : null },
          { term: t('applications:company.nace'), value: data.nace ?? null },
        ]}
      />
      <div style={{ marginTop: 14 }} id={fieldId('company')}>
        <ButtonLink href={`/company?next=${encodeURIComponent(`/applications/${applicationId}?step=company`)}`} variant="default">
          {t('applications:company.edit')}
        </ButtonLink>
      </div>
    </div>
  );
}
