import type { Feature } from '../../app/feature.js';

export const feature: Feature = {
  routes: [
    {
      path: '/bank-account',
      access: ['applicant', 'partner'],
      texts: ['bank', 'commands'],
      page: () => import('./bank-account.page.js').then((m) => m.BankAccountPage),
    },
  ],
};
