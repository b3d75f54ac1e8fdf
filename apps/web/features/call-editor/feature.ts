import type { Feature } from '../../app/feature.js';

const readers = ['officer', 'approver', 'auditor', 'administrator'] as const;
const texts = ['editor', 'states', 'commands'];

export const feature: Feature = {
  routes: [
    { path: '/desk/calls', access: readers, texts, page: () => import('./managed-calls.page.js').then((m) => m.ManagedCallsPage) },
    { path: '/desk/calls/$id', access: readers, texts, page: () => import('./call-editor.page.js').then((m) => m.CallEditorPage) },
  ],
  nav: [{ href: '/desk/calls', label: 'managedCalls', roles: readers, order: 74 }],
};
