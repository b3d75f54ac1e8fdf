import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { readAnew } from '../../api/pages.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import type { FormErrors } from '../../ui/form-errors.js';
import { fieldId, useFormErrors } from '../../ui/form-errors.js';
import { notifyDone } from '../../ui/notify.js';
import { Section } from '../../ui/section.js';
import { ChangeEffects, StatusLine } from './change-effects.js';
import type { FirmDraft, ShareDraft } from './ownership-draft.js';
import { bodyOf, draftOf, emptyFirm, emptyShare, FIRM_KINDS } from './ownership-draft.js';
import { OwnershipPicture } from './ownership-picture.js';
import classes from './ownership-section.module.css';
import { SaidByOthers } from './said-by-others.js';

type Change = Dto<'ProfileEffectsDto'>;

/** Who holds shares of the company and what it holds: the law counts them together. */
export function OwnershipSection({ organisationId }: { readonly organisationId: string }) {
  const params = { params: { path: { organisationId } } };
  const { data } = useSuspenseQuery({
    queryKey: ['company-profile', organisationId, 'ownership'],
    queryFn: () => answer(client.GET('/api/company-profiles/{organisationId}/ownership', params)),
  });
  return <OwnershipForm key={JSON.stringify([data.enterprises, data.links])} ownership={data} />;
}

function OwnershipForm({ ownership }: { readonly ownership: Dto<'OwnershipDto'> }) {
  const { t } = useTranslation(['common', 'company']);
  const [draft, setDraft] = useState(() => draftOf(ownership));
  const [change, setChange] = useState<Change | null>(null);
  const labels = Object.fromEntries([
    ...draft.firms.flatMap((_, i) => [
      [`enterprises.${i}.name`, t('company:ownership.name')],
      [`enterprises.${i}.periods.0.headcount`, t('company:headcount')],
      [`enterprises.${i}.periods.0.turnover`, t('company:turnover')],
      [`enterprises.${i}.periods.0.balanceSheetTotal`, t('company:balance')],
    ]),
    ...draft.shares.flatMap((_, i) => [
      [`links.${i}.ownerId`, t('company:ownership.owner')],
      [`links.${i}.ownedId`, t('company:ownership.owned')],
      [`links.${i}.capitalBps`, t('company:ownership.capital')],
      [`links.${i}.votesBps`, t('company:ownership.votes')],
    ]),
  ]) as Record<string, string>;
  const errors = useFormErrors(labels);
  const request = { params: { path: { organisationId: ownership.organisationId } }, body: bodyOf(draft, ownership.organisationId) };
  const run = async (work: () => Promise<void>) => {
    errors.clear();
    try {
      await work();
    } catch (problem) {
      errors.show(problem);
    }
  };
  const firm = (i: number, patch: Partial<FirmDraft>) =>
    setDraft({ ...draft, firms: draft.firms.map((one, k) => (k === i ? { ...one, ...patch } : one)) });
  const share = (i: number, patch: Partial<ShareDraft>) =>
    setDraft({ ...draft, shares: draft.shares.map((one, k) => (k === i ? { ...one, ...patch } : one)) });
  return (
    <Section title={t('company:ownership.title')}>
      <p>{t('company:ownership.text')}</p>
      <StatusLine label={t('company:ownership.now')} status={ownership.status} />
      <OwnershipPicture graph={ownership} />
      <SaidByOthers said={ownership.saidByOthers} />
      <ErrorSummary errors={errors.summary} />
      <fieldset disabled={!ownership.editable} style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
        <Stack gap={22}>
          {draft.firms.map((one, i) =>
            // Its own figures are asked once, above.
            one.id === ownership.organisationId ? null : (
              <FirmFields key={one.id} firm={one} at={`enterprises.${i}`} errors={errors} onChange={(patch) => firm(i, patch)} />
            ),
          )}
          {draft.shares.map((one, i) => (
            <ShareFields
              key={one.key}
              share={one}
              at={`links.${i}`}
              firms={draft.firms}
              errors={errors}
              onChange={(patch) => share(i, patch)}
              onRemove={() => setDraft({ ...draft, shares: draft.shares.filter((_, k) => k !== i) })}
            />
          ))}
          <Group gap={10}>
            <Button variant="default" onClick={() => setDraft({ ...draft, firms: [...draft.firms, emptyFirm()] })}>
              {t('company:ownership.addFirm')}
            </Button>
            <Button
              variant="default"
              disabled={draft.firms.length < 2}
              onClick={() => setDraft({ ...draft, shares: [...draft.shares, emptyShare(draft.firms)] })}
            >
              {t('company:ownership.addShare')}
            </Button>
          </Group>
          {change ? <ChangeEffects effects={change} /> : null}
          <Group gap={10}>
            <Button
              onClick={() =>
                void run(async () => {
                  await client.PUT('/api/company-profiles/{organisationId}/ownership', request);
                  notifyDone(t('company:saved'));
                  setChange(null);
                  await readAnew();
                })
              }
            >
              {t('company:ownership.save')}
            </Button>
            <Button
              variant="default"
              onClick={() =>
                void run(async () =>
                  setChange(await answer(client.POST('/api/company-profiles/{organisationId}/ownership/effects', request))),
                )
              }
            >
              {t('company:ownership.check')}
            </Button>
          </Group>
        </Stack>
      </fieldset>
    </Section>
  );
}

