import { useTranslation } from 'react-i18next';
import type { HomeItem, HomeSection } from '../../api/paths.js';
import { useFormat } from '../../i18n/format.js';
import { DataTable } from '../../ui/data-table.js';
import { EnvelopeBar } from '../../ui/envelope-bar.js';
import { ButtonLink, TextLink } from '../../ui/link.js';
import { Money } from '../../ui/money.js';
import { EmptyState, Section } from '../../ui/section.js';
import { StateBadge } from '../../ui/state-badge.js';
import { useTextParams } from '../../ui/text-params.js';
import { Timeline } from '../../ui/timeline.js';
import classes from './home-sections.module.css';

export const isAside = (section: HomeSection): boolean => section.kind === 'steps' || section.kind === 'contact';

export function HomeSections({ sections }: { readonly sections: readonly HomeSection[] }) {
  return sections.map((section) => <HomeSectionView key={`${section.kind}-${section.key}`} section={section} />);
}

function HomeSectionView({ section }: { readonly section: HomeSection }) {
  if (section.kind === 'items') return <Items section={section} />;
  if (section.kind === 'steps') return <Steps section={section} />;
  if (section.kind === 'figures') return <Figures section={section} />;
  if (section.kind === 'envelopes') return <Envelopes section={section} />;
  if (section.kind === 'contact') return <Contact section={section} />;
  return null;
}

type Of<K extends HomeSection['kind']> = { readonly section: Extract<HomeSection, { kind: K }> };

function useSectionTitle(key: string): string {
  const { t, i18n } = useTranslation(['common', 'home']);
  return t(i18n.exists(`home:section.${key}.title`) ? `home:section.${key}.title` : 'home:section.other.title');
}

function Items({ section }: Of<'items'>) {
  const { t, i18n } = useTranslation(['common', 'home', 'states']);
  const title = useSectionTitle(section.key);
  const emptyKey = i18n.exists(`home:section.${section.key}.empty`) ? `home:section.${section.key}.empty` : 'home:section.other.empty';
  return (
    <Section title={title}>
      <DataTable<HomeItem>
        caption={title}
        rows={section.items}
        rowId={(item) => item.id}
        rowHref={(item) => item.href}
        empty={<EmptyState title={t('home:section.none')}>{t(emptyKey)}</EmptyState>}
        columns={[
          { key: 'what', header: t('home:column.what'), cell: (item) => <What item={item} /> },
          { key: 'state', header: t('home:column.state'), cell: (item) => <State item={item} /> },
          ...(section.items.some((item) => item.counterpart)
            ? [{ key: 'counterpart', header: t('home:column.counterpart'), cell: (item: HomeItem) => item.counterpart ?? '–' }]
            : []),
          ...(section.items.some((item) => item.money)
            ? [
                {
                  key: 'amount',
                  header: t('home:column.amount'),
                  align: 'end' as const,
                  cell: (item: HomeItem) => (item.money ? <Money {...item.money} /> : '–'),
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}

function What({ item }: { readonly item: HomeItem }) {
  return (
    <>
      {item.title}
      {item.subtitle ? (
        <>
          <br />
          <small>{item.subtitle}</small>
        </>
      ) : null}
    </>
  );
}

function State({ item }: { readonly item: HomeItem }) {
  const { t, i18n } = useTranslation(['common', 'home']);
  const textParams = useTextParams();
  const key = item.note ? `home:note.${item.note.key}` : '';
  return (
    <>
      <StateBadge workflow={item.workflow} state={item.state} />{' '}
      {key && i18n.exists(key) ? <small>{t(key, textParams(item.note?.params))}</small> : null}
    </>
  );
}

function Steps({ section }: Of<'steps'>) {
  const { t, i18n } = useTranslation(['common', 'home']);
  const format = useFormat();
  const textParams = useTextParams();
  const note = (at: string | null | undefined, expectedAt: string | null | undefined) => {
    if (at) return format.dateTime(at);
    return expectedAt ? t('home:expected', { date: format.date(expectedAt) }) : undefined;
  };
  return (
    <Section title={section.href ? <TextLink href={section.href}>{section.title}</TextLink> : section.title}>
      <Timeline
        entries={section.steps.map(({ key, params, at, expectedAt, done }, i) => ({
          key: `${i}-${key}`,
          title: t(i18n.exists(`home:step.${key}`) ? `home:step.${key}` : 'home:step.other', textParams(params)),
          note: note(at, expectedAt),
          done,
        }))}
      />
    </Section>
  );
}

function Figures({ section }: Of<'figures'>) {
  const { t, i18n } = useTranslation(['common', 'home']);
  const { number } = useFormat();
  return (
    <Section title={useSectionTitle(section.key)}>
      <ul className={classes.figures}>
        {section.figures.map(({ key, count, money, href }) => {
          const words = t(i18n.exists(`home:figure.${key}`, { count: 2 }) ? `home:figure.${key}` : 'home:figure.other', {
            count: count ?? 0,
          });
          return (
            <li key={key}>
              <span className={classes.figure}>{money ? <Money {...money} /> : number(count ?? 0)}</span>
              {href ? <TextLink href={href}>{words}</TextLink> : <span>{words}</span>}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function Envelopes({ section }: Of<'envelopes'>) {
  return (
    <Section title={useSectionTitle(section.key)}>
      <div className={classes.envelopes}>
        {section.envelopes.map((envelope) => (
          <div key={envelope.id}>
            <h3>{envelope.name}</h3>
            <EnvelopeBar amounts={envelope} currency={envelope.currency} label={envelope.name} />
          </div>
        ))}
      </div>
    </Section>
  );
}

function Contact({ section }: Of<'contact'>) {
  const { t } = useTranslation(['common', 'home']);
  return (
    <Section title={t('home:contact.title')}>
      <p>
        {section.name}
        {section.answersWithinDays ? (
          <>
            <br />
            <small className={classes.quiet}>{t('home:contact.within', { count: section.answersWithinDays })}</small>
          </>
        ) : null}
      </p>
      {section.href ? (
        <ButtonLink href={section.href} variant="default">
          {t('home:contact.write')}
        </ButtonLink>
      ) : null}
    </Section>
  );
}
