import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { command } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { readAnew } from '../../api/pages.js';
import { CommandButtons } from '../../ui/command-buttons.js';
import { DateTime } from '../../ui/date-time.js';
import { TextLink } from '../../ui/link.js';
import { DefinitionList, Section } from '../../ui/section.js';
import { StateBadge } from '../../ui/state-badge.js';
import classes from './agreements.module.css';

type Agreement = Dto<'AgreementDto'>;
type Copy = Dto<'SignedCopyDto'>;

/** Signed copies that were brought, the newest first: what the house found in each, and what an officer made of it. */
export function Copies({ agreement }: { readonly agreement: Agreement }) {
  const { t } = useTranslation('agreements');
  if (agreement.copies.length === 0) return null;
  return (
    <Section title={t('copy.title')}>
      {[...agreement.copies].reverse().map((copy) => (
        <OneCopy key={copy.id} copy={copy} qualified={agreement.signatureLevel === 'qualified'} />
      ))}
    </Section>
  );
}

function OneCopy({ copy, qualified }: { readonly copy: Copy; readonly qualified: boolean }) {
  const { t } = useTranslation(['common', 'agreements']);
  const { id, party, state, signerName, name, sha256, electronicSignatures, isOurDocument, uploadedAt, reason, checkedWith } = copy;
  return (
    <article className={classes.copy}>
      <p>
        <TextLink href={`/api/signed-copies/${id}/content`}>{name}</TextLink> <StateBadge workflow="signed-copy" state={state} />
      </p>
      <DefinitionList
        items={[
          { term: t(`agreements:party.${party}`), value: signerName },
          { term: t('agreements:copy.uploaded'), value: <DateTime at={uploadedAt} /> },
          { term: t('agreements:copy.found'), value: t('agreements:copy.signatures', { count: electronicSignatures }) },
          { term: t('agreements:copy.document'), value: t(isOurDocument ? 'agreements:copy.ours' : 'agreements:copy.notOurs') },
          { term: t('agreements:copy.hash'), value: <code className={classes.code}>{sha256}</code> },
          ...(checkedWith ? [{ term: t('agreements:copy.checkedWith'), value: checkedWith }] : []),
          ...(reason ? [{ term: t('agreements:copy.reason'), value: reason }] : []),
        ]}
      />
      <Decide copy={copy} qualified={qualified} />
    </article>
  );
}

/** A qualified signature is validated outside; the officer says where. */
function Decide({ copy, qualified }: { readonly copy: Copy; readonly qualified: boolean }) {
  const { t } = useTranslation('agreements');
  const [checkedWith, setCheckedWith] = useState('');
  if (copy.allowedCommands.length === 0) return null;
  return (
    <>
      <p>{t(qualified ? 'copy.checkQualified' : 'copy.check')}</p>
      {qualified ? (
        <TextInput
          label={t('copy.checkedWith')}
          description={t('copy.checkedWithHint')}
          value={checkedWith}
          maxLength={500}
          mb="md"
          onChange={(event) => setCheckedWith(event.currentTarget.value)}
        />
      ) : null}
      <CommandButtons
        workflow="signed-copy"
        commands={copy.allowedCommands}
        onCommand={async (name, options) => {
          const body = name === 'accept' ? (checkedWith.trim() ? { checkedWith: checkedWith.trim() } : {}) : options;
          await command(`/api/signed-copies/{id}/${name}`, { params: { id: copy.id }, body });
          await readAnew();
        }}
      />
    </>
  );
}
