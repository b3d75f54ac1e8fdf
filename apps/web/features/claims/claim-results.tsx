import { Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FieldError } from '../../api/problem.js';
import { fieldId } from '../../ui/form-errors.js';
import { NumberField } from '../../ui/number-field.js';
import { Section } from '../../ui/section.js';
import type { Claim } from './claim-query.js';
import type { ClaimDraft } from './use-lines.js';

export interface ClaimResultsProps {
  readonly claim: Claim;
  readonly draft: ClaimDraft;
  readonly errors: readonly FieldError[];
}

/** What came of it: the call's output indicators, asked for with the last claim. */
export function ClaimResults({ claim, draft, errors }: ClaimResultsProps) {
  const { t } = useTranslation(['common', 'claims']);
  if (claim.indicators.length === 0) return null;
  return (
    <Section title={t('claims:results.title')}>
      <Stack gap={16}>
        <p>{t(draft.final ? 'claims:results.text' : 'claims:results.later')}</p>
        {claim.indicators.map(({ key, label, unit, required }) => {
          const value = draft.results[key];
          const common = {
            id: fieldId(`indicators.${key}`),
            label: required ? label : t('common:form.optional', { label }),
            error: errors.find(({ path }) => path === `indicators.${key}`)?.message,
          };
          if (unit === 'yes-no')
            return (
              <Radio.Group
                key={key}
                {...common}
                value={typeof value === 'boolean' ? String(value) : null}
                onChange={(chosen) => draft.setResult(key, chosen === 'true')}
              >
                <Stack gap={10} mt={6}>
                  <Radio value="true" label={t('claims:results.yes')} />
                  <Radio value="false" label={t('claims:results.no')} />
                </Stack>
              </Radio.Group>
            );
          return (
            <NumberField
              key={key}
              {...common}
              description={t(`claims:results.unit.${unit}`)}
              decimals={0}
              value={typeof value === 'string' ? value : ''}
              onChange={(typed) => draft.setResult(key, typed)}
            />
          );
        })}
      </Stack>
    </Section>
  );
}
