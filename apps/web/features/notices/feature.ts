import type { Feature } from '../../app/feature.js';

export const feature: Feature = {
  routes: [
    { path: '/notices', access: 'signed-in', texts: ['notices'], page: () => import('./notices.page.js').then((m) => m.NoticesPage) },
  ],
};
