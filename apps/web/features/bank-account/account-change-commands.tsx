import { command } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { readAnew } from '../../api/pages.js';
import { CommandButtons } from '../../ui/command-buttons.js';

/** What this person may do about another account that waits: for the firm's own page and for the desk. */
export function AccountChangeCommands({ change }: { readonly change: Dto<'BankAccountChangeDto'> }) {
  return (
    <CommandButtons
      workflow="bank-account-change"
      commands={change.allowedCommands}
      params={{ account: change.iban }}
      onCommand={async (name, body) => {
        await command(`/api/bank-account-changes/{id}/${name}`, { params: { id: change.id }, body });
        await readAnew();
      }}
    />
  );
}
