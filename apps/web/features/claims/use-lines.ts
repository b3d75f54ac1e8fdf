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
  readonly costKey: string;
  readonly units: string;
  readonly currency: string;
  readonly net: string;
  readonly vat: string;
  readonly vatTreatment: VatTreatment;
  /** The server's. */
  readonly id?: string | undefined;
}

export const VAT_TREATMENTS = ['recoverable', 'not-recoverable', 'reverse-charge'] as const;
export type VatTreatment = (typeof VAT_TREATMENTS)[number];

export interface Draft {
  readonly lines: readonly Line[];
  readonly final: boolean;
  /** By the keys of the call's indicators: a number as it was typed, or yes and no. */
  readonly results: Readonly<Record<string, string | boolean>>;
}

export interface ClaimDraft extends Autosave, Draft {
  readonly setLines: (lines: readonly Line[]) => void;
  readonly setFinal: (final: boolean) => void;
  readonly setResult: (key: string, value: string | boolean) => void;
  /** The server's id of a line, once it is saved. */
  readonly idOf: (key: string) => string | undefined;
}

export const emptyLine = ({ currency, costs }: Pick<Claim, 'currency' | 'costs'>): Line => ({
  key: newKey(),
  description: '',
  supplier: '',
  invoiceNumber: '',
  invoiceDate: '',
  costKey: costs.lines.length === 1 ? (costs.lines[0]?.key ?? '') : '',
  units: '',
  currency,
  net: '',
  vat: '',
  vatTreatment: 'recoverable',
});

const nothing = (amount: string): string => (/^0+(\.0+)?$/.test(amount) ? '' : amount);

function draftOf(claim: Claim): Draft {
  const lines = claim.lines.map(
    ({ id, description, supplier, invoiceNumber, invoiceDate, costKey, units, currency, net, vat, vatTreatment }) => ({
      ...{ key: id, description, supplier, invoiceNumber, invoiceDate, currency, vatTreatment },
      costKey: costKey ?? '',
      units: units === null ? '' : String(units),
      net: nothing(net),
      vat: nothing(net) === '' ? nothing(vat) : vat,
    }),
  );
  const results = claim.indicators.flatMap(({ key, count, yes }) =>
    count === null && yes === null ? [] : [[key, yes ?? String(count)] as const],
  );
  return { lines: lines.length > 0 ? lines : [emptyLine(claim)], final: claim.final, results: Object.fromEntries(results) };
}

const isWhole = (text: string): boolean => /^\d{1,7}$/.test(text);

/** What is no whole number yet is not sent: the server asks for it at the end. */
function resultsOf(results: Draft['results']): Record<string, number | boolean> {
  const sent: Record<string, number | boolean> = {};
  for (const [key, value] of Object.entries(results)) {
    if (typeof value === 'boolean') sent[key] = value;
    else if (isWhole(value)) sent[key] = Number(value);
  }
  return sent;
}

/** The lines of a claim on their way to the server, saved as one types. */
export function useClaimDraft(claim: Claim): ClaimDraft {
  const { id } = claim;
  const [draft, setDraft] = useState(() => draftOf(claim));
  const ids = useRef(new Map(claim.lines.map((line) => [line.id, line.id])));
  const autosave = useAutosave(draft, async ({ lines, final, results }) => {
    const body = {
      final,
      indicators: resultsOf(results),
      lines: lines.map(({ key, net, vat, costKey, units, id: _, ...rest }) => {
        const known = ids.current.get(key);
        return {
          ...rest,
          net: net || '0.00',
          vat: vat || '0.00',
          ...(costKey ? { costKey } : {}),
          ...(isWhole(units) ? { units: Number(units) } : {}),
          ...(known ? { id: known } : {}),
        };
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
    setResult: (key, value) => setDraft((before) => ({ ...before, results: { ...before.results, [key]: value } })),
    setFinal: (final) => setDraft((before) => ({ ...before, final })),
    idOf: (key) => ids.current.get(key),
  };
}
