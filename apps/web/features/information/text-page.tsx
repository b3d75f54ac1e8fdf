import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page.js';
import { Section } from '../../ui/section.js';

interface TextSection {
  readonly title: string;
  readonly paragraphs?: readonly string[];
  readonly points?: readonly string[];
}

/** A page of plain text: its sections are a list in the texts. */
export function TextPage({ page }: { readonly page: 'accessibility' | 'privacy' }) {
  const { t } = useTranslation(['common', 'information']);
  const sections = t(`information:${page}.sections`, { returnObjects: true }) as readonly TextSection[];
  return (
    <Page title={t(`information:${page}.title`)} sub={t(`information:${page}.sub`)} width="narrow">
      {sections.map(({ title, paragraphs = [], points = [] }) => (
        <Section key={title} title={title}>
          {paragraphs.map((text) => (
            <p key={text}>{text}</p>
          ))}
          {points.length > 0 ? (
            <ul>
              {points.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          ) : null}
        </Section>
      ))}
    </Page>
  );
}
