import type { Feature } from '../../app/feature.js';

export const feature: Feature = {
  routes: [
    { path: '/calls', access: 'public', texts: ['calls', 'states'], page: () => import('./calls.page.js').then((m) => m.CallsPage) },
    { path: '/calls/$id', access: 'public', texts: ['calls', 'states'], page: () => import('./call.page.js').then((m) => m.CallPage) },
  ],
  nav: [{ href: '/calls', label: 'calls', roles: 'everybody', order: 10 }],
};
