import '@fontsource-variable/inter/wght.css';
import '@mantine/core/styles.layer.css';
import './tokens.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient, sessionQuery } from '../api/client.js';
import { startTexts } from '../i18n/i18n.js';
import { PageLoading } from '../ui/page.js';
import { router } from './router.js';
import { theme, variables } from './theme.js';

// A page left open over a new release asks for files that are gone: load the new release, once.
window.addEventListener('vite:preloadError', () => {
  if (sessionStorage.getItem('traverse.reloaded') === location.href) return;
  sessionStorage.setItem('traverse.reloaded', location.href);
  location.reload();
});

const styleNonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;

void queryClient.prefetchQuery(sessionQuery);
await startTexts();

const place = document.getElementById('root');
if (place)
  createRoot(place).render(
    <StrictMode>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={variables}
        defaultColorScheme="auto"
        {...(styleNonce ? { getStyleNonce: () => styleNonce } : {})}
      >
        <QueryClientProvider client={queryClient}>
          <Suspense fallback={<PageLoading />}>
            <RouterProvider router={router} />
          </Suspense>
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
