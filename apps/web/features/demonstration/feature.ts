import type { Feature } from '../../app/feature.js';

/** Pages that exist only in the demonstration: the server answers 404 elsewhere. */
export const feature: Feature = {
  routes: [
    { path: '/demo/mails', access: 'public', texts: ['demonstration'], page: () => import('./mails.page.js').then((m) => m.DemoMailsPage) },
  ],
};
