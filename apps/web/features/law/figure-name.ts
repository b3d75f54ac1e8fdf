import { useTranslation } from 'react-i18next';

/** What a figure of the law is called; its code where an administrator has added one that we have no words for. */
export function useFigureName(): (code: string) => string {
  const { t, i18n } = useTranslation('law');
  return (code) => {
    const key = `law:names.${code.replaceAll('.', '_')}`;
    return i18n.exists(key) ? t(key) : code;
  };
}
