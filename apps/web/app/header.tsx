import { Burger, Drawer, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useRouter, useRouterState } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '../api/paths.js';
import { chooseParty, hasRole, logOut, useActiveParty, useSessionIfKnown } from '../api/session.js';
import { LANGUAGES, chooseLanguage } from '../i18n/i18n.js';
import type { Language } from '../i18n/i18n.js';
import { announce } from '../ui/live-region.js';
import { RouteLink, useFollow } from '../ui/link.js';
import { Mark } from '../ui/mark.js';
import type { NavItem } from './feature.js';
import { features } from './feature.js';
import classes from './shell.module.css';

function itemsFor(session: Session | undefined): readonly NavItem[] {
  const signedIn = Boolean(session?.person);
  return features
    .flatMap((feature) => feature.nav ?? [])
    .filter(({ roles }) => roles === 'everybody' || (roles === 'signed-in' ? signedIn : signedIn && hasRole(session, roles)))
    .sort((a, b) => a.order - b.order);
}

export function Header() {
  const { t } = useTranslation(['common', 'nav']);
  const session = useSessionIfKnown();
  const items = itemsFor(session);
  const [open, setOpen] = useState(false);
  const place = useRouterState({ select: (state) => state.location.pathname });
  useEffect(() => setOpen(false), [place]);
  return (
    <header className={classes.header}>
      {items.length > 0 ? (
        <Burger
          className={classes.burger}
          size="sm"
          opened={open}
          onClick={() => setOpen(true)}
          aria-label={t('common:menu.open')}
          aria-expanded={open}
        />
      ) : null}
      <RouteLink to="/" className={classes.logo}>
        <Mark />
        Traverse
      </RouteLink>
      <nav className={classes.nav} aria-label={t('common:menu.main')}>
        <NavList items={items} />
      </nav>
      <div className={classes.who}>
        <LanguageMenu />
        <OrganisationMenu />
        <PersonMenu session={session} />
      </div>
      <Drawer opened={open} onClose={() => setOpen(false)} title={t('common:menu.main')} size="xs" closeButtonProps={{ 'aria-label': t('common:close') }}>
        <nav className={classes.drawerNav} aria-label={t('common:menu.main')}>
          <NavList items={items} />
        </nav>
      </Drawer>
    </header>
  );
}

function NavList({ items }: { readonly items: readonly NavItem[] }) {
  const { t } = useTranslation(['common', 'nav']);
  return (
    <ul>
      {items.map(({ href, label }) => (
        <li key={href}>
          <RouteLink to={href} activeOptions={{ exact: href === '/' }} activeProps={{ 'aria-current': 'page' }}>
            {t(`nav:${label}`)}
          </RouteLink>
        </li>
      ))}
    </ul>
  );
}

function HeaderMenu({ label, text, children }: { readonly label: string; readonly text: ReactNode; readonly children: ReactNode }) {
  return (
    <Menu>
      <Menu.Target>
        <button type="button" className={classes.menuButton}>
          <span className="t-hidden">{label}: </span>
          <span>{text}</span>
          <IconChevronDown size={14} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}

function LanguageMenu() {
  const { t, i18n } = useTranslation();
  const now = i18n.language as Language;
  return (
    <HeaderMenu label={t('common:menu.language')} text={LANGUAGES[now]}>
      {Object.entries(LANGUAGES).map(([code, name]) => (
        <Menu.Item
          key={code}
          lang={code}
          aria-current={code === now ? 'true' : undefined}
          onClick={() => void chooseLanguage(code as Language).then(() => announce(name))}
        >
          {name}
        </Menu.Item>
      ))}
    </HeaderMenu>
  );
}

/** Only for people with several organisations; others read theirs on the home page. */
function OrganisationMenu() {
  const { t } = useTranslation();
  const session = useSessionIfKnown();
  const active = useActiveParty();
  if (!session || !active) return null;
  if (session.parties.length === 1) return <span className={`${classes.menuButton} ${classes.org}`}>{active.name}</span>;
  return (
    <div className={classes.org}>
      <HeaderMenu label={t('common:menu.organisation')} text={active.name}>
        {session.parties.map((party) => (
          <Menu.Item
            key={party.organisationId}
            aria-current={party.organisationId === active.organisationId ? 'true' : undefined}
            onClick={() => chooseParty(party.organisationId)}
          >
            {party.name}
          </Menu.Item>
        ))}
      </HeaderMenu>
    </div>
  );
}

function PersonMenu({ session }: { readonly session: Session | undefined }) {
  const { t } = useTranslation();
  const router = useRouter();
  const follow = useFollow();
  if (!session) return null;
  if (!session.person)
    return (
      <RouteLink to="/log-in" className={classes.menuButton}>
        {t('common:menu.logIn')}
      </RouteLink>
    );
  const leave = async () => {
    await logOut();
    await router.navigate({ to: '/log-in' });
  };
  return (
    <HeaderMenu label={t('common:menu.person')} text={shortName(session.person.name)}>
      <Menu.Label>{session.person.email}</Menu.Label>
      <Menu.Item component="a" href="/account" onClick={(event) => follow(event, '/account')}>
        {t('common:menu.account')}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item onClick={() => void leave()}>{t('common:menu.logOut')}</Menu.Item>
    </HeaderMenu>
  );
}

/** "Anna Maria Berg" -> "A. Berg" */
function shortName(name: string): string {
  const parts = name.trim().split(/\s+/);
  const last = parts.at(-1) ?? name;
  return parts.length > 1 ? `${(parts[0] ?? '').charAt(0)}. ${last}` : last;
}
