import type { Feature } from '../../app/feature.js';

const texts = ['messages', 'states', 'commands'];

export const feature: Feature = {
  routes: [
    { path: '/messages', access: 'signed-in', texts, page: () => import('./messages.page.js').then((m) => m.MessagesPage) },
    { path: '/messages/$id', access: 'signed-in', texts, page: () => import('./thread.page.js').then((m) => m.ThreadPage) },
  ],
  nav: [{ href: '/messages', label: 'messages', roles: ['applicant', 'partner', 'officer'], order: 40 }],
};
