import type { Feature } from '../../app/feature.js';

const texts = ['reviews', 'states', 'commands'];
const access = ['evaluator'] as const;

export const feature: Feature = {
  routes: [
    { path: '/reviews', access, texts, page: () => import('./reviews.page.js').then((m) => m.ReviewsPage) },
    { path: '/reviews/$id', access, texts, page: () => import('./review.page.js').then((m) => m.ReviewPage) },
    { path: '/reviews/conflicts/$callId', access, texts, page: () => import('./conflicts.page.js').then((m) => m.ConflictsPage) },
  ],
  nav: [{ href: '/reviews', label: 'reviews', roles: access, order: 20 }],
};
