import type { Feature } from '../../app/feature.js';

const texts = ['engagements', 'messages', 'states', 'commands'];

export const feature: Feature = {
  routes: [
    { path: '/engagements', access: 'signed-in', texts, page: () => import('./engagements.page.js').then((m) => m.EngagementsPage) },
    { path: '/engagements/$id', access: 'signed-in', texts, page: () => import('./engagement.page.js').then((m) => m.EngagementPage) },
  ],
  nav: [{ href: '/engagements', label: 'engagements', roles: ['partner'], order: 15 }],
};
