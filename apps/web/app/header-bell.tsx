import { useTranslation } from 'react-i18next';
import { useUnreadNotices } from '../api/notices.js';
import { RouteLink } from '../ui/link.js';
import classes from './header-bell.module.css';

/** The way to one's notices, with how many are new. */
export function HeaderBell({ signedIn }: { readonly signedIn: boolean }) {
  const { t } = useTranslation();
  const unread = useUnreadNotices(signedIn);
  if (!signedIn) return null;
  return (
    <RouteLink to="/notices" className={classes.bell} aria-label={t('common:menu.notices', { count: unread })}>
      <svg
        width="20"
        height="20"
        viewBox="0 0 20 20"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        <path d="M10 2.5a5 5 0 0 0-5 5c0 4-1.5 5.5-2 6.5h14c-.5-1-2-2.5-2-6.5a5 5 0 0 0-5-5zM8 16.5a2 2 0 0 0 4 0" />
      </svg>
      {unread > 0 ? (
        <span className={classes.count} aria-hidden="true">
          {unread > 99 ? '99+' : unread}
        </span>
      ) : null}
    </RouteLink>
  );
}
