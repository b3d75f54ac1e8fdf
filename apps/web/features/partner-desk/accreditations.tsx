import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { given, readAnew } from '../../api/pages.js';
import { DateTime } from '../../ui/date-time.js';
import { Dialogue } from '../../ui/dialogue.js';
import { EntryFormFrame, useEntryForm } from '../../ui/entry-form.js';
import { notifyDone } from '../../ui/notify.js';
import { EmptyState, Section } from '../../ui/section.js';
import { Badge } from '../../ui/state-badge.js';

type Accreditation = Dto<'AccreditationDto'>;

/** Who vouches for a partner, from when to when; an officer grants and ends it. */
export function Accreditations({ partner, mayChange }: { readonly partner: Dto<'DeskPartnerDto'>; readonly mayChange: boolean }) {
  const { t } = useTranslation(['common', 'partnerDesk']);
  const [ending, setEnding] = useState<Accreditation | null>(null);
  return (
    <Section title={t('partnerDesk:accreditation')} order={3}>
      {partner.accreditations.length === 0 ? (
        <EmptyState title={t('partnerDesk:accredit.none')}>{t('partnerDesk:accredit.noneText')}</EmptyState>
      ) : null}
      {partner.accreditations.map((one) => (
        <div key={one.id}>
          <p>
            <b>{one.authorityName ?? t('partnerDesk:accredit.wholeProgramme')}</b>{' '}
            <Badge tone={one.holds ? 'green' : 'grey'}>{t(one.holds ? 'partnerDesk:holds' : 'partnerDesk:holdsNot')}</Badge>
            <br />
            <DateTime at={one.validFrom} /> – <DateTime at={one.validTo} />
            {one.endReason ? (
              <>
                <br />
                <small>{one.endReason}</small>
              </>
            ) : null}
          </p>
          {mayChange && one.endedAt === null ? (
            <Button size="compact-sm" variant="danger" onClick={() => setEnding(one)}>
              {t('partnerDesk:accredit.end')}…
            </Button>
          ) : null}
        </div>
      ))}
      {mayChange ? <Grant organisationId={partner.id} /> : null}
      {ending ? <End accreditation={ending} onClose={() => setEnding(null)} /> : null}
    </Section>
  );
}

function Grant({ organisationId }: { readonly organisationId: string }) {
  const { t } = useTranslation(['common', 'partnerDesk']);
  const { data: programmes } = useQuery({ queryKey: ['programmes'], queryFn: () => answer(client.GET('/api/programmes')) });
  const form = useEntryForm({
    initial: { programmeId: '', authorityId: '', validFrom: '', validTo: '' },
    labels: {
      programmeId: t('partnerDesk:accredit.programme'),
      authorityId: t('partnerDesk:accredit.authority'),
      validFrom: t('partnerDesk:accredit.from'),
      validTo: t('partnerDesk:accredit.to'),
    },
    required: ['validFrom', 'validTo'],
    send: async ({ authorityId, ...values }) => {
      const body = given({ ...values, programmeId: programme, organisationId, authorityId: authorityId || undefined });
      await answer(client.POST('/api/accreditations', { body: body as never }));
      notifyDone(t('partnerDesk:accredit.done'));
      for (const field of ['authorityId', 'validFrom', 'validTo'] as const) form.set(field, '');
      await readAnew();
    },
  });
  const programme = form.values.programmeId || (programmes?.items[0]?.id ?? '');
  const { data: authorities } = useQuery({
    queryKey: ['authorities'],
    queryFn: () => answer(client.GET('/api/authorities')),
  });
  const options = (items: readonly { id: string; label: string }[] = []) => items.map(({ id, label }) => ({ value: id, label }));
  return (
    <EntryFormFrame form={form} submitLabel={t('partnerDesk:accredit.button')} secondary>
      <NativeSelect
        {...form.bind('programmeId')}
        value={programme}
        data={options(programmes?.items.map(({ id, title }) => ({ id, label: title })))}
      />
      <NativeSelect
        {...form.bind('authorityId')}
        data={[
          { value: '', label: t('partnerDesk:accredit.wholeProgramme') },
          ...options(authorities?.items.filter((one) => one.programmeId === programme).map(({ id, name }) => ({ id, label: name }))),
        ]}
      />
      <TextInput {...form.bind('validFrom')} type="date" />
      <TextInput {...form.bind('validTo')} type="date" />
    </EntryFormFrame>
  );
}

function End({ accreditation, onClose }: { readonly accreditation: Accreditation; readonly onClose: () => void }) {
  const { t } = useTranslation(['common', 'partnerDesk']);
  const form = useEntryForm({
    initial: { reason: '' },
    labels: { reason: t('partnerDesk:accredit.reason') },
    required: ['reason'],
    send: async ({ reason }) => {
      await answer(client.POST('/api/accreditations/{id}/end', { params: { path: { id: accreditation.id } }, body: { reason } }));
      notifyDone(t('partnerDesk:accredit.ended'));
      onClose();
      await readAnew();
    },
  });
  return (
    <Dialogue title={t('partnerDesk:accredit.end')} onClose={onClose}>
      <p>{t('partnerDesk:accredit.endText')}</p>
      <EntryFormFrame form={form} submitLabel={t('partnerDesk:accredit.end')}>
        <Textarea {...form.bind('reason')} autosize minRows={2} />
      </EntryFormFrame>
    </Dialogue>
  );
}
