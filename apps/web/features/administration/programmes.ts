import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';

export function useProgrammes(): readonly Dto<'ProgrammeDto'>[] {
  const { data } = useQuery({ queryKey: ['programmes'], queryFn: () => answer(client.GET('/api/programmes')) });
  return data?.items ?? [];
}

/** Where a role holds: in one programme by its title, or in all. */
export function useProgrammeTitle(): (id: string | null) => string {
  const { t } = useTranslation(['common', 'administration']);
  const programmes = useProgrammes();
  return (id) => (id === null ? t('administration:allProgrammes') : (programmes.find((one) => one.id === id)?.title ?? '–'));
}
