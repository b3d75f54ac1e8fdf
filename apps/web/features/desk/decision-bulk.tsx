import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { readAnew } from '../../api/pages.js';
import { useFormat } from '../../i18n/format.js';
import { Section } from '../../ui/section.js';
import { ReasonDialogue } from '../../ui/reason-dialogue.js';
import classes from './desk.module.css';

type Row = Dto<'DecisionDto'>;
type Outcome = Dto<'CommandedDecisionDto'>;
const COMMANDS = ['confirm', 'send-back'] as const;
type Command = (typeof COMMANDS)[number];

interface Props {
  readonly rows: readonly Row[];
  readonly selected: ReadonlySet<string>;
  readonly onDone: () => void;
}

/** One deed on all decisions that are ticked; afterwards what was done, and everything that stood against the others. */
export function DecisionBulk({ rows, selected, onDone }: Props) {
  const { t } = useTranslation(['common', 'desk', 'commands']);
  const [asking, setAsking] = useState<Command | null>(null);
  const [report, setReport] = useState<readonly (Outcome & { readonly name: string })[] | null>(null);
  const chosen = rows.filter(({ id }) => selected.has(id));
  const send = async (command: Command, reason: string) => {
    const body = { command, ids: chosen.map(({ id }) => id), ...(command === 'send-back' ? { reason } : {}) };
    const { outcomes } = await answer(client.POST('/api/decisions/commands', { body }));
    const nameOf = (id: string) => chosen.find((row) => row.id === id);
    setReport(outcomes.map((one) => ({ ...one, name: `${nameOf(one.id)?.applicationNumber} · ${nameOf(one.id)?.applicantName}` })));
    setAsking(null);
    onDone();
    await readAnew();
  };
  return (
    <div className={chosen.length > 0 || report ? classes.bulk : undefined}>
      {chosen.length > 0 ? (
        <Group gap={10} role="group" aria-label={t('desk:list.selected', { count: chosen.length })}>
          <b>{t('desk:list.selected', { count: chosen.length })}</b>
          {COMMANDS.map((name) => (
            <Button key={name} size="compact-sm" variant="default" onClick={() => setAsking(name)}>
              {t(`commands:decision.${name}.label`)}…
            </Button>
          ))}
        </Group>
      ) : null}
      {report ? <Report of={report} onClose={() => setReport(null)} /> : null}
      {asking ? (
        <ReasonDialogue
          shortest={3}
          title={t(`commands:decision.${asking}.label`)}
          needsReason={asking === 'send-back'}
          onClose={() => setAsking(null)}
          onConfirm={(reason) => send(asking, reason)}
        >
          <p>{t(`commands:decision.${asking}.consequence`)}</p>
          <Sums rows={chosen} />
        </ReasonDialogue>
      ) : null}
    </div>
  );
}

/** What could not be done first, with all that stands against it. */
function Report({ of, onClose }: { readonly of: readonly (Outcome & { readonly name: string })[]; readonly onClose: () => void }) {
  const { t } = useTranslation(['common', 'desk']);
  const sorted = [...of].sort((a, b) => b.problems.length - a.problems.length);
  return (
    <Section title={t('desk:decisions.report')}>
      <p role="status">{t('desk:list.report', { done: of.filter(({ problems }) => problems.length === 0).length, of: of.length })}</p>
      <ul className={classes.report}>
        {sorted.map(({ id, name, texts }) => (
          <li key={id}>
            <b>{name}</b>: {texts.length === 0 ? t('desk:list.done') : texts.join(' · ')}
          </li>
        ))}
      </ul>
      <Button size="compact-sm" variant="subtle" onClick={onClose}>
        {t('common:close')}
      </Button>
    </Section>
  );
}

/** How many of which outcome, and how much money. In minor units: nothing is lost in a sum. */
function Sums({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useTranslation('desk');
  const { money } = useFormat();
  const sums = new Map<string, bigint>();
  for (const { outcome, amount, currency } of rows)
    if (outcome === 'fund') sums.set(currency, (sums.get(currency) ?? 0n) + BigInt(amount.replace('.', '')));
  const decimal = (minor: bigint) =>
    minor
      .toString()
      .padStart(3, '0')
      .replace(/(\d\d)$/, '.$1');
  const count = (outcome: Row['outcome']) => rows.filter((row) => row.outcome === outcome).length;
  return (
    <p>
      {(['fund', 'reserve', 'reject'] as const)
        .filter((outcome) => count(outcome) > 0)
        .map((outcome) => t('decisions.bulkOf', { count: count(outcome), outcome: t(`ranking.is.${outcome}`) }))
        .concat([...sums].map(([currency, minor]) => money(decimal(minor), currency)))
        .join(' · ')}
    </p>
  );
}
