import { Anchor } from '@mantine/core';
import { Outlet, useRouter } from '@tanstack/react-router';
import { Suspense, useEffect, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useSessionIfKnown } from '../api/session.js';
import { followPerson } from '../i18n/i18n.js';
import { TextLink } from '../ui/link.js';
import { LiveRegion } from '../ui/live-region.js';
import { PageLoading } from '../ui/page.js';
import { Header } from './header.js';
import classes from './shell.module.css';

function useOnline(): boolean {
  return useSyncExternalStore(
    (listener) => {
      window.addEventListener('online', listener);
      window.addEventListener('offline', listener);
      return () => {
        window.removeEventListener('online', listener);
        window.removeEventListener('offline', listener);
      };
    },
    () => navigator.onLine,
  );
}

/** What stands around every page. */
export function Shell() {
  const { t } = useTranslation();
  const session = useSessionIfKnown();
  const online = useOnline();
  const main = useRef<HTMLElement>(null);
  useEffect(() => void followPerson(session?.person?.language), [session?.person?.language]);
  useAdmittedAnew(session?.person?.id ?? null, session !== undefined);
  return (
    <>
      <a
        href="#main"
        className={classes.skip}
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {t('common:skip')}
      </a>
      {session?.demo ? (
        <aside className={classes.demo} aria-label={t('common:demo.title')}>
          <b>{t('common:demo.title')}</b> {t('common:demo.text')} <TextLink href="/demo/mails">{t('common:demo.mails')}</TextLink>
        </aside>
      ) : null}
      <Header />
      <div aria-live="polite">{online ? null : <p className={classes.offline}>{t('common:offline')}</p>}</div>
      <main id="main" ref={main} tabIndex={-1} className={classes.main}>
        <Suspense fallback={<PageLoading />}>
          <Outlet />
        </Suspense>
      </main>
      <footer className={classes.footer}>
        <TextLink href="/accessibility">{t('common:footer.accessibility')}</TextLink>
        <Anchor href="/open-data">{t('common:footer.openData')}</Anchor>
        <TextLink href="/privacy">{t('common:footer.privacy')}</TextLink>
      </footer>
      <LiveRegion />
    </>
  );
}

/** When somebody else is logged in than before, or nobody any more, the page is asked for again as that person. */
function useAdmittedAnew(personId: string | null, known: boolean): void {
  const router = useRouter();
  const before = useRef<string | null | undefined>(undefined);
  useEffect(() => {
    if (!known) return;
    if (before.current !== undefined && before.current !== personId) void router.invalidate();
    before.current = personId;
  }, [personId, known, router]);
}
