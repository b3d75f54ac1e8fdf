import type { FocusEvent, KeyboardEvent } from 'react';
import { useId, useRef, useState } from 'react';
import { useFollow } from '../ui/link.js';
import classes from './header-menu.module.css';

export interface HeaderMenuItem {
  readonly key: string;
  readonly text: string;
  readonly lang?: string;
  readonly current?: boolean;
  readonly href?: string;
  readonly onChoose?: () => void;
}

export interface HeaderMenuProps {
  readonly label: string;
  readonly text: string;
  /** Stands for the text on a phone. */
  readonly short?: string;
  readonly note?: string;
  readonly items: readonly HeaderMenuItem[];
}

/**
 * A button that shows a list of links or choices under it. Small on purpose: it is in the first load.
 * Escape and leaving it close it; the arrow keys move within it.
 */
export function HeaderMenu({ label, text, short, note, items }: HeaderMenuProps) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const follow = useFollow();
  const leave = (event: FocusEvent) => {
    if (!box.current?.contains(event.relatedTarget)) setOpen(false);
  };
  const key = (event: KeyboardEvent) => {
    const all = [...(box.current?.querySelectorAll<HTMLElement>('button, a') ?? [])];
    const here = all.indexOf(document.activeElement as HTMLElement);
    if (event.key === 'Escape' && open) {
      setOpen(false);
      all[0]?.focus();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) setOpen(true);
      else all[(here + (event.key === 'ArrowDown' ? 1 : all.length - 1)) % all.length]?.focus();
    }
  };
  const choose = (item: HeaderMenuItem) => {
    setOpen(false);
    box.current?.querySelector('button')?.focus();
    item.onChoose?.();
  };
  return (
    <div ref={box} className={classes.menu} onBlur={leave} onKeyDown={key}>
      <button type="button" className={classes.button} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        <span className="t-hidden">{label}: </span>
        <span className={classes.text} data-short={short}>
          <span>{text}</span>
        </span>
        <svg
          width="12"
          height="12"
          viewBox="0 0 12 12"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.8"
          strokeLinecap="round"
          aria-hidden="true"
        >
          <path d="m2.5 4.5 3.5 3.5 3.5-3.5" />
        </svg>
      </button>
      <div id={id} className={classes.list} hidden={!open}>
        {note ? <p>{note}</p> : null}
        <ul>
          {items.map((item) => (
            <li key={item.key} lang={item.lang}>
              {item.href ? (
                <a
                  href={item.href}
                  onClick={(event) => {
                    follow(event, item.href ?? '/');
                    choose(item);
                  }}
                >
                  {item.text}
                </a>
              ) : (
                <button type="button" aria-current={item.current ? 'true' : undefined} onClick={() => choose(item)}>
                  {item.text}
                </button>
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
