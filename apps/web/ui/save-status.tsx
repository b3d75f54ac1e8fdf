import { useTranslation } from 'react-i18next';
import type { Autosave } from './autosave.js';
import classes from './save-status.module.css';

/** "Saved 21:14", beside the heading. */
export function SaveStatus({ save }: { readonly save: Pick<Autosave, 'status' | 'savedAt'> }) {
  const { t, i18n } = useTranslation();
  const { status, savedAt } = save;
  const time = (at: number) => new Intl.DateTimeFormat(i18n.language, { hour: '2-digit', minute: '2-digit' }).format(at);
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
