import type { Feature } from '../../app/feature.js';

const texts = ['administration', 'desk', 'states', 'commands'];
const access = ['administrator'] as const;

export const feature: Feature = {
  routes: [
    { path: '/administration/people', access, texts, page: () => import('./people.page.js').then((m) => m.PeoplePage) },
    { path: '/administration/roles', access, texts, page: () => import('./roles.page.js').then((m) => m.RolesPage) },
    { path: '/administration/failed-jobs', access, texts, page: () => import('./failed-jobs.page.js').then((m) => m.FailedJobsPage) },
    { path: '/administration/voucher-keys', access, texts, page: () => import('./voucher-keys.page.js').then((m) => m.VoucherKeysPage) },
  ],
  nav: [
    { href: '/administration/people', label: 'people', roles: access, order: 80 },
    { href: '/administration/roles', label: 'roles', roles: access, order: 82 },
    { href: '/administration/failed-jobs', label: 'jobs', roles: access, order: 84 },
    { href: '/administration/voucher-keys', label: 'voucherKeys', roles: access, order: 86 },
  ],
};
