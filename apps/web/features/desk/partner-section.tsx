import { Button, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dto } from '../../api/pages.js';
import { useFormat } from '../../i18n/format.js';
import { TextLink } from '../../ui/link.js';
import { Section } from '../../ui/section.js';
import { StateBadge } from '../../ui/state-badge.js';
import classes from './desk.module.css';
import { SwapDialogue } from './swap-dialogue.js';
import { swapQuery, SwapSteps } from './swap-steps.js';

/** Who the partner is, who is asked, and after a swap what was done under the partner before. */
export function PartnerSection({ id }: { readonly id: string }) {
  const { t } = useTranslation(['common', 'desk']);
  const { dateTime } = useFormat();
  const [swapping, setSwapping] = useState(false);
  const { data: swap } = useSuspenseQuery(swapQuery(id));
  const { current, asked, earlier, swappedAt, mayPropose } = swap;
  const under = swap.steps.filter(({ underEarlier }) => underEarlier);
  return (
    <div>
      <Title order={3} mb={10}>
        {t('desk:column.partner')}
      </Title>
      {current ? <Engaged engagement={current} /> : <p>{t('desk:swap.none')}</p>}
      {asked ? (
        <>
          <Engaged engagement={asked} />
          {asked.dueAt ? <p className={classes.hint}>{t('desk:swap.askedUntil', { until: dateTime(asked.dueAt) })}</p> : null}
        </>
      ) : null}
      {earlier && swappedAt ? (
        <Section tone={under.length > 0 ? 'warning' : 'note'} order={3}>
          <p>
            {t(under.length > 0 ? 'desk:swap.under' : 'desk:swap.nothingUnder', { partner: earlier.partnerName, at: dateTime(swappedAt) })}
          </p>
          <SwapSteps steps={under} after />
        </Section>
      ) : null}
      {mayPropose ? (
        <Button variant="default" onClick={() => setSwapping(true)}>
          {t(current ? 'desk:swap.change' : 'desk:swap.find')}…
        </Button>
      ) : null}
      {swapping ? <SwapDialogue id={id} swap={swap} onClose={() => setSwapping(false)} /> : null}
    </div>
  );
}

function Engaged({ engagement }: { readonly engagement: Dto<'SwapEngagementDto'> }) {
  return (
    <p>
      <TextLink href={`/engagements/${engagement.engagementId}`}>{engagement.partnerName}</TextLink>{' '}
      <StateBadge workflow="engagement" state={engagement.state} />
    </p>
  );
}
