import { Button, Group, NumberInput, Radio, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client, command } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { given, readAnew, usePages } from '../../api/pages.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { useFormErrors } from '../../ui/form-errors.js';
import { Money } from '../../ui/money.js';
import { notifyDone } from '../../ui/notify.js';
import { DefinitionList } from '../../ui/section.js';
import { StateBadge } from '../../ui/state-badge.js';
import { DeskList, useStateFilter } from './desk-list.js';
import { RowCommands } from './simple-desk.js';

type Row = Dto<'ClaimSummaryDto'>;
type Claim = Dto<'ClaimDto'>;
type Decision = 'accepted' | 'cut' | 'refused';

const STATES = ['submitted', 'certified', 'approved', 'queried', 'rejected'] as const;

/** Claims: certified line by line, approved by another person. */
export function DeskClaimsPage() {
  const { t } = useTranslation(['common', 'desk', 'states']);
  const state = useStateFilter('submitted');
  const list = usePages(['desk', 'claims', state], (cursor) =>
    answer(client.GET('/api/claims', { params: { query: given({ state, cursor }) as never } })),
  );
  return (
    <DeskList<Row>
      title={t('desk:claims.title')}
      states={STATES.map((key) => ({ key, label: t(`desk:claims.state.${key}`) }))}
      list={list}
      detailTitle={(row) => `${row.number} · ${row.applicantName}`}
      detail={(row) => <Open id={row.id} />}
      columns={[
        { key: 'number', header: t('desk:column.number'), cell: (row) => row.number },
        { key: 'company', header: t('desk:column.company'), rowHeader: true, cell: (row) => row.applicantName },
        { key: 'title', header: t('desk:column.title'), cell: (row) => row.title },
        { key: 'asked', header: t('desk:claims.asked'), align: 'end', cell: (row) => <Money amount={row.asked} currency={row.currency} /> },
        { key: 'state', header: t('desk:column.state'), cell: (row) => <StateBadge workflow="claim" state={row.state} /> },
      ]}
    />
  );
}

function Open({ id }: { readonly id: string }) {
  const { t } = useTranslation(['common', 'desk']);
  const { data: claim } = useQuery({
    queryKey: ['claim', id],
    queryFn: () => answer(client.GET('/api/claims/{id}', { params: { path: { id } } })),
  });
  if (!claim) return null;
  const certify = claim.allowedCommands.some((allowed) => allowed.command === 'certify');
  return (
    <Stack gap={12}>
      <ul>
        {claim.files.map((file) => (
          <li key={file.id}>
            <a href={`/api/claims/${id}/files/${file.id}/content`}>{file.name}</a>
          </li>
        ))}
      </ul>
      {certify ? <Certify claim={claim} /> : <Lines claim={claim} />}
      <RowCommands
        workflow="claim"
        path="/api/claims"
        id={id}
        commands={claim.allowedCommands.filter((allowed) => allowed.command !== 'certify')}
        {...(certify ? { primary: null } : {})}
      />
      {claim.payments.map((payment) => (
        <p key={payment.id}>
          {t('desk:claims.payment', { attempt: payment.attempt })} <Money amount={payment.amount} currency={claim.currency} />{' '}
          <StateBadge workflow="payout" state={payment.state} />
        </p>
      ))}
    </Stack>
  );
}

function Lines({ claim }: { readonly claim: Claim }) {
  return (
    <ul>
      {claim.lines.map((line) => (
        <li key={line.id}>
          {line.description}, {line.invoiceNumber}
          <Amounts line={line} currency={claim.currency} />
        </li>
      ))}
    </ul>
  );
}

/** What the invoice says, what is asked of it, and what was accepted. */
function Amounts({ line, currency }: { readonly line: Claim['lines'][number]; readonly currency: string }) {
  const { t } = useTranslation(['common', 'desk']);
  const amounts = [
    { term: t('desk:claims.net'), amount: line.net },
    { term: t('desk:claims.asked'), amount: line.amount },
    ...(line.acceptedAmount === null ? [] : [{ term: t('desk:claims.granted'), amount: line.acceptedAmount }]),
  ];
  return <DefinitionList items={amounts.map(({ term, amount }) => ({ term, value: <Money amount={amount} currency={currency} /> }))} />;
}

function Certify({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation(['common', 'desk', 'commands']);
  const [verdicts, setVerdicts] = useState<Record<string, { decision: Decision; acceptedAmount?: string; reason?: string }>>({});
  const errors = useFormErrors({});
  const of = (id: string) => verdicts[id] ?? { decision: 'accepted' as const };
  const change = (id: string, patch: Partial<ReturnType<typeof of>>) => setVerdicts({ ...verdicts, [id]: { ...of(id), ...patch } });
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
    <Stack gap={12}>
      <ErrorSummary errors={errors.summary} />
      {claim.lines.map((line) => (
        <fieldset key={line.id} style={{ border: 0, padding: 0, margin: 0 }}>
          <legend>
            {line.description}, {line.supplier}, {line.invoiceNumber}
          </legend>
          <Amounts line={line} currency={claim.currency} />
          <Radio.Group
            value={of(line.id).decision}
            onChange={(decision) => change(line.id, { decision: decision as Decision })}
            aria-label={t('desk:claims.verdict')}
          >
            <Group gap={12} mt={6}>
              {(['accepted', 'cut', 'refused'] as const).map((decision) => (
                <Radio key={decision} value={decision} label={t(`desk:claims.${decision}`)} />
              ))}
            </Group>
          </Radio.Group>
          {of(line.id).decision === 'cut' ? (
            <NumberInput
              label={t('desk:claims.remains')}
              decimalScale={2}
              fixedDecimalScale
              hideControls
              onChange={(value) => change(line.id, { acceptedAmount: Number(value).toFixed(2) })}
            />
          ) : null}
          {of(line.id).decision === 'accepted' ? null : (
            <TextInput label={t('desk:claims.reason')} onChange={(event) => change(line.id, { reason: event.currentTarget.value })} />
          )}
        </fieldset>
      ))}
      <Button onClick={() => void send()} style={{ alignSelf: 'flex-start' }}>
        {t('desk:claims.certify')}
      </Button>
    </Stack>
  );
}
