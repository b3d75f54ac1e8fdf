import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from './error-summary.js';
import { useFormErrors } from './form-errors.js';
import { notifyDone } from './notify.js';
import { ReasonDialogue } from './reason-dialogue.js';
import { entityOf } from './state-tones.js';

export interface AllowedCommand {
  readonly command: string;
  readonly dangerous?: boolean;
  readonly reasonRequired?: boolean;
}

export interface CommandButtonsProps {
  /** `claim` or `finance.claim`: finds the words `commands:<entity>.<command>.label`, `.consequence`, `.done`. */
  readonly workflow: string;
  /** As the API gives them: what is not in this list is not shown. */
  readonly commands: readonly AllowedCommand[];
  readonly onCommand: (command: string, options: { readonly reason?: string }) => Promise<unknown>;
  /** What will happen, to whom, for how much; else `commands:<entity>.<command>.consequence` with `params`. */
  readonly consequence?: (command: string) => ReactNode;
  readonly params?: Readonly<Record<string, string | number>>;
  /** The page's one primary button; the first harmless command where nothing is said, none for null. */
  readonly primary?: string | null;
}

function useCommandWords(workflow: string, params: CommandButtonsProps['params']) {
  const { t, i18n } = useTranslation(['common', 'commands']);
  return (command: string, part: 'label' | 'consequence' | 'done'): string => {
    const key = `commands:${entityOf(workflow)}.${command}.${part}`;
    return i18n.exists(key) ? t(key, { ...params }) : t(`common:command.${part}`);
  };
}

/** Buttons for what this person may do now. A dangerous one, or one that needs a reason, asks first. */
export function CommandButtons({ workflow, commands, onCommand, consequence, params, primary }: CommandButtonsProps) {
  const words = useCommandWords(workflow, params);
  const [asking, setAsking] = useState<AllowedCommand | null>(null);
  const [running, setRunning] = useState<string | null>(null);
  const errors = useFormErrors({});
  const first = primary === undefined ? commands.find((c) => !c.dangerous)?.command : primary;

  const run = async (command: string, reason?: string) => {
    setRunning(command);
    try {
      await onCommand(command, reason === undefined ? {} : { reason });
      notifyDone(words(command, 'done'));
    } finally {
      setRunning(null);
    }
  };
  const press = (allowed: AllowedCommand) => {
    errors.clear();
    if (allowed.dangerous || allowed.reasonRequired) setAsking(allowed);
    else run(allowed.command).catch(errors.show);
  };
  if (commands.length === 0) return null;
  return (
    <>
      <ErrorSummary errors={errors.summary} />
      <Group gap={10}>
        {commands.map((allowed) => (
          <Button
            key={allowed.command}
            variant={allowed.dangerous ? 'danger' : allowed.command === first ? 'filled' : 'default'}
            loading={running === allowed.command && asking === null}
            disabled={running !== null && running !== allowed.command}
            onClick={() => press(allowed)}
          >
            {words(allowed.command, 'label')}
            {allowed.dangerous || allowed.reasonRequired ? '…' : ''}
          </Button>
        ))}
      </Group>
      {asking ? (
        <ReasonDialogue
          title={words(asking.command, 'label')}
          needsReason={asking.reasonRequired ?? false}
          dangerous={asking.dangerous ?? false}
          onClose={() => setAsking(null)}
          onConfirm={async (reason) => {
            await run(asking.command, asking.reasonRequired ? reason : undefined);
            setAsking(null);
          }}
        >
          <div>{consequence?.(asking.command) ?? words(asking.command, 'consequence')}</div>
        </ReasonDialogue>
      ) : null}
    </>
  );
}
