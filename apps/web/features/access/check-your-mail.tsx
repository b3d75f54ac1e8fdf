import { useTranslation } from 'react-i18next';
import { useSessionIfKnown } from '../../api/session.js';
import { TextLink } from '../../ui/link.js';
import { Page } from '../../ui/page.js';
import { Section } from '../../ui/section.js';

/** After a form that answers by mail. The demonstration keeps its mails on a page of its own. */
export function CheckYourMail({ title, text }: { readonly title: string; readonly text: string }) {
  const { t } = useTranslation(['common', 'access']);
  const demo = useSessionIfKnown()?.demo ?? false;
  return (
    <Page title={title} width="narrow" key="done">
      <Section>
        <p>{text}</p>
        <p>{t('access:mail.nothing')}</p>
        {demo ? (
          <p>
            <TextLink href="/demo/mails">{t('access:mail.demo')}</TextLink>
          </p>
        ) : null}
      </Section>
      <TextLink href="/log-in">{t('access:toLogIn')}</TextLink>
    </Page>
  );
}
