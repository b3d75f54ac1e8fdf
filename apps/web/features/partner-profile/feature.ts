import type { Feature } from '../../app/feature.js';

export const feature: Feature = {
  routes: [
    {
      path: '/partner-profile',
      access: ['partner'],
      texts: ['profile'],
      page: () => import('./partner-profile.page.js').then((m) => m.PartnerProfilePage),
    },
  ],
  nav: [{ href: '/partner-profile', label: 'profile', roles: ['partner'], order: 40 }],
};
