import { Button, Checkbox, Skeleton } from '@mantine/core';
import type { KeyboardEvent, ReactNode } from 'react';
import { Fragment, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './data-table.module.css';
import { TextLink } from './link.js';

export interface Column<Row> {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Amounts and counts stand right, with figures of one width. */
  readonly align?: 'start' | 'end';
  readonly sortable?: boolean;
  /** Names the row; carries the link. The first column where none says so. */
  readonly rowHeader?: boolean;
}

export interface Sort {
  readonly by: string;
  readonly down: boolean;
}

export interface DataTableProps<Row> {
  /** What the table holds, for those who do not see where it stands. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[] | undefined;
  readonly rowId: (row: Row) => string;
  readonly rowHref?: (row: Row) => string | null | undefined;
  /** The row whose details stand beside the table. */
  readonly openId?: string | null;
  readonly sort?: Sort;
  readonly onSort?: (sort: Sort) => void;
  readonly selected?: ReadonlySet<string>;
  readonly onSelect?: (selected: ReadonlySet<string>) => void;
  readonly rowLabel?: (row: Row) => string;
  readonly empty?: ReactNode;
  /** Words of a line below this row, such as where the money ends; null for none. */
  readonly lineBelow?: (row: Row) => string | null;
  readonly more?: { readonly load: () => void; readonly loading: boolean } | null | undefined;
}

/** Dense rows. Up and down move between the rows' links, Home and End to the first and last; Space selects. On a phone each row is a card. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowId, rowHref, openId, selected, onSelect, rowLabel, empty, more, lineBelow } = props;
  const { t } = useTranslation();
  const body = useRef<HTMLTableSectionElement>(null);
  const header = columns.find((column) => column.rowHeader)?.key ?? columns[0]?.key;
  if (rows?.length === 0 && empty) return <>{empty}</>;
  const toggle = (id: string) => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    onSelect?.(next);
  };
  return (
    <>
      <div className={classes.scroll} role="group" aria-label={caption} tabIndex={0}>
        <table className={classes.table}>
          <caption className="t-hidden">{caption}</caption>
          <thead>
            <tr>
              {onSelect && rows ? <SelectAll ids={rows.map(rowId)} selected={selected} onSelect={onSelect} /> : null}
              {columns.map((column) => (
                <HeaderCell key={column.key} column={column} sort={props.sort} onSort={props.onSort} />
              ))}
            </tr>
          </thead>
          <tbody ref={body} onKeyDown={(event) => moveBetweenRows(event, body.current)}>
            {rows ? null : <LoadingRows columns={columns.length + (onSelect ? 1 : 0)} />}
            {rows?.map((row) => {
              const id = rowId(row);
              const href = rowHref?.(row);
              const isSelected = selected?.has(id) ?? false;
              const line = lineBelow?.(row);
              return (
                <Fragment key={id}>
                  <tr data-selected={isSelected || openId === id || undefined} data-linked={href ? true : undefined}>
                    {onSelect ? (
                      <td className={classes.check}>
                        <Checkbox
                          size="xs"
                          checked={isSelected}
                          onChange={() => toggle(id)}
                          aria-label={t('common:table.select', { name: rowLabel?.(row) ?? id })}
                        />
                      </td>
                    ) : null}
                    {columns.map((column) => (
                      <BodyCell
                        key={column.key}
                        column={column}
                        row={row}
                        isHeader={column.key === header}
                        href={href}
                        open={openId === id}
                      />
                    ))}
                  </tr>
                  {line ? (
                    <tr className={classes.line}>
                      <td colSpan={columns.length + (onSelect ? 1 : 0)}>{line}</td>
                    </tr>
                  ) : null}
                </Fragment>
              );
            })}
          </tbody>
        </table>
      </div>
      {more ? (
        <Button variant="default" mt="sm" onClick={more.load} loading={more.loading}>
          {t('common:table.more')}
        </Button>
      ) : null}
    </>
  );
}

interface BodyCellProps<Row> {
  readonly column: Column<Row>;
  readonly row: Row;
  readonly isHeader: boolean;
  readonly href: string | null | undefined;
  readonly open: boolean;
}

function BodyCell<Row>({ column, row, isHeader, href, open }: BodyCellProps<Row>) {
  const content = column.cell(row);
  if (!isHeader)
    return (
      <td data-align={column.align} data-label={column.header}>
        <div>{content}</div>
      </td>
    );
  return (
    <th scope="row" data-align={column.align}>
      {href ? (
        <TextLink href={href} className={classes.rowLink} data-row-link aria-current={open ? 'true' : undefined}>
          {content}
        </TextLink>
      ) : (
        content
      )}
    </th>
  );
}

function HeaderCell<Row>({ column, sort, onSort }: { readonly column: Column<Row> } & Pick<DataTableProps<Row>, 'sort' | 'onSort'>) {
  const sorted = sort?.by === column.key ? (sort.down ? 'descending' : 'ascending') : undefined;
  return (
    <th scope="col" data-align={column.align} aria-sort={column.sortable ? (sorted ?? 'none') : undefined}>
      {column.sortable && onSort ? (
        <button type="button" onClick={() => onSort({ by: column.key, down: sorted === 'ascending' })}>
          {column.header}
          <span aria-hidden="true">{sorted === 'ascending' ? ' ↑' : sorted === 'descending' ? ' ↓' : ' ↕'}</span>
        </button>
      ) : (
        column.header
      )}
    </th>
  );
}

interface SelectAllProps {
  readonly ids: readonly string[];
  readonly selected: ReadonlySet<string> | undefined;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
}

function SelectAll({ ids, selected, onSelect }: SelectAllProps) {
  const { t } = useTranslation();
  const count = ids.filter((id) => selected?.has(id)).length;
  const all = ids.length > 0 && count === ids.length;
  return (
    <td className={classes.check}>
      <Checkbox
        size="xs"
        checked={all}
        indeterminate={count > 0 && !all}
        onChange={() => onSelect(all ? new Set() : new Set(ids))}
        aria-label={t('common:table.selectAll')}
      />
    </td>
  );
}

function LoadingRows({ columns }: { readonly columns: number }) {
  return [1, 2, 3, 4, 5].map((row) => (
    <tr key={row} aria-hidden="true">
      <td colSpan={columns}>
        <Skeleton height={14} />
      </td>
    </tr>
  ));
}

function moveBetweenRows(event: KeyboardEvent, body: HTMLElement | null): void {
  const links = [...(body?.querySelectorAll<HTMLElement>('[data-row-link]') ?? [])];
  const here = links.findIndex((link) => link.closest('tr')?.contains(document.activeElement));
  if (here < 0) return;
  const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: links.length - 1 }[event.key];
  const target = to === undefined ? undefined : links[to];
  if (target) {
    event.preventDefault();
    target.focus();
  } else if (event.key === ' ' && document.activeElement?.matches('[data-row-link]')) {
    const box = links[here]?.closest('tr')?.querySelector<HTMLElement>('input[type=checkbox]');
    if (box) {
      event.preventDefault();
      box.click();
    }
  }
}
