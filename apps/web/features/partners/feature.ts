import type { Feature } from '../../app/feature.js';

export const feature: Feature = {
  routes: [
    { path: '/partners', access: 'public', texts: ['partners'], page: () => import('./partners.page.js').then((m) => m.PartnersPage) },
  ],
  nav: [{ href: '/partners', label: 'partners', roles: 'everybody', order: 30 }],
};
