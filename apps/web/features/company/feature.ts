import type { Feature } from '../../app/feature.js';

export const feature: Feature = {
  routes: [
    {
      path: '/company',
      access: ['applicant', 'partner'],
      texts: ['company', 'applications'],
      page: () => import('./company.page.js').then((m) => m.CompanyPage),
    },
  ],
  nav: [{ href: '/company', label: 'company', roles: ['applicant', 'partner'], order: 40 }],
};
