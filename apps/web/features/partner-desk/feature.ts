import type { Feature } from '../../app/feature.js';

const readers = ['officer', 'approver', 'auditor'] as const;

export const feature: Feature = {
  routes: [
    {
      path: '/desk/partners',
      access: readers,
      texts: ['partnerDesk', 'desk', 'company'],
      page: () => import('./partner-desk.page.js').then((m) => m.PartnerDeskPage),
    },
  ],
  nav: [{ href: '/desk/partners', label: 'partnerDesk', roles: readers, order: 51 }],
};
