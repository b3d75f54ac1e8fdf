import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { command } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { readAnew } from '../../api/pages.js';
import { Section } from '../../ui/section.js';
import { ReasonDialogue } from '../../ui/reason-dialogue.js';
import classes from './desk.module.css';
import type { DeskRow } from './use-desk-list.js';

type Report = Dto<'DeskReportDto'>;
const COMMANDS = ['return', 'declare-eligible', 'declare-ineligible', 'override-eligible'] as const;
type Bulk = (typeof COMMANDS)[number];
/** As many as the route takes. */
const AT_ONCE = 200;

interface Props {
  readonly rows: readonly DeskRow[];
  readonly selected: ReadonlySet<string>;
  readonly onDone: () => void;
}

/** One command on all that are ticked; afterwards what was done and what not, one by one. */
export function DeskBulk({ rows, selected, onDone }: Props) {
  const { t } = useTranslation(['common', 'desk', 'commands']);
  const [asking, setAsking] = useState<Bulk | null>(null);
  const [report, setReport] = useState<{
    readonly command: Bulk;
    readonly outcomes: Report['outcomes'];
    readonly names: ReadonlyMap<string, string>;
  } | null>(null);
  const ids = rows.filter(({ id }) => selected.has(id)).map(({ id }) => id);
  const send = async (name: Bulk, reason: string) => {
    const names = new Map(rows.map((row) => [row.id, `${row.number} · ${row.companyName}`]));
    const outcomes: Report['outcomes'] = [];
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      const body = { command: name, ids: ids.slice(from, from + AT_ONCE), reason };
      outcomes.push(...(await command<Report>('/api/desk/applications/commands', { body })).outcomes);
    }
    setReport({ command: name, outcomes, names });
    setAsking(null);
    onDone();
    await readAnew();
  };
  const failed = report?.outcomes.filter(({ problem }) => problem !== null) ?? [];
  return (
    <div className={ids.length > 0 || report ? classes.bulk : undefined}>
      {ids.length > 0 ? (
        <Group gap={10} role="group" aria-label={t('desk:list.selected', { count: ids.length })}>
          <b>{t('desk:list.selected', { count: ids.length })}</b>
          {COMMANDS.map((name) => (
            <Button key={name} size="compact-sm" variant="default" onClick={() => setAsking(name)}>
              {t(`commands:application.${name}.label`)}…
            </Button>
          ))}
        </Group>
      ) : null}
      {report ? (
        <Section title={t(`commands:application.${report.command}.label`)}>
          <p role="status">{t('desk:list.report', { done: report.outcomes.length - failed.length, of: report.outcomes.length })}</p>
          <Outcomes of={report.outcomes} names={report.names} />
          <Button size="compact-sm" variant="subtle" onClick={() => setReport(null)}>
            {t('common:close')}
          </Button>
        </Section>
      ) : null}
      {asking ? (
        <ReasonDialogue
          shortest={3}
          title={t(`commands:application.${asking}.label`)}
          needsReason
          onClose={() => setAsking(null)}
          onConfirm={(reason) => send(asking, reason)}
        >
          <p>{t(`commands:application.${asking}.consequence`)}</p>
          <p>{t('desk:list.forEach', { count: ids.length })}</p>
        </ReasonDialogue>
      ) : null}
    </div>
  );
}

/** Each one: what could not be done first, with why. */
function Outcomes({ of: outcomes, names }: { readonly of: Report['outcomes']; readonly names: ReadonlyMap<string, string> }) {
  const { t, i18n } = useTranslation(['common', 'desk']);
  const words = (problem: string | null | undefined): string => {
    if (!problem) return t('desk:list.done');
    const key = `desk:list.problem.${problem.split('.').pop() ?? 'other'}`;
    return i18n.exists(key) ? t(key) : t('desk:list.problem.other');
  };
  const sorted = [...outcomes].sort((a, b) => Number(!a.problem) - Number(!b.problem));
  return (
    <ul className={classes.report}>
      {sorted.map(({ id, problem }) => (
        <li key={id}>
          <b>{names.get(id) ?? id}</b>: {words(problem)}
        </li>
      ))}
    </ul>
  );
}
