import type { Feature } from '../../app/feature.js';

const texts = ['vouchers', 'states', 'commands'];

export const feature: Feature = {
  routes: [
    { path: '/vouchers', access: 'signed-in', texts, page: () => import('./vouchers.page.js').then((m) => m.VouchersPage) },
    { path: '/vouchers/$id', access: 'signed-in', texts, page: () => import('./voucher.page.js').then((m) => m.VoucherPage) },
  ],
  nav: [{ href: '/vouchers', label: 'vouchers', roles: ['applicant', 'partner'], order: 20 }],
};
