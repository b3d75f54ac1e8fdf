import type { Feature } from '../../app/feature.js';

export const feature: Feature = {
  routes: [
    {
      path: '/account',
      access: 'signed-in',
      texts: ['account', 'states'],
      page: () => import('./account.page.js').then((m) => m.AccountPage),
    },
  ],
};
