import { useTranslation } from 'react-i18next';
import type { Dto } from '../api/pages.js';
import { TextLink } from './link.js';
import { Section } from './section.js';

interface WhomToAskProps {
  readonly contact: Dto<'CallContactDto'>;
  /** Where questions of all and their answers stand, for those who are not there already. */
  readonly questionsHref?: string;
}

/** People before forms: who looks after this call, and how to reach them. */
export function WhomToAsk({ contact, questionsHref }: WhomToAskProps) {
  const { t } = useTranslation();
  return (
    <Section title={t('common:contact.title')}>
      <p>
        {contact.name}
        <br />
        <TextLink href={`mailto:${contact.email}`}>{contact.email}</TextLink>
        {contact.phone ? (
          <>
            <br />
            <TextLink href={`tel:${contact.phone.replaceAll(/[^+\d]/g, '')}`}>{contact.phone}</TextLink>
          </>
        ) : null}
      </p>
      {questionsHref ? (
        <p>
          <TextLink href={questionsHref}>{t('common:contact.questions')}</TextLink>
        </p>
      ) : null}
      {contact.questionsUrl ? (
        <p>
          <TextLink href={contact.questionsUrl}>{t('common:contact.questionsUrl')}</TextLink>
        </p>
      ) : null}
    </Section>
  );
}
