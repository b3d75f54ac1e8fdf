import type { Feature } from '../../app/feature.js';

const readers = ['officer', 'approver', 'auditor', 'administrator'] as const;
const register = ['officer', 'approver', 'auditor'] as const;

export const feature: Feature = {
  routes: [
    {
      path: '/legal-parameters',
      access: readers,
      texts: ['law', 'states', 'commands'],
      page: () => import('./legal-parameters.page.js').then((m) => m.LegalParametersPage),
    },
    {
      path: '/desk/aid-register',
      access: register,
      texts: ['law'],
      page: () => import('./aid-register.page.js').then((m) => m.AidRegisterPage),
    },
  ],
  nav: [
    { href: '/desk/aid-register', label: 'aidRegister', roles: register, order: 72 },
    { href: '/legal-parameters', label: 'law', roles: readers, order: 78 },
  ],
};
