import type { Feature } from '../../app/feature.js';

const texts = ['desk', 'states', 'commands'];
const paying = ['desk', 'states', 'commands', 'payoutDesk'];
const decide = ['officer', 'approver', 'auditor'] as const;
const money = ['finance-officer', 'finance-approver', 'auditor'] as const;

export const feature: Feature = {
  routes: [
    {
      path: '/desk/applications',
      access: decide,
      texts: [...texts, 'applications', 'messages'],
      page: () => import('./applications.page.js').then((m) => m.DeskApplicationsPage),
    },
    { path: '/desk/questions', access: decide, texts, page: () => import('./questions.page.js').then((m) => m.QuestionsPage) },
    { path: '/desk/matching', access: ['officer', 'auditor'], texts, page: () => import('./matching.page.js').then((m) => m.MatchingPage) },
    {
      path: '/desk/reviews',
      access: decide,
      texts: [...texts, 'reviews'],
      page: () => import('./reviews.page.js').then((m) => m.DeskReviewsPage),
    },
    {
      path: '/desk/assignments',
      access: decide,
      texts: [...texts, 'assignmentBoard'],
      page: () => import('./assignment-board.page.js').then((m) => m.AssignmentBoardPage),
    },
    { path: '/desk/ranking', access: decide, texts, page: () => import('./ranking.page.js').then((m) => m.RankingPage) },
    {
      path: '/desk/decisions/$id',
      access: decide,
      texts: [...texts, 'applications'],
      page: () => import('./decision-case.page.js').then((m) => m.DecisionCasePage),
    },
    { path: '/desk/decisions', access: decide, texts, page: () => import('./decisions.page.js').then((m) => m.DecisionsPage) },
    {
      path: '/desk/agreement-texts',
      access: decide,
      texts,
      page: () => import('./agreement-texts.page.js').then((m) => m.AgreementTextsPage),
    },
    { path: '/desk/agreements', access: decide, texts, page: () => import('./agreements.page.js').then((m) => m.DeskAgreementsPage) },
    {
      path: '/desk/vouchers',
      access: decide,
      texts: [...texts, 'vouchers'],
      page: () => import('./vouchers.page.js').then((m) => m.DeskVouchersPage),
    },
    {
      path: '/desk/voucher-forecast',
      access: [...decide, ...money],
      texts: [...texts, 'vouchers'],
      page: () => import('./voucher-forecast.page.js').then((m) => m.VoucherForecastPage),
    },
    {
      path: '/desk/claims/$id',
      access: [...decide, ...money],
      texts: [...texts, 'claims', 'recoveries'],
      page: () => import('./claim.page.js').then((m) => m.DeskClaimPage),
    },
    { path: '/desk/claims', access: decide, texts, page: () => import('./claims.page.js').then((m) => m.DeskClaimsPage) },
    {
      path: '/desk/payout-desk',
      access: money,
      texts: paying,
      page: () => import('./payout-desk.page.js').then((m) => m.PayoutDeskPage),
    },
    { path: '/desk/screening', access: money, texts: paying, page: () => import('./screening.page.js').then((m) => m.ScreeningPage) },
    { path: '/desk/payouts', access: money, texts: paying, page: () => import('./payouts.page.js').then((m) => m.PayoutsPage) },
    { path: '/desk/batches', access: money, texts: paying, page: () => import('./batches.page.js').then((m) => m.BatchesPage) },
    { path: '/desk/bank', access: money, texts: [...paying, 'bank'], page: () => import('./bank.page.js').then((m) => m.BankPage) },
    {
      path: '/desk/recoveries/$id',
      access: money,
      texts: [...paying, 'recoveries'],
      page: () => import('./recovery.page.js').then((m) => m.RecoveryPage),
    },
    {
      path: '/desk/recoveries',
      access: money,
      texts: [...paying, 'recoveries'],
      page: () => import('./recoveries.page.js').then((m) => m.RecoveriesPage),
    },
    { path: '/desk/holds', access: money, texts: paying, page: () => import('./holds.page.js').then((m) => m.HoldsPage) },
    {
      path: '/desk/envelopes',
      access: [...decide, ...money],
      texts,
      page: () => import('./envelopes.page.js').then((m) => m.EnvelopesPage),
    },
  ],
  nav: [
    { href: '/desk/applications', label: 'desk', roles: decide, order: 50 },
    { href: '/desk/matching', label: 'matching', roles: ['officer'], order: 52 },
    { href: '/desk/assignments', label: 'assignments', roles: ['officer'], order: 53 },
    { href: '/desk/reviews', label: 'reviews', roles: ['officer'], order: 54 },
    { href: '/desk/ranking', label: 'ranking', roles: decide, order: 56 },
    { href: '/desk/decisions', label: 'decisions', roles: decide, order: 58 },
    { href: '/desk/agreements', label: 'agreements', roles: ['officer', 'approver'], order: 59 },
    { href: '/desk/vouchers', label: 'vouchers', roles: decide, order: 59 },
    { href: '/desk/claims', label: 'claims', roles: decide, order: 60 },
    { href: '/desk/payout-desk', label: 'payoutDesk', roles: money, order: 62 },
    { href: '/desk/questions', label: 'questions', roles: ['officer'], order: 68 },
    { href: '/desk/envelopes', label: 'envelopes', roles: [...decide, ...money], order: 70 },
  ],
};
