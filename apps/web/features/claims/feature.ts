import type { Feature } from '../../app/feature.js';

const texts = ['claims', 'states', 'commands'];

export const feature: Feature = {
  routes: [
    { path: '/claims', access: 'signed-in', texts, page: () => import('./claims.page.js').then((m) => m.ClaimsPage) },
    { path: '/claims/$id', access: 'signed-in', texts, page: () => import('./claim.page.js').then((m) => m.ClaimPage) },
  ],
  nav: [{ href: '/claims', label: 'claims', roles: ['applicant', 'partner'], order: 25 }],
};
