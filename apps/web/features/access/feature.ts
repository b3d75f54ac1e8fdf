import type { Feature } from '../../app/feature.js';

const texts = ['access'];

export const feature: Feature = {
  routes: [
    { path: '/log-in', access: 'public', texts, page: () => import('./log-in.page.js').then((m) => m.LogInPage) },
    { path: '/register', access: 'public', texts, page: () => import('./register.page.js').then((m) => m.RegisterPage) },
    { path: '/verify-email', access: 'public', texts, page: () => import('./verify-email.page.js').then((m) => m.VerifyEmailPage) },
    {
      path: '/forgot-password',
      access: 'public',
      texts,
      page: () => import('./forgot-password.page.js').then((m) => m.ForgotPasswordPage),
    },
    { path: '/reset-password', access: 'public', texts, page: () => import('./reset-password.page.js').then((m) => m.ResetPasswordPage) },
    {
      path: '/accept-invitation',
      access: 'public',
      texts,
      page: () => import('./accept-invitation.page.js').then((m) => m.AcceptInvitationPage),
    },
  ],
};
