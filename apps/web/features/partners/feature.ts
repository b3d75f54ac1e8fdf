import type { Feature } from '../../app/feature.js';

export const feature: Feature = {
  routes: [
    { path: '/partners', access: 'public', texts: ['partners'], page: () => import('./partners.page.js').then((m) => m.PartnersPage) },
    { path: '/partners/$id', access: 'public', texts: ['partners'], page: () => import('./partner.page.js').then((m) => m.PartnerPage) },
  ],
  nav: [{ href: '/partners', label: 'partners', roles: 'everybody', order: 30 }],
};
