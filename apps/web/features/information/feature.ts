import type { Feature } from '../../app/feature.js';

const texts = ['information'];

export const feature: Feature = {
  routes: [
    { path: '/accessibility', access: 'public', texts, page: () => import('./accessibility.page.js').then((m) => m.AccessibilityPage) },
    { path: '/privacy', access: 'public', texts, page: () => import('./privacy.page.js').then((m) => m.PrivacyPage) },
  ],
};
