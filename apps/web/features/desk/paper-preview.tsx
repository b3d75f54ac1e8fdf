import { NativeSelect, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dto } from '../../api/pages.js';
import { TextLink } from '../../ui/link.js';
import { EmptyState, Section } from '../../ui/section.js';
import classes from './claim-desk.module.css';

type Claim = Dto<'ClaimDto'>;
type File = Claim['files'][number];

const SHOWN = ['application/pdf', 'image/png', 'image/jpeg', 'image/webp'];

/** The papers of a claim beside its lines, one at a time. */
export function PaperPreview({
  claim,
  open,
  onOpen,
}: {
  readonly claim: Claim;
  readonly open: string | null;
  readonly onOpen: (id: string) => void;
}) {
  const { t } = useTranslation(['common', 'desk']);
  const file = claim.files.find(({ id }) => id === open) ?? claim.files[0];
  if (!file)
    return (
      <Section title={t('desk:claims.papers')}>
        <EmptyState title={t('desk:claims.noPapers')} />
      </Section>
    );
  const labelOf = (key: string) => claim.evidence.find((one) => one.key === key)?.label ?? key;
  const href = `/api/claims/${claim.id}/files/${file.id}/content`;
  return (
    <Section title={t('desk:claims.papers')} actions={<TextLink href={href}>{t('desk:claims.download')}</TextLink>}>
      <NativeSelect
        aria-label={t('desk:claims.paper')}
        value={file.id}
        onChange={(event) => onOpen(event.currentTarget.value)}
        data={claim.files.map(({ id, name, documentKey }) => ({ value: id, label: `${labelOf(documentKey)}: ${name}` }))}
      />
      {SHOWN.includes(file.type) ? (
        <Shown key={file.id} file={file} href={href} />
      ) : (
        <p className={classes.unseen}>{t('desk:claims.notShown')}</p>
      )}
    </Section>
  );
}

/**
 * The bytes come as a download and are shown from memory under the type that the server found in them: nothing of somebody else's is ever a page
 * of this house.
 */
function Shown({ file, href }: { readonly file: File; readonly href: string }) {
  const { t } = useTranslation(['common', 'desk']);
  const { data: blob } = useQuery({
    queryKey: ['claim-file', file.id],
    queryFn: async () => {
      const response = await fetch(href);
      if (!response.ok) throw new Error(String(response.status));
      return new Blob([await response.arrayBuffer()], { type: file.type });
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });
  const place = useRef<HTMLIFrameElement & HTMLImageElement>(null);
  useEffect(() => {
    if (!blob || !place.current) return undefined;
    const made = URL.createObjectURL(blob);
    // The page fills the frame; the list of its pages stays away.
    place.current.src = file.type === 'application/pdf' ? `${made}#navpanes=0&view=FitH` : made;
    return () => URL.revokeObjectURL(made);
  }, [blob, file.type]);
  if (!blob) return <Skeleton height={420} mt={12} />;
  const name = t('desk:claims.shows', { name: file.name });
  return file.type === 'application/pdf' ? (
    <iframe className={classes.paper} ref={place} title={name} />
  ) : (
    <img className={classes.paper} ref={place} alt={name} />
  );
}
