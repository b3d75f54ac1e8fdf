import { command } from '../../api/client.js';
import { readAnew } from '../../api/pages.js';
import type { AllowedCommand } from '../../ui/command-buttons.js';
import { CommandButtons } from '../../ui/command-buttons.js';

interface Props {
  readonly workflow: string;
  /** `/api/decisions` */
  readonly path: string;
  readonly id: string;
  readonly commands: readonly AllowedCommand[];
  readonly params?: Readonly<Record<string, string | number>>;
  /** Null where the page has its primary button elsewhere. */
  readonly primary?: string | null;
  /** The route of a command where it is not its name. */
  readonly route?: Readonly<Record<string, string>>;
}

/** The commands of an open row, as the server allows them. */
export function RowCommands({ workflow, path, id, commands, params, primary, route = {} }: Props) {
  return (
    <CommandButtons
      workflow={workflow}
      commands={commands}
      params={params}
      primary={primary}
      onCommand={async (name, options) => {
        await command(`${path}/{id}/${route[name] ?? name}`, { params: { id }, body: options });
        await readAnew();
      }}
    />
  );
}
