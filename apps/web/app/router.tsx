import { createRootRoute, createRoute, createRouter, lazyRouteComponent, notFound, redirect } from '@tanstack/react-router';
import i18n from 'i18next';
import { queryClient, sessionQuery } from '../api/client.js';
import { hasRole } from '../api/session.js';
import { PageLoading } from '../ui/page.js';
import { ErrorPage } from './error-page.js';
import type { FeatureRoute } from './feature.js';
import { features } from './feature.js';
import { NotFoundPage } from './not-found-page.js';
import { Shell } from './shell.js';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage });

/** Sends people who are not logged in to the log-in page and back; a page of another role does not exist. */
async function admit(access: FeatureRoute['access'], href: string): Promise<void> {
  if (access === 'public') return;
  const session = await queryClient.ensureQueryData(sessionQuery);
  if (!session.person) throw redirect({ to: '/log-in', search: href === '/' ? {} : { next: href } });
  if (access !== 'signed-in' && !hasRole(session, access)) throw notFound();
}

function routeOf({ path, page, texts = [], access }: FeatureRoute) {
  return createRoute({
    getParentRoute: () => root,
    path,
    beforeLoad: ({ location }) => admit(access, location.href),
    loader: () => i18n.loadNamespaces([...texts]),
    component: lazyRouteComponent(() => page().then((component) => ({ default: component }))),
  });
}

let page = '';
/** A filter or an opened row is another address of the same page: whoever reads a list stays where they are in it. */
function isAnotherPage(pathname: string): boolean {
  const another = pathname !== page;
  page = pathname;
  return another;
}

export const router = createRouter({
  routeTree: root.addChildren(features.flatMap((feature) => feature.routes.map(routeOf))),
  defaultPendingComponent: PageLoading,
  defaultPendingMs: 300,
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: NotFoundPage,
  defaultPreload: 'intent',
  scrollRestoration: ({ location }) => isAnotherPage(location.pathname),
});
