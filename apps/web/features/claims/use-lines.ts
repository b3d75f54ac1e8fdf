import { useRef, useState } from 'react';
import { answer, client, queryClient } from '../../api/client.js';
import { newKey } from '../../api/idempotency.js';
import type { Autosave } from '../../ui/autosave.js';
import { useAutosave } from '../../ui/autosave.js';
import type { Claim } from './claim-query.js';
import { claimQuery } from './claim-query.js';

export interface Line {
  /** Of the page; the server's id comes with the first save. */
  readonly key: string;
  readonly description: string;
  readonly supplier: string;
  readonly invoiceNumber: string;
  readonly invoiceDate: string;
  readonly net: string;
  readonly vat: string;
}

export interface Draft {
  readonly lines: readonly Line[];
  readonly final: boolean;
}

export interface ClaimDraft extends Autosave, Draft {
  readonly setLines: (lines: readonly Line[]) => void;
  readonly setFinal: (final: boolean) => void;
  /** The server's id of a line, once it is saved. */
  readonly idOf: (key: string) => string | undefined;
}

export const emptyLine = (): Line => ({
  key: newKey(),
  description: '',
  supplier: '',
  invoiceNumber: '',
  invoiceDate: '',
  net: '',
  vat: '',
});

const nothing = (amount: string): string => (/^0+(\.0+)?$/.test(amount) ? '' : amount);

function draftOf(claim: Claim): Draft {
  const lines = claim.lines.map(({ id, description, supplier, invoiceNumber, invoiceDate, net, vat }) => ({
    key: id,
    description,
    supplier,
    invoiceNumber,
    invoiceDate,
    net: nothing(net),
    vat: nothing(net) === '' ? nothing(vat) : vat,
  }));
  return { lines: lines.length > 0 ? lines : [emptyLine()], final: claim.final };
}

/** The lines of a claim on their way to the server, saved as one types. */
export function useClaimDraft(claim: Claim): ClaimDraft {
  const { id } = claim;
  const [draft, setDraft] = useState(() => draftOf(claim));
  const ids = useRef(new Map(claim.lines.map((line) => [line.id, line.id])));
  const autosave = useAutosave(draft, async ({ lines, final }) => {
    const body = {
      final,
      lines: lines.map(({ key, net, vat, ...rest }) => {
        const known = ids.current.get(key);
        return { ...rest, net: net || '0.00', vat: vat || '0.00', ...(known ? { id: known } : {}) };
      }),
    };
    const saved = await answer(client.PUT('/api/claims/{id}/lines', { params: { path: { id } }, body }));
    lines.forEach(({ key }, i) => {
      const line = saved.lines[i];
      if (line) ids.current.set(key, line.id);
    });
    queryClient.setQueryData(claimQuery(id).queryKey, saved);
  });
  return {
    ...autosave,
    ...draft,
    setLines: (lines) => setDraft((before) => ({ ...before, lines })),
    setFinal: (final) => setDraft((before) => ({ ...before, final })),
    idOf: (key) => ids.current.get(key),
  };
}
