import type { Feature } from '../../app/feature.js';

const texts = ['applications', 'messages', 'states', 'commands'];

export const feature: Feature = {
  routes: [
    { path: '/applications', access: 'signed-in', texts, page: () => import('./applications.page.js').then((m) => m.ApplicationsPage) },
    { path: '/applications/$id', access: 'signed-in', texts, page: () => import('./application.page.js').then((m) => m.ApplicationPage) },
  ],
  nav: [{ href: '/applications', label: 'applications', roles: ['applicant'], order: 15 }],
};
