import type { Feature } from '../../app/feature.js';

export const feature: Feature = {
  routes: [
    {
      path: '/desk/evaluators',
      access: ['officer', 'auditor'],
      texts: ['evaluatorPool', 'desk'],
      page: () => import('./evaluator-pool.page.js').then((m) => m.EvaluatorPoolPage),
    },
  ],
  nav: [{ href: '/desk/evaluators', label: 'evaluatorPool', roles: ['officer', 'auditor'], order: 53 }],
};
