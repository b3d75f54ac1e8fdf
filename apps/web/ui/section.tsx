import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useId } from 'react';
import classes from './section.module.css';

export interface SectionProps {
  readonly title?: ReactNode;
  readonly actions?: ReactNode;
  /** `note`: an explanation ("Why we ask"); `error`: something that stops the reader. */
  readonly tone?: 'plain' | 'note' | 'warning' | 'error';
  readonly order?: 2 | 3;
  readonly children: ReactNode;
}

/** A white card with a hairline border. */
export function Section({ title, actions, tone = 'plain', order = 2, children }: SectionProps) {
  const id = useId();
  return (
    <section className={classes.card} data-tone={tone} aria-labelledby={title ? id : undefined}>
      {title || actions ? (
        <div className={classes.head}>
          {title ? (
            <Title order={order} id={id}>
              {title}
            </Title>
          ) : null}
          {actions}
        </div>
      ) : null}
      {children}
    </section>
  );
}

export interface DefinitionListProps {
  readonly items: readonly { readonly term: ReactNode; readonly value: ReactNode; readonly action?: ReactNode }[];
}

/** Facts by name; values that are missing are shown as a dash, never left out. */
export function DefinitionList({ items }: DefinitionListProps) {
  return (
    <dl className={classes.facts}>
      {items.map(({ term, value, action }, i) => (
        <div key={i}>
          <dt>{term}</dt>
          <dd>{value ?? '–'}</dd>
          {action ? <dd className={classes.factAction}>{action}</dd> : null}
        </div>
      ))}
    </dl>
  );
}

export interface EmptyStateProps {
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** Says why nothing is here and what to do. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className={classes.empty}>
      <b>{title}</b>
      {children ? <p>{children}</p> : null}
      {action}
    </div>
  );
}
