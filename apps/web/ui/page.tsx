import { Skeleton, Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from './live-region.js';
import classes from './page.module.css';
import { useTitle } from './title.js';

let firstPage = true;

export interface PageProps {
  readonly title: string;
  /** One line under the heading. */
  readonly sub?: ReactNode;
  /** Small line above the heading, e.g. "Step 3 of 6 · Company figures". */
  readonly above?: ReactNode;
  readonly actions?: ReactNode;
  /** Under the heading, over the content and what stands beside it. */
  readonly top?: ReactNode;
  /** Beside the content on wide screens, under it on narrow ones. */
  readonly aside?: ReactNode;
  /** `narrow`: one column to read or fill in; `wide`: tables. */
  readonly width?: 'narrow' | 'normal' | 'wide';
  readonly children?: ReactNode;
}

/** The frame of every page: heading, title of the tab, focus on the heading after a change of page. */
export function Page({ title, sub, above, actions, top, aside, width = 'normal', children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useTitle(title);
  useEffect(() => {
    if (!firstPage) heading.current?.focus({ preventScroll: true });
    firstPage = false;
  }, []);
  return (
    <div className={classes.page} data-width={width}>
      <div className={classes.head}>
        <div>
          {above ? <p className={classes.above}>{above}</p> : null}
          <Title order={1} ref={heading} tabIndex={-1}>
            {title}
          </Title>
          {sub ? <p className={classes.sub}>{sub}</p> : null}
        </div>
        {actions ? <div className={classes.actions}>{actions}</div> : null}
      </div>
      {top}
      {aside ? (
        <div className={classes.columns}>
          <div>{children}</div>
          <aside>{aside}</aside>
        </div>
      ) : (
        children
      )}
    </div>
  );
}

/** The same frame within a page that has its own heading. */
export function PageWithin({ title, above, actions, aside, children }: PageProps) {
  return (
    <div className={classes.within}>
      <div className={classes.head}>
        <div>
          {above ? <p className={classes.above}>{above}</p> : null}
          <Title order={2}>{title}</Title>
        </div>
        {actions ? <div className={classes.actions}>{actions}</div> : null}
      </div>
      <div className={classes.columns}>
        <div>{children}</div>
        <aside>{aside}</aside>
      </div>
    </div>
  );
}

/** Grey bars while a page is on its way; says so once to screen readers. */
export function PageLoading() {
  const { t } = useTranslation();
  useEffect(() => {
    const timer = setTimeout(() => announce(t('common:loading')), 1000);
    return () => clearTimeout(timer);
  }, [t]);
  return (
    <div className={classes.page} aria-busy="true">
      <Stack gap="md">
        <Skeleton height={30} width={260} maw="80%" />
        <Skeleton height={16} width={420} maw="100%" />
        <Skeleton height={180} />
      </Stack>
    </div>
  );
}
