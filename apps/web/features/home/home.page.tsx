import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import type { Role } from '../../api/paths.js';
import { hasRole, useServerNow, useSession } from '../../api/session.js';
import { menuFor } from '../../app/feature.js';
import { TextLink } from '../../ui/link.js';
import { Page } from '../../ui/page.js';
import { EmptyState, Section } from '../../ui/section.js';
import { TaskList } from '../../ui/task-list.js';
import { LatestApplication, MyApplications } from './my-applications.js';
import { MyEngagements } from './my-engagements.js';
import { MyVouchers } from './my-vouchers.js';
import { Envelopes } from './envelopes.js';

type Task = Dto<'HomeTaskDto'>;

const STAFF: readonly Role[] = ['officer', 'approver', 'finance-officer', 'finance-approver', 'auditor'];

function greetingKey(hour: number): 'morning' | 'day' | 'evening' {
  if (hour < 11 && hour >= 4) return 'morning';
  return hour < 18 && hour >= 11 ? 'day' : 'evening';
}

/** What waits for me, what I own, where the money is. */
export function HomePage() {
  const { t } = useTranslation(['common', 'home']);
  const session = useSession();
  const now = useServerNow();
  const { data } = useSuspenseQuery({ queryKey: ['home'], queryFn: () => answer(client.GET('/api/home')) });
  const greeting = t(`home:greeting.${greetingKey(new Date(now).getHours())}`);
  const applicant = hasRole(session, ['applicant']);
  const partner = hasRole(session, ['partner']);
  const staff = hasRole(session, STAFF);
  const latest = data.applications.find(({ state }) => state !== 'draft');
  return (
    <Page
      title={data.greetingName ? `${greeting}, ${data.greetingName}` : greeting}
      sub={t('home:waiting', { count: data.tasks.reduce((sum, { params }) => sum + (params.count ?? 1), 0) })}
      aside={latest ? <LatestApplication id={latest.id} title={latest.title || latest.number} /> : undefined}
    >
      <NextSteps tasks={data.tasks} />
      {applicant ? <MyApplications applications={data.applications} /> : null}
      {applicant ? <MyVouchers /> : null}
      {partner ? <MyEngagements /> : null}
      {staff ? <Envelopes /> : null}
      {applicant || partner || staff ? null : <Places />}
    </Page>
  );
}

/** Where to go, for people who own nothing here. */
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

function NextSteps({ tasks }: { readonly tasks: readonly Task[] }) {
  const { t } = useTranslation(['common', 'home']);
  const words = useTaskWords();
  return (
    <Section title={t('home:nextSteps')}>
      {tasks.length === 0 ? (
        <EmptyState title={t('home:nothing')}>{t('home:nothingText')}</EmptyState>
      ) : (
        <TaskList tasks={tasks.map((task) => ({ ...task, ...words(task) }))} />
      )}
    </Section>
  );
}

/** `<kind>.text` says what one task is about, `<kind>.many` how many there are. */
function useTaskWords() {
  const { t, i18n } = useTranslation(['common', 'tasks']);
  return ({ titleKey, params }: Task) => {
    const known = i18n.exists(`tasks:${titleKey}.title`) ? titleKey : 'other';
    const about = params.title ? t(`tasks:${known}.text`, { title: params.title }) : undefined;
    return {
      title: t(`tasks:${known}.title`),
      text: params.count === undefined ? about : t('tasks:many', { count: params.count }),
      action: t(`tasks:${known}.action`),
    };
  };
}
