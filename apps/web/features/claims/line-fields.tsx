import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { FieldError } from '../../api/problem.js';
import { useFormat } from '../../i18n/format.js';
import { fieldId } from '../../ui/form-errors.js';
import { Money } from '../../ui/money.js';
import { NumberField } from '../../ui/number-field.js';
import { useProblemText } from '../../ui/problem-text.js';
import type { Claim } from './claim-query.js';
import classes from './claims.module.css';
import type { Line } from './use-lines.js';
import { VAT_TREATMENTS } from './use-lines.js';

const PERCENT = { style: 'percent', maximumFractionDigits: 2 } as const;

export interface LineFieldsProps {
  readonly claim: Claim;
  readonly line: Line;
  readonly at: string;
  readonly errors: readonly FieldError[];
  readonly onChange: (patch: Partial<Line>) => void;
}

export function useErrorAt(errors: readonly FieldError[]) {
  const { ofField } = useProblemText();
  return (path: string, label: string) => {
    const found = errors.find((error) => error.path === path);
    return found ? (found.message ?? ofField(found, label)) : undefined;
  };
}

type TextName =
  'description' | 'supplier' | 'invoiceNumber' | 'invoiceDate' | 'net' | 'vat' | 'units' | 'costKey' | 'currency' | 'vatTreatment';

function useField({ line, at, errors, onChange }: LineFieldsProps) {
  const { t } = useTranslation(['common', 'claims']);
  const errorAt = useErrorAt(errors);
  const field = (name: TextName) => ({
    id: fieldId(`${at}.${name}`),
    label: t(`claims:line.${name}`),
    value: line[name],
    error: errorAt(`${at}.${name}`, t(`claims:line.${name}`)),
  });
  const text = (name: TextName) => ({
    ...field(name),
    onChange: (event: { currentTarget: { value: string } }) => onChange({ [name]: event.currentTarget.value }),
  });
  return { field, text, errorAt };
}

/** What one line asks of the firm: an invoice where costs are real, a number where units are paid, the bare proof of a lump sum. */
export function LineFields(props: LineFieldsProps) {
  const { model } = props.claim.costs;
  return (
    <div className={classes.fields}>
      {model === 'lump-sum' ? null : <CostKind {...props} />}
      {model === 'unit-costs' ? <Units {...props} /> : <Paper {...props} />}
      {model === 'real-costs' ? <Amounts {...props} /> : null}
      <Worth {...props} />
    </div>
  );
}

/** Which of the call's lines or units it is. */
function CostKind(props: LineFieldsProps) {
  const { t } = useTranslation(['common', 'claims']);
  const { number } = useFormat();
  const { text } = useField(props);
  const { costs, currency } = props.claim;
  const chosen = costs.lines.find(({ key }) => key === props.line.costKey);
  return (
    <NativeSelect
      {...text('costKey')}
      className={classes.whole}
      description={
        chosen && chosen.flatRateBps > 0 ? t('claims:line.flatRate', { share: number(chosen.flatRateBps / 10_000, PERCENT) }) : undefined
      }
      data={[
        { value: '', label: t('claims:line.choose') },
        ...costs.lines.map(({ key, label, unitAmount }) => ({
          value: key,
          label: unitAmount === null ? label : t('claims:line.unitOf', { label, amount: unitAmount, currency }),
        })),
      ]}
    />
  );
}

function Units(props: LineFieldsProps) {
  const { t } = useTranslation(['common', 'claims']);
  const { field, text } = useField(props);
  return (
    <>
      <NumberField {...field('units')} decimals={0} onChange={(units) => props.onChange({ units })} />
      <TextInput {...text('description')} maxLength={500} className={classes.whole} description={t('claims:line.unitsHint')} />
    </>
  );
}

function Paper(props: LineFieldsProps) {
  const { t } = useTranslation(['common', 'claims']);
  const { text } = useField(props);
  return (
    <>
      <TextInput {...text('description')} maxLength={500} className={classes.whole} description={t('claims:line.descriptionHint')} />
      <TextInput {...text('supplier')} maxLength={200} className={classes.whole} />
      <TextInput {...text('invoiceNumber')} maxLength={100} />
      <TextInput {...text('invoiceDate')} type="date" />
    </>
  );
}

function Amounts(props: LineFieldsProps) {
  const { t } = useTranslation(['common', 'claims']);
  const { field, text, errorAt } = useField(props);
  const { claim, line, at, onChange } = props;
  const { data: known } = useQuery({
    queryKey: ['currencies'],
    queryFn: () => answer(client.GET('/api/reference/currencies')),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const others = (known?.items ?? []).map(({ code }) => code);
  const net = field('net');
  return (
    <>
      <NativeSelect {...text('currency')} data={[...new Set([claim.currency, line.currency, ...others])]} />
      <NumberField
        {...net}
        error={net.error ?? errorAt(`${at}.amount`, net.label)}
        currency={line.currency}
        onChange={(amount) => onChange({ net: amount })}
      />
      <NumberField {...field('vat')} currency={line.currency} onChange={(vat) => onChange({ vat })} />
      {claim.costs.vatNever ? null : (
        <NativeSelect {...text('vatTreatment')} data={VAT_TREATMENTS.map((value) => ({ value, label: t(`claims:vat.${value}`) }))} />
      )}
    </>
  );
}

/** What the server made of the line: the costs that count, and what is asked. */
function Worth({ claim, line }: LineFieldsProps) {
  const { t } = useTranslation(['common', 'claims']);
  const { number } = useFormat();
  const found = claim.lines.find(({ id }) => id === line.id);
  if (!found) return null;
  if (found.eligible === null) return <p className={classes.worth}>{t('claims:line.rateMissing', { currency: found.currency })}</p>;
  if (/^0+(\.0+)?$/.test(found.eligible)) return null;
  const rate = claim.rates.find(({ currency }) => currency === found.currency);
  return (
    <p className={classes.worth}>
      {t('claims:line.counts')} <Money amount={found.eligible} currency={claim.currency} />
      {rate && found.currency !== claim.currency ? (
        <small>{t('claims:line.rate', { currency: rate.currency, rate: rate.perEuro })}</small>
      ) : null}
      <br />
      {t('claims:line.paid', { share: number(claim.costs.shareBps / 10_000, PERCENT) })}{' '}
      <Money amount={found.amount} currency={claim.currency} />
    </p>
  );
}
