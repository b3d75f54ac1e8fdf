import { Button } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useState } from 'react';
import { ErrorSummary } from './error-summary.js';
import type { FormErrors } from './form-errors.js';
import { fieldId, useFormErrors } from './form-errors.js';

export interface EntryFormOptions<V extends Record<string, string>> {
  readonly initial: V;
  /** Field paths as the server names them, with the words that stand above the fields. */
  readonly labels: Readonly<Record<keyof V & string, string>>;
  /** Asked for before anything is sent; all other rules are the server's. */
  readonly required?: readonly (keyof V & string)[];
  readonly send: (values: V) => Promise<unknown>;
}

export interface EntryForm<V extends Record<string, string>> {
  readonly values: V;
  readonly set: (path: keyof V & string, value: string) => void;
  /** Everything a Mantine text input needs. */
  readonly bind: (path: keyof V & string) => {
    id: string;
    name: string;
    label: string;
    value: string;
    error: string | undefined;
    onChange: (event: { currentTarget: { value: string } }) => void;
  };
  readonly errors: FormErrors;
  readonly busy: boolean;
  readonly submit: (event: FormEvent) => void;
  /** Does something else with what is written here; what is wrong with it is shown as when it is sent. */
  readonly run: (work: (values: V) => Promise<unknown>) => void;
}

/** A short form of texts: values, errors beside the fields and on top, one sending at a time. */
export function useEntryForm<V extends Record<string, string>>({
  initial,
  labels,
  required = [],
  send,
}: EntryFormOptions<V>): EntryForm<V> {
  const [values, setValues] = useState(initial);
  const [busy, setBusy] = useState(false);
  const errors = useFormErrors(labels);
  const set = (path: string, value: string) => setValues((before) => ({ ...before, [path]: value }));
  const submit = async () => {
    const missing = required.filter((path) => values[path]?.trim() === '');
    if (missing.length > 0) return errors.showFields(missing.map((path) => ({ path, code: 'required' })));
    await run(send);
  };
  const run = async (work: (values: V) => Promise<unknown>) => {
    errors.clear();
    setBusy(true);
    try {
      await work(values);
    } catch (error) {
      errors.show(error);
    } finally {
      setBusy(false);
    }
  };
  return {
    values,
    set,
    bind: (path) => ({
      id: fieldId(path),
      name: path,
      label: labels[path],
      value: values[path] ?? '',
      error: errors.of(path),
      onChange: (event) => set(path, event.currentTarget.value),
    }),
    errors,
    busy,
    submit: (event) => {
      event.preventDefault();
      if (!busy) void submit();
    },
    run: (work) => {
      if (!busy) void run(work);
    },
  };
}

export interface EntryFormFrameProps {
  readonly form: Pick<EntryForm<Record<string, string>>, 'errors' | 'busy' | 'submit'>;
  readonly submitLabel: string;
  readonly children: ReactNode;
  readonly after?: ReactNode;
  /** Where the page has its primary button elsewhere. */
  readonly secondary?: boolean;
}

export function EntryFormFrame({ form, submitLabel, children, after, secondary = false }: EntryFormFrameProps) {
  return (
    <form noValidate onSubmit={form.submit}>
      <ErrorSummary errors={form.errors.summary} />
      <div style={{ display: 'grid', gap: 18, marginBottom: 18 }}>{children}</div>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '10px 20px', alignItems: 'center' }}>
        <Button type="submit" variant={secondary ? 'default' : 'filled'} loading={form.busy}>
          {submitLabel}
        </Button>
        {after}
      </div>
    </form>
  );
}
