import { answer, client } from '../../api/client.js';
import type { Dto, Rows } from '../../api/pages.js';
import { given, usePages } from '../../api/pages.js';
import type { Sort } from '../../ui/data-table.js';
import { useUrlState } from '../../ui/url-state.js';

export type DeskRow = Dto<'DeskApplicationDto'>;

/** What narrows the list, as the address and the route call it. */
export const FILTERS = ['call', 'state', 'q', 'instrument', 'territory', 'partner', 'decision', 'voucher', 'eligibility'] as const;
export type Filter = (typeof FILTERS)[number];
const SORTED = ['received', 'requested', 'score', 'company'] as const;

export interface DeskListState {
  readonly list: Rows<DeskRow>;
  /** The same filter and order for the export and saved views. */
  readonly query: Readonly<Record<string, string>>;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
}

/** The officers' list as the address says. */
export function useDeskList(callId: string, state: string): DeskListState {
  const [search, set] = useUrlState();
  const by = SORTED.find((key) => key === search['sort']) ?? 'received';
  const down = (search['order'] ?? (by === 'company' ? 'asc' : 'desc')) === 'desc';
  const { q, instrument, territory, partner, decision, voucher, eligibility } = search;
  const query = given({
    callId,
    state,
    q,
    instrument,
    territory,
    partner,
    decision,
    voucher,
    eligibility,
    sort: by,
    order: down ? 'desc' : 'asc',
  });
  const list = usePages(['desk', 'applications', query], (cursor) =>
    answer(client.GET('/api/desk/applications', { params: { query: given({ ...query, cursor }) as never } })),
  );
  return {
    list,
    query: query as Readonly<Record<string, string>>,
    sort: { by, down },
    onSort: (sort) => set({ sort: sort.by, order: sort.down ? 'desc' : 'asc', open: null }),
  };
}