interface FirmFieldsProps {
  readonly firm: FirmDraft;
  readonly at: string;
  readonly errors: FormErrors;
  readonly onChange: (patch: Partial<FirmDraft>) => void;
}

function FirmFields({ firm, at, errors, onChange }: FirmFieldsProps) {
  const { t } = useTranslation(['common', 'company']);
  const bind = (
    path: string,
    name: 'name' | 'countryCode' | 'registrationNumber' | 'yearEnd' | 'headcount' | 'turnover' | 'balanceSheetTotal',
    label: string,
  ) => ({
    id: fieldId(`${at}.${path}`),
    label,
    value: firm[name],
    error: errors.of(`${at}.${path}`),
    onChange: (event: { currentTarget: { value: string } }) => onChange({ [name]: event.currentTarget.value }),
  });
  return (
    <Folded title={firm.name || t('company:ownership.firm')} isNew={firm.name === ''} wrong={errors.within(at)}>
      <Stack gap={12}>
        <TextInput {...bind('name', 'name', t('company:ownership.name'))} />
        <NativeSelect
          label={t('company:ownership.kindLabel')}
          value={firm.kind}
          data={FIRM_KINDS.map((kind) => ({ value: kind, label: t(`company:ownership.kind.${kind}`) }))}
          onChange={(event) => onChange({ kind: event.currentTarget.value })}
        />
        <TextInput
          {...bind('countryCode', 'countryCode', t('company:ownership.country'))}
          maxLength={2}
          styles={{ input: { maxWidth: 90 } }}
        />
        <TextInput {...bind('registrationNumber', 'registrationNumber', t('company:register'))} />
        <TextInput {...bind('periods.0.yearEnd', 'yearEnd', t('company:yearEnd'))} type="date" styles={{ input: { maxWidth: 200 } }} />
        <TextInput
          {...bind('periods.0.headcount', 'headcount', t('company:headcount'))}
          inputMode="decimal"
          styles={{ input: { maxWidth: 200 } }}
        />
        <TextInput
          {...bind('periods.0.turnover', 'turnover', `${t('company:turnover')} (EUR)`)}
          inputMode="decimal"
          styles={{ input: { maxWidth: 260 } }}
        />
        <TextInput
          {...bind('periods.0.balanceSheetTotal', 'balanceSheetTotal', `${t('company:balance')} (EUR)`)}
          inputMode="decimal"
          styles={{ input: { maxWidth: 260 } }}
        />
      </Stack>
    </Folded>
  );
}

/** What is known is one line until somebody opens it; what is new, or wrong, stands open. */
function Folded({
  title,
  isNew,
  wrong,
  children,
}: {
  readonly title: string;
  readonly isNew: boolean;
  readonly wrong: boolean;
  readonly children: ReactNode;
}) {
  const [begunNew] = useState(isNew);
  return (
    <details className={classes.folded} open={begunNew || wrong || undefined}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}

interface ShareFieldsProps {
  readonly share: ShareDraft;
  readonly at: string;
  readonly firms: readonly FirmDraft[];
  readonly errors: FormErrors;
  readonly onChange: (patch: Partial<ShareDraft>) => void;
  readonly onRemove: () => void;
}

function ShareFields({ share, at, firms, errors, onChange, onRemove }: ShareFieldsProps) {
  const { t } = useTranslation(['common', 'company']);
  const nameOf = (id: string) => firms.find((one) => one.id === id)?.name || t('company:ownership.firm');
  const words = { owner: nameOf(share.ownerId), owned: nameOf(share.ownedId), percent: share.votes || share.capital || '…' };
  const title = t('company:ownership.holds', words);
  const options = firms.map(({ id, name }) => ({ value: id, label: name || t('company:ownership.firm') }));
  const field = (name: 'ownerId' | 'ownedId' | 'capital' | 'votes', path: string, label: string) => ({
    id: fieldId(`${at}.${path}`),
    label,
    value: share[name],
    error: errors.of(`${at}.${path}`),
    onChange: (event: { currentTarget: { value: string } }) => onChange({ [name]: event.currentTarget.value }),
  });
  return (
    <Folded title={title} isNew={share.votes === ''} wrong={errors.within(at)}>
      <Stack gap={12}>
        <NativeSelect {...field('ownerId', 'ownerId', t('company:ownership.owner'))} data={options} />
        <NativeSelect {...field('ownedId', 'ownedId', t('company:ownership.owned'))} data={options} />
        <TextInput
          {...field('capital', 'capitalBps', t('company:ownership.capital'))}
          inputMode="decimal"
          styles={{ input: { maxWidth: 120 } }}
        />
        <TextInput
          {...field('votes', 'votesBps', t('company:ownership.votes'))}
          inputMode="decimal"
          styles={{ input: { maxWidth: 120 } }}
        />
        <Button variant="subtle" onClick={onRemove} style={{ justifySelf: 'start', alignSelf: 'flex-start' }}>
          {t('company:ownership.removeShare')}
        </Button>
      </Stack>
    </Folded>
  );
}
