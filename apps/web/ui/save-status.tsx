import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format.js';
import type { Autosave } from './autosave.js';
import classes from './save-status.module.css';

/** "Saved 21:14", beside the heading. */
export function SaveStatus({ save }: { readonly save: Pick<Autosave, 'status' | 'savedAt'> }) {
  const { t } = useTranslation();
  const { time } = useFormat();
  const { status, savedAt } = save;
  const words = () => {
    if (status === 'saving') return t('common:form.saving');
    if (status === 'dirty' || status === 'failed') return t('common:form.notSaved');
    return savedAt === null ? '' : t('common:form.saved', { time: time(savedAt) });
  };
  return (
    <span className={classes.saved} data-failed={status === 'failed' || undefined} role="status">
      {words()}
    </span>
  );
}
