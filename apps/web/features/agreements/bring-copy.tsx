import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dto } from '../../api/pages.js';
import { readAnew } from '../../api/pages.js';
import { uploadFile } from '../../api/upload.js';
import { FileDrop } from '../../ui/file-drop.js';
import { mediaWords } from '../../ui/media-words.js';
import { notifyDone } from '../../ui/notify.js';
import { Section } from '../../ui/section.js';

const TYPES = ['application/pdf'];
const MAX_BYTES = 10 * 1024 * 1024;

/** Signed outside: download the text to sign, say who signed, bring the file. For the very text that is on the page. */
export function BringCopy({ agreement }: { readonly agreement: Dto<'AgreementDto'> }) {
  const { t } = useTranslation(['common', 'agreements']);
  const { id, textHash, signatureLevel } = agreement;
  const [signerName, setSignerName] = useState('');
  const qualified = signatureLevel === 'qualified';
  return (
    <Section title={t(qualified ? 'agreements:copy.bringQualified' : 'agreements:copy.bring')}>
      <p>{t(qualified ? 'agreements:copy.howQualified' : 'agreements:copy.how')}</p>
      <p>
        <Button component="a" variant="default" href={`/api/agreements/${id}/document-to-sign`} download>
          {t('agreements:copy.toSign')}
        </Button>
      </p>
      <TextInput
        label={t('agreements:copy.signer')}
        description={t('agreements:copy.signerHint')}
        value={signerName}
        maxLength={200}
        mb="md"
        onChange={(event) => setSignerName(event.currentTarget.value)}
      />
      <FileDrop
        label={t('agreements:copy.file')}
        hint={t('agreements:copy.fileHint')}
        accept={TYPES}
        acceptWords={mediaWords(TYPES)}
        maxBytes={MAX_BYTES}
        files={[]}
        onUpload={async (file, options) => {
          await uploadFile(`/api/agreements/${id}/signed-copies`, file, { ...options, fields: { signerName, textHash } });
          notifyDone(t('agreements:copy.brought'));
          await readAnew();
        }}
      />
    </Section>
  );
}
