import { useSyncExternalStore } from 'react';
import classes from './live-region.module.css';

const SHOWN_MS = 8000;

interface Message {
  readonly text: string;
  readonly visible: boolean;
}

const NONE: Message = { text: '', visible: false };
let message = NONE;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

function set(next: Message): void {
  message = next;
  for (const listener of listeners) listener();
}

/** Says something to screen readers without moving the focus; `visible` shows it in a corner as well. */
export function announce(text: string, visible = false): void {
  clearTimeout(timer);
  set(NONE);
  // Emptied first: the same text twice in a row would not be read again.
  timer = setTimeout(() => {
    set({ text, visible });
    if (visible) timer = setTimeout(() => set(NONE), SHOWN_MS);
  }, 60);
}

/** Mounted once in the shell and never taken away: a region that appears with its text is not read out. */
export function LiveRegion() {
  const { text, visible } = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => message,
  );
  return (
    <div className={visible ? classes.toast : 't-hidden'} role="status" aria-live="polite">
      {visible ? <b aria-hidden="true">✓</b> : null} {text}
    </div>
  );
}
