import type { Feature } from '../../app/feature.js';

export const feature: Feature = {
  routes: [
    {
      path: '/agreements/$id',
      access: 'signed-in',
      texts: ['agreements', 'states', 'commands'],
      page: () => import('./agreement.page.js').then((m) => m.AgreementPage),
    },
  ],
};
