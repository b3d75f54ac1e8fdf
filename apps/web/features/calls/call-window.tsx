import { useTranslation } from 'react-i18next';
import type { Dto } from '../../api/pages.js';
import { Badge } from '../../ui/state-badge.js';

const TONES = { early: 'blue', open: 'green', late: 'grey' } as const;

/** Whether applications are taken now. */
export function CallWindow({ call }: { readonly call: Pick<Dto<'CallListedDto'>, 'window'> }) {
  const { t } = useTranslation(['common', 'calls']);
  return <Badge tone={TONES[call.window]}>{t(`calls:window.${call.window}`)}</Badge>;
}
