import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Home, HomeTask } from '../../api/paths.js';
import { ApiProblem } from '../../api/problem.js';
import { useSession } from '../../api/session.js';
import { menuFor } from '../../app/feature.js';
import { TextLink } from '../../ui/link.js';
import { Page } from '../../ui/page.js';
import { EmptyState, Section } from '../../ui/section.js';
import { TaskList } from '../../ui/task-list.js';
import { useTextParams } from '../../ui/text-params.js';
import { HomeSections, isAside } from './home-sections.js';

function greetingKey(hour: number): 'morning' | 'day' | 'evening' {
  if (hour < 11 && hour >= 4) return 'morning';
  return hour < 18 && hour >= 11 ? 'day' : 'evening';
}

/** Null where this installation has no home of its own (no reporting): the menu's places are shown then. */
async function readHome(): Promise<Home | null> {
  return answer(client.GET('/api/home')).catch((error: unknown) => {
    if (error instanceof ApiProblem && error.status === 404) return null;
    throw error;
  });
}

/** What waits for me, what I own, where my money is. */
export function HomePage() {
  const { t } = useTranslation(['common', 'home']);
  const { data } = useSuspenseQuery({ queryKey: ['home'], queryFn: readHome });
  const greeting = t(`home:greeting.${greetingKey(new Date().getHours())}`);
  const sections = data?.sections ?? [];
  const aside = sections.filter(isAside);
  return (
    <Page
      title={data?.greetingName ? `${greeting}, ${data.greetingName}` : greeting}
      sub={data ? t('home:waiting', { count: data.tasks.length }) : undefined}
      aside={aside.length > 0 ? <HomeSections sections={aside} /> : undefined}
    >
      {data ? <NextSteps tasks={data.tasks} /> : null}
      <HomeSections sections={sections.filter((section) => !isAside(section))} />
      {sections.length === 0 ? <Places /> : null}
    </Page>
  );
}

/** Where to go, for people who have nothing here yet. */
function Places() {
  const { t } = useTranslation(['common', 'home', 'nav']);
  const places = menuFor(useSession()).filter(({ href }) => href !== '/');
  return (
    <Section title={t('home:places')}>
      <ul>
        {places.map(({ href, label }) => (
          <li key={href}>
            <TextLink href={href}>{t(`nav:${label}`)}</TextLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function NextSteps({ tasks }: Pick<Home, 'tasks'>) {
  const { t } = useTranslation(['common', 'home']);
  const words = useTaskWords();
  return (
    <Section title={t('home:nextSteps')}>
      {tasks.length === 0 ? (
        <EmptyState title={t('home:nothing')}>{t('home:nothingText')}</EmptyState>
      ) : (
        <TaskList
          tasks={tasks.map((task) => ({
            ...task,
            ...words(task),
            // One primary button a page: the server's choice, else the first.
            primary: task === (tasks.find((one) => one.primary) ?? tasks[0]),
          }))}
        />
      )}
    </Section>
  );
}

function useTaskWords() {
  const { t, i18n } = useTranslation(['common', 'tasks']);
  const textParams = useTextParams();
  return ({ titleKey, params }: HomeTask) => {
    const shown = textParams(params);
    const known = (part: string) => i18n.exists(`tasks:${titleKey}.${part}`);
    return {
      title: t(known('title') ? `tasks:${titleKey}.title` : 'tasks:other.title', shown),
      text: known('text') ? t(`tasks:${titleKey}.text`, shown) : undefined,
      action: t(known('action') ? `tasks:${titleKey}.action` : 'tasks:other.action', shown),
    };
  };
}
