import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import { Section } from '../../ui/section.js';
import type { Task } from '../../ui/task-list.js';
import { TaskList } from '../../ui/task-list.js';
import type { Application } from './application-query.js';

/** What this case waits for from the reader: the partner, the signature, the claim. */
export function NextStep({ application }: { readonly application: Application }) {
  const { t } = useTranslation(['common', 'applications']);
  const tasks = useTasks(application);
  if (tasks.length === 0) return null;
  return (
    <Section title={t('applications:next.title')}>
      <TaskList tasks={tasks} />
    </Section>
  );
}

const WITH_PARTNER = ['eligible', 'partnered', 'in-evaluation', 'evaluated', 'approved'];

function useTasks({ id, callId, state }: Application): Task[] {
  const { t } = useTranslation(['common', 'applications']);
  const { data: engagements } = useQuery({
    queryKey: ['engagements', 'application', id],
    queryFn: () => answer(client.GET('/api/engagements', { params: { query: { applicationId: id, mine: 'true' } } })),
    enabled: WITH_PARTNER.includes(state),
  });
  const awarded = state === 'approved';
  const query = { callId, mine: 'true' as const };
  const { data: agreements } = useQuery({
    queryKey: ['agreements', 'call', callId],
    queryFn: () => answer(client.GET('/api/agreements', { params: { query } })),
    enabled: awarded,
  });
  const { data: vouchers } = useQuery({
    queryKey: ['vouchers', 'call', callId],
    queryFn: () => answer(client.GET('/api/vouchers', { params: { query } })),
    enabled: awarded,
  });
  const toAnswer = engagements?.items.filter(({ allowedCommands }) => allowedCommands.length > 0) ?? [];
  const toSign = agreements?.items.filter((one) => one.applicationId === id && one.mySignatureMissing) ?? [];
  const own = vouchers?.items.filter((one) => one.applicationId === id) ?? [];
  return [
    ...toAnswer.map((one) => ({
      id: one.id,
      title: t(one.state === 'accepted' ? 'applications:next.partner' : 'applications:next.delivery'),
      text: t(one.state === 'accepted' ? 'applications:next.partnerText' : 'applications:next.deliveryText', { partner: one.partner.name }),
      dueAt: one.state === 'accepted' ? one.dueAt : null,
      href: `/engagements/${one.id}`,
      action: t(one.state === 'accepted' ? 'applications:next.partnerAction' : 'applications:next.deliveryAction'),
    })),
    ...toSign.map((one) => ({
      id: one.id,
      title: t('applications:next.sign'),
      text: t('applications:next.signText'),
      dueAt: one.signByAt,
      href: `/agreements/${one.id}`,
      action: t('applications:next.signAction'),
    })),
    ...own.map((one) => ({
      id: one.id,
      title: t(one.mayClaim ? 'applications:next.claim' : 'applications:next.voucher'),
      text: one.code,
      dueAt: one.mayClaim ? one.claimUntilAt : null,
      href: `/vouchers/${one.id}`,
      action: t('applications:next.voucherAction'),
    })),
  ].map((task, i) => ({ ...task, primary: i === 0 }));
}
