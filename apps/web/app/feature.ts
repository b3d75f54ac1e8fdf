import type { ComponentType } from 'react';
import type { Role, Session } from '../api/paths.js';
import { hasRole } from '../api/session.js';

export interface FeatureRoute {
  /** TanStack path, e.g. `/applications/$id`. */
  readonly path: string;
  /** `() => import('./list.page.js').then((m) => m.ListPage)`: each page is a file of its own on the line. */
  readonly page: () => Promise<ComponentType>;
  /** Texts that the page needs beside common, nav and problems. */
  readonly texts?: readonly string[];
  /** Who may open it; the server decides all the same. */
  readonly access: 'public' | 'signed-in' | readonly Role[];
}

export interface NavItem {
  readonly href: string;
  /** Key in the namespace `nav`, which is always loaded. */
  readonly label: string;
  readonly roles: 'signed-in' | 'everybody' | readonly Role[];
  /** Small numbers stand first. Home is 0; parties 10 to 40, staff 50 to 90. */
  readonly order: number;
}

/**
 * What a folder under features/ brings: `export const feature: Feature` in features/<name>/feature.ts.
 * It is found by its place; nothing is registered elsewhere.
 */
export interface Feature {
  readonly routes: readonly FeatureRoute[];
  readonly nav?: readonly NavItem[];
}

const found = import.meta.glob<Feature>('../features/*/feature.ts', { eager: true, import: 'feature' });

export const features: readonly Feature[] = Object.values(found);

/** The menu of this person, in its order. */
export function menuFor(session: Session | undefined): readonly NavItem[] {
  const signedIn = Boolean(session?.person);
  return features
    .flatMap((feature) => feature.nav ?? [])
    .filter(({ roles }) => roles === 'everybody' || (roles === 'signed-in' ? signedIn : signedIn && hasRole(session, roles)))
    .sort((a, b) => a.order - b.order);
}
