import { Button, Group, Skeleton, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rows } from '../../api/pages.js';
import type { Column, Sort } from '../../ui/data-table.js';
import { DataTable } from '../../ui/data-table.js';
import { Page } from '../../ui/page.js';
import { EmptyState, Section } from '../../ui/section.js';
import { useUrlState } from '../../ui/url-state.js';
import classes from './desk.module.css';

interface Row {
  readonly id: string;
}

export interface DeskListProps<R extends Row> {
  readonly title: string;
  readonly sub?: ReactNode;
  readonly actions?: ReactNode;
  /** States to filter by, the one first that is shown before one chooses; the address keeps the choice. */
  readonly states?: readonly { readonly key: string; readonly label: string }[];
  /** More to narrow the list by. */
  readonly filters?: ReactNode;
  readonly sort?: Sort;
  readonly onSort?: (sort: Sort) => void;
  readonly list: Rows<R>;
  readonly columns: readonly Column<R>[];
  /** The open row beside the table. */
  readonly detail: (row: R) => ReactNode;
  readonly detailTitle: (row: R) => string;
  /** Over the list and what is open beside it. */
  readonly top?: ReactNode;
  readonly before?: ReactNode;
  /** Why nothing is here, where the list can say more than that no row has this state. */
  readonly empty?: { readonly title: string; readonly text: string };
  readonly after?: ReactNode;
  readonly selected?: ReadonlySet<string>;
  readonly onSelect?: (selected: ReadonlySet<string>) => void;
}

/** The state that the list is filtered by; empty shows all. */
export function useStateFilter(fallback: string): string {
  const [search] = useUrlState();
  const state = search['state'] ?? fallback;
  return state === 'all' ? '' : state;
}

/** A dense list with its filters, and what is open beside it: the same for every desk of the staff. */
export function DeskList<R extends Row>(props: DeskListProps<R>) {
  const {
    title,
    sub,
    actions,
    states,
    list,
    columns,
    detail,
    detailTitle,
    top,
    before,
    after,
    selected,
    onSelect,
    filters,
    sort,
    onSort,
    empty,
  } = props;
  const { t } = useTranslation(['common', 'desk']);
  const [search] = useUrlState();
  const open = list.rows?.find((row) => row.id === search['open']);
  const href = (row: R) => `?${new URLSearchParams({ ...search, open: row.id }).toString()}`;
  return (
    <Page
      title={title}
      sub={sub}
      actions={actions}
      top={top}
      width="wide"
      aside={
        open ? (
          <Opened key={open.id} title={detailTitle(open)}>
            {detail(open)}
          </Opened>
        ) : undefined
      }
    >
      {before}
      <Section>
        <Stack gap={12}>
          {states ? <StateFilters states={states} /> : null}
          {filters}
          <DataTable<R>
            caption={title}
            rows={list.rows}
            rowId={(row) => row.id}
            rowHref={href}
            openId={open?.id ?? null}
            columns={columns}
            more={list.more}
            {...(sort ? { sort } : {})}
            {...(onSort ? { onSort } : {})}
            selected={selected}
            onSelect={onSelect}
            rowLabel={detailTitle}
            empty={<EmptyState title={empty?.title ?? t('desk:nothing')}>{empty?.text ?? t('desk:nothingText')}</EmptyState>}
          />
        </Stack>
      </Section>
      {after}
    </Page>
  );
}

/** Beside the list; under it on a narrow screen, where it comes into view. The list stays while what is open is on its way. */
function Opened({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const top = place.current?.getBoundingClientRect().top ?? 0;
    if (top > window.innerHeight) place.current?.scrollIntoView();
  }, []);
  return (
    <div ref={place} className={classes.opened}>
      <Section title={title}>
        <Suspense fallback={<Skeleton height={180} />}>{children}</Suspense>
      </Section>
    </div>
  );
}

/** The states of a list to choose from; the address keeps the choice. */
export function StateFilters({ states }: { readonly states: readonly { readonly key: string; readonly label: string }[] }) {
  const { t } = useTranslation(['common', 'desk']);
  const [search, set] = useUrlState();
  const current = search['state'] ?? states[0]?.key ?? 'all';
  const all = states.some(({ key }) => key === 'all') ? [] : [{ key: 'all', label: t('desk:all') }];
  return (
    <Group gap={8} role="group" aria-label={t('desk:filter')}>
      {[...states, ...all].map(({ key, label }) => (
        <Button
          key={key}
          size="compact-sm"
          variant={key === current ? 'light' : 'default'}
          aria-pressed={key === current}
          onClick={() => set({ state: key, open: null })}
        >
          {label}
        </Button>
      ))}
    </Group>
  );
}
