import type { Feature } from '../../app/feature.js';

const sums = ['officer', 'approver', 'finance-officer', 'finance-approver', 'auditor'] as const;
const money = ['finance-officer', 'finance-approver', 'auditor'] as const;

export const feature: Feature = {
  routes: [
    { path: '/books', access: sums, texts: ['books'], page: () => import('./trial-balance.page.js').then((m) => m.TrialBalancePage) },
    {
      path: '/books/envelopes/$id',
      access: sums,
      texts: ['books'],
      page: () => import('./envelope.page.js').then((m) => m.EnvelopeBooksPage),
    },
    { path: '/books/transfers', access: money, texts: ['books'], page: () => import('./transfers.page.js').then((m) => m.TransfersPage) },
    {
      path: '/books/reconciliation',
      access: money,
      texts: ['books', 'states'],
      page: () => import('./reconciliation.page.js').then((m) => m.ReconciliationPage),
    },
    {
      path: '/books/registers',
      access: sums,
      texts: ['books'],
      page: () => import('./registers.page.js').then((m) => m.RegistersPage),
    },
    {
      path: '/books/proof',
      access: [...sums, 'administrator'],
      texts: ['books', 'states', 'commands'],
      page: () => import('./proof.page.js').then((m) => m.ProofPage),
    },
  ],
  nav: [
    { href: '/books', label: 'books', roles: sums, order: 68 },
    { href: '/books/proof', label: 'proof', roles: ['administrator'], order: 85 },
  ],
};
