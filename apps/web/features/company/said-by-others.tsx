import { useTranslation } from 'react-i18next';
import type { Dto } from '../../api/pages.js';
import { useFormat } from '../../i18n/format.js';

/** What other companies say of this one in their own profiles. It counts for this one too, and only they can change it. */
export function SaidByOthers({ said }: { readonly said: readonly Dto<'SaidByOtherDto'>[] }) {
  const { t } = useTranslation(['common', 'company']);
  const { number } = useFormat();
  if (said.length === 0) return null;
  return (
    <>
      <p>
        <b>{t('company:saidByOthers.title')}</b> {t('company:saidByOthers.text')}
      </p>
      <ul>
        {said.map(({ saidBy, owner, owned, votesBps }, i) => (
          <li key={i}>
            {t('company:ownership.holds', { owner, owned, percent: number(votesBps / 100) })}{' '}
            <small>{t('company:saidByOthers.by', { company: saidBy })}</small>
          </li>
        ))}
      </ul>
    </>
  );
}
