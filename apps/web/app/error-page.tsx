import { Button } from '@mantine/core';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/problem.js';
import { Page } from '../ui/page.js';
import { useProblemText } from '../ui/problem-text.js';
import { NotFoundPage } from './not-found-page.js';

/** A page that could not be shown: what happened, that nothing is lost, and a way to try again. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  const { ofProblem } = useProblemText();
  const router = useRouter();
  if (error instanceof ApiProblem && error.status === 404) return <NotFoundPage />;
  const again = () => {
    reset();
    void router.invalidate();
  };
  return (
    <Page title={t('common:errorPage.title')} width="narrow">
      <p>{ofProblem(error)}</p>
      <p>{t('common:errorPage.text')}</p>
      <Button onClick={again}>{t('common:errorPage.again')}</Button>
    </Page>
  );
}
