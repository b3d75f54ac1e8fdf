import { Burger, CloseButton } from '@mantine/core';
import { useRouter, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '../api/paths.js';
import { chooseParty, logOut, useActiveParty, useSessionIfKnown } from '../api/session.js';
import { LANGUAGES, chooseLanguage } from '../i18n/i18n.js';
import type { Language } from '../i18n/i18n.js';
import { announce } from '../ui/live-region.js';
import { RouteLink } from '../ui/link.js';
import { Mark } from '../ui/mark.js';
import type { NavItem } from './feature.js';
import { menuFor } from './feature.js';
import { HeaderBell } from './header-bell.js';
import { HeaderMenu } from './header-menu.js';
import classes from './shell.module.css';

export function Header() {
  const { t } = useTranslation(['common', 'nav']);
  const session = useSessionIfKnown();
  const items = menuFor(session);
  const drawer = useRef<HTMLDialogElement>(null);
  const place = useRouterState({ select: (state) => state.location.pathname });
  useEffect(() => drawer.current?.close(), [place]);
  return (
    <header className={classes.header}>
      {items.length > 0 ? (
        <Burger
          className={classes.burger}
          size="sm"
          onClick={() => drawer.current?.showModal()}
          aria-label={t('common:menu.open')}
          aria-haspopup="dialog"
        />
      ) : null}
      <RouteLink to="/" className={classes.logo}>
        <Mark />
        Traverse
      </RouteLink>
      <MainNav items={items} />
      <div className={classes.who}>
        <HeaderBell signedIn={Boolean(session?.person)} />
        <LanguageMenu />
        <OrganisationMenu />
        <PersonMenu session={session} />
      </div>
      <dialog
        ref={drawer}
        className={classes.drawer}
        aria-label={t('common:menu.main')}
        onClick={(event) => event.target === drawer.current && drawer.current.close()}
      >
        <nav className={classes.drawerNav} aria-label={t('common:menu.main')}>
          <CloseButton size="lg" aria-label={t('common:close')} onClick={() => drawer.current?.close()} />
          <NavList items={items} />
        </nav>
      </dialog>
    </header>
  );
}

/** As many items as fit stand in the bar; the rest is under "More". */
function MainNav({ items }: { readonly items: readonly NavItem[] }) {
  const { t } = useTranslation(['common', 'nav']);
  const list = useRef<HTMLDivElement>(null);
  const [fit, setFit] = useState(items.length);
  const { language } = useTranslation().i18n;
  useEffect(() => {
    const box = list.current;
    if (!box) return;
    // Items that do not fit wrap into lines below the first, which the bar does not show.
    const measure = () => {
      const all = [...box.querySelectorAll('li')];
      setFit(all.filter((item) => item.offsetTop === all[0]?.offsetTop).length);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    void document.fonts.ready.then(measure);
    return () => observer.disconnect();
  }, [items.length, language]);
  const rest = items.slice(fit).map(({ href, label }) => ({ key: href, text: t(`nav:${label}`), href }));
  return (
    <nav className={classes.nav} aria-label={t('common:menu.main')}>
      <div ref={list} className={classes.fitting}>
        <NavList items={items} fit={fit} />
      </div>
      {rest.length > 0 && fit > 0 ? <HeaderMenu label={t('common:menu.main')} text={t('common:menu.more')} items={rest} /> : null}
    </nav>
  );
}

function NavList({ items, fit = items.length }: { readonly items: readonly NavItem[]; readonly fit?: number }) {
  const { t } = useTranslation(['common', 'nav']);
  return (
    <ul>
      {items.map(({ href, label }, i) => (
        <li key={href} data-hidden={i >= fit || undefined}>
          <RouteLink to={href} activeOptions={{ exact: href === '/' }} activeProps={{ 'aria-current': 'page' }}>
            {t(`nav:${label}`)}
          </RouteLink>
        </li>
      ))}
    </ul>
  );
}

function LanguageMenu() {
  const { t, i18n } = useTranslation();
  const now = i18n.language as Language;
  const items = Object.entries(LANGUAGES).map(([code, name]) => ({
    key: code,
    text: name,
    lang: code,
    current: code === now,
    onChoose: () => void chooseLanguage(code as Language).then(() => announce(name)),
  }));
  return <HeaderMenu label={t('common:menu.language')} text={LANGUAGES[now]} short={now.toUpperCase()} items={items} />;
}

/** A choice only for people with several organisations. */
function OrganisationMenu() {
  const { t } = useTranslation();
  const session = useSessionIfKnown();
  const active = useActiveParty();
  if (!session || !active) return null;
  if (session.parties.length === 1) return <span className={`${classes.organisation} ${classes.org}`}>{active.name}</span>;
  const items = session.parties.map((party) => ({
    key: party.organisationId,
    text: party.name,
    current: party.organisationId === active.organisationId,
    onChoose: () => chooseParty(party.organisationId),
  }));
  return (
    <div className={classes.org}>
      <HeaderMenu label={t('common:menu.organisation')} text={active.name} items={items} />
    </div>
  );
}

function PersonMenu({ session }: { readonly session: Session | undefined }) {
  const { t } = useTranslation();
  const router = useRouter();
  if (!session) return null;
  if (!session.person)
    return (
      <RouteLink to="/log-in" className={classes.logIn}>
        {t('common:menu.logIn')}
      </RouteLink>
    );
  const leave = async () => {
    await logOut();
    await router.navigate({ to: '/log-in' });
  };
  const items = [
    { key: 'account', text: t('common:menu.account'), href: '/account' },
    { key: 'log-out', text: t('common:menu.logOut'), onChoose: () => void leave() },
  ];
  return (
    <HeaderMenu
      label={t('common:menu.person')}
      text={shortName(session.person.name)}
      short={initials(session.person.name)}
      note={session.person.email}
      items={items}
    />
  );
}

/** "Anna Maria Berg" -> "AB": all that fits on a phone. */
function initials(name: string): string {
  const parts = name.trim().split(/\s+/);
  const of = (part: string | undefined) => part?.charAt(0) ?? '';
  return parts.length > 1 ? of(parts[0]) + of(parts.at(-1)) : of(parts[0]);
}

/** "Anna Maria Berg" -> "A. Berg" */
function shortName(name: string): string {
  const parts = name.trim().split(/\s+/);
  const last = parts.at(-1) ?? name;
  return parts.length > 1 ? `${(parts[0] ?? '').charAt(0)}. ${last}` : last;
}
