import { useTranslation } from 'react-i18next';
import { Section as Card } from '../../ui/section.js';
import classes from './call-editor.module.css';
import type { Part } from './document.js';
import { OTHER_PARTS, sectionNames, sectionOf } from './document.js';
import type { Mistake } from './editor-context.js';

interface PartListProps {
  readonly part: Part;
  readonly mistakes: readonly Mistake[];
  readonly onGo: (to: Part) => void;
}

/** Where one is, what else there is, and where something is wrong. */
export function PartList({ part, mistakes, onGo }: PartListProps) {
  const { t } = useTranslation('editor');
  const wrong = (one: Part): number => mistakes.filter(({ path }) => sectionOf(path) === one).length;
  const entry = (one: Part) => (
    <li key={one}>
      <a
        href={`?part=${one}`}
        aria-current={one === part ? 'step' : undefined}
        onClick={(event) => {
          event.preventDefault();
          onGo(one);
        }}
      >
        {t(`sections.${one}`)}
      </a>
      {wrong(one) > 0 ? <b className={classes.wrong}> {t('mistakes', { count: wrong(one) })}</b> : null}
    </li>
  );
  return (
    <Card>
      <nav className={classes.sections} aria-label={t('parts')}>
        <ul>{sectionNames.map(entry)}</ul>
        <hr />
        <ul>{OTHER_PARTS.map(entry)}</ul>
      </nav>
    </Card>
  );
}
