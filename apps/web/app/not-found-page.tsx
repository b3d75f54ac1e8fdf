import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../ui/link.js';
import { Page } from '../ui/page.js';

/** Also for what exists but not for this reader: the two are never told apart. */
export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('common:notFound.title')} width="narrow">
      <p>{t('common:notFound.text')}</p>
      <p>{t('common:notFound.role')}</p>
      <ButtonLink href="/">{t('common:notFound.home')}</ButtonLink>
    </Page>
  );
}
