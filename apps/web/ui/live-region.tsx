import { useSyncExternalStore } from 'react';

let message = '';
const listeners = new Set<() => void>();

function set(text: string): void {
  message = text;
  for (const listener of listeners) listener();
}

/** Says something to screen readers without moving the focus. */
export function announce(text: string): void {
  set('');
  setTimeout(() => set(text), 60);
}

/** Mounted once in the shell and never taken away: a region that appears with its text is not read out. */
export function LiveRegion() {
  const text = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => message,
  );
  return (
    <div className="t-hidden" role="status" aria-live="polite">
      {text}
    </div>
  );
}
