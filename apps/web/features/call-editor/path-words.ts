import { useTranslation } from 'react-i18next';
import { getIn, isObject, nameOf } from './document.js';
import { useEditing } from './editor-context.js';

/** A place of the document in words: `instruments.0.funding.cap` -> "Instruments › Pilot voucher › Funding › Cap". */
export function usePathWords(): (path: string) => string {
  const { t, i18n } = useTranslation('editor');
  const { document } = useEditing();
  return (path) => {
    const steps = path.split('.');
    const words = steps.flatMap((step, i) => {
      const value = getIn(document, steps.slice(0, i + 1));
      if (/^\d+$/.test(step)) return nameOf(value, i18n.language) ?? t('entry', { number: Number(step) + 1 });
      if (step === 'properties' || step === 'x-text') return [];
      if (i18n.exists(`editor:fields.${step}`)) return t(`fields.${step}`);
      const named = isObject(value) ? nameOf(value['x-text'] ?? value, i18n.language) : null;
      return named ?? step;
    });
    return words.join(' › ');
  };
}
