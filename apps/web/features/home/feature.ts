import type { Feature } from '../../app/feature.js';

export const feature: Feature = {
  routes: [
    {
      path: '/',
      access: 'signed-in',
      texts: ['home', 'tasks', 'states', 'applications'],
      page: () => import('./home.page.js').then((m) => m.HomePage),
    },
  ],
  nav: [{ href: '/', label: 'home', roles: 'signed-in', order: 0 }],
};
