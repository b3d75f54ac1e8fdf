import { useCallback, useEffect, useRef, useState } from 'react';

export interface Autosave {
  readonly status: 'clean' | 'dirty' | 'saving' | 'failed';
  readonly savedAt: number | null;
  readonly error: unknown;
  /** Saves now what is not saved yet; resolves when it stands, rejects when it does not. */
  readonly flush: () => Promise<void>;
}

const QUIET_MS = 1200;

/**
 * Saves as one types, one request at a time, the newest value last; warns before leaving with something unsaved.
 * `save` gets the value and rejects when it did not work; it is tried again with the next change, on coming online, and by `flush`.
 */
export function useAutosave<T>(value: T, save: (value: T) => Promise<unknown>): Autosave {
  const [state, setState] = useState<Omit<Autosave, 'flush'>>({ status: 'clean', savedAt: null, error: null });
  const saved = useRef(value);
  const latest = useRef({ value, save });
  const running = useRef<Promise<void> | null>(null);
  useEffect(() => {
    latest.current = { value, save };
  });

  const flush = useCallback(async (): Promise<void> => {
    await running.current?.catch(() => undefined);
    const { value: now, save: send } = latest.current;
    if (now === saved.current) return;
    setState((before) => ({ ...before, status: 'saving' }));
    running.current = send(now).then(
      () => {
        saved.current = now;
        setState({ status: latest.current.value === now ? 'clean' : 'dirty', savedAt: Date.now(), error: null });
      },
      (error: unknown) => {
        setState((before) => ({ ...before, status: 'failed', error }));
        throw error;
      },
    );
    return running.current;
  }, []);

  useEffect(() => {
    if (value === saved.current) return;
    setState((before) => (before.status === 'saving' ? before : { ...before, status: 'dirty' }));
    const timer = setTimeout(() => void flush().catch(() => undefined), QUIET_MS);
    return () => clearTimeout(timer);
  }, [value, flush]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (latest.current.value !== saved.current) event.preventDefault();
    };
    const retry = () => void flush().catch(() => undefined);
    window.addEventListener('beforeunload', warn);
    window.addEventListener('online', retry);
    return () => {
      window.removeEventListener('beforeunload', warn);
      window.removeEventListener('online', retry);
      retry();
    };
  }, [flush]);

  return { ...state, flush };
}
