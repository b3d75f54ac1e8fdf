import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { command } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { readAnew } from '../../api/pages.js';
import { DataTable } from '../../ui/data-table.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { useFormErrors } from '../../ui/form-errors.js';
import { TextLink } from '../../ui/link.js';
import { notifyDone } from '../../ui/notify.js';
import { EmptyState } from '../../ui/section.js';

type Preview = Dto<'RegisterPreviewDto'>;
type Gap = Preview['counts'][number];
type Award = Preview['items'][number];

interface Props {
  readonly register: Dto<'RegisterStateDto'>;
  readonly preview: Preview;
}

/** What publishing now would say, what would be missing in it, and the button. */
export function RegisterPreview({ register, preview }: Props) {
  const { t } = useTranslation(['common', 'books']);
  const { operations, grants, counts } = preview;
  if (operations === 0 && !register.publishedAt)
    return <EmptyState title={t('books:registers.noAwards')}>{t('books:registers.noAwardsText')}</EmptyState>;
  return (
    <>
      <h3>{t('books:registers.now')}</h3>
      <p>{t('books:registers.nowText', { operations, grants })}</p>
      {counts.length === 0 ? (
        <EmptyState title={t('books:registers.complete')}>{t('books:registers.completeText')}</EmptyState>
      ) : (
        <Gaps preview={preview} />
      )}
      {register.mayPublish ? <Publish register={register} /> : null}
    </>
  );
}

function Publish({ register }: { readonly register: Props['register'] }) {
  const { t } = useTranslation(['common', 'books']);
  const errors = useFormErrors({});
  const publish = useMutation({
    mutationFn: () => command('/api/registers/{id}/publish', { params: { id: register.programmeId } }),
    onSuccess: async () => {
      errors.clear();
      await readAnew();
      notifyDone(t('books:registers.done'));
    },
    onError: errors.show,
  });
  return (
    <>
      <ErrorSummary errors={errors.summary} />
      <p>
        <Button loading={publish.isPending} onClick={() => publish.mutate()}>
          {t('books:registers.publish')}
        </Button>
      </p>
    </>
  );
}

function Gaps({ preview }: { readonly preview: Preview }) {
  const { t } = useTranslation(['common', 'books']);
  const gap = (kind: string) => t(`books:gap.${kind as 'fund'}`);
  return (
    <>
      <DataTable<Gap>
        caption={t('books:registers.missing')}
        rows={preview.counts}
        rowId={(row) => row.gap}
        empty={null}
        columns={[
          { key: 'gap', header: t('books:registers.gap'), rowHeader: true, cell: (row) => gap(row.gap) },
          { key: 'awards', header: t('books:registers.awards'), align: 'end', cell: (row) => row.awards },
          { key: 'help', header: t('books:registers.help'), cell: (row) => t(`books:gapHelp.${row.gap}`) },
        ]}
      />
      <details>
        <summary>{t('books:registers.which')}</summary>
        <DataTable<Award>
          caption={t('books:registers.which')}
          rows={preview.items}
          rowId={(row) => row.applicationId}
          empty={null}
          columns={[
            {
              key: 'number',
              header: t('books:registers.number'),
              rowHeader: true,
              cell: (row) => <TextLink href={`/desk/applications?state=all&open=${row.applicationId}`}>{row.number}</TextLink>,
            },
            { key: 'beneficiary', header: t('books:registers.beneficiary'), cell: (row) => row.beneficiaryName },
            { key: 'gaps', header: t('books:registers.gap'), cell: (row) => row.gaps.map(gap).join(', ') },
          ]}
        />
        {preview.more ? <p>{t('books:registers.more')}</p> : null}
      </details>
    </>
  );
}
