import { Button, Progress } from '@mantine/core';
import type { DragEvent } from 'react';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/problem.js';
import { useFormat } from '../i18n/format.js';
import classes from './file-drop.module.css';
import { announce } from './live-region.js';
import { useProblemText } from './problem-text.js';

export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly sizeBytes?: number;
  readonly href?: string;
}

export interface FileDropProps {
  readonly id?: string;
  readonly label: string;
  readonly hint?: string;
  /** As in the call: media types or endings, e.g. `['application/pdf', '.xlsx']`. */
  readonly accept: readonly string[];
  /** The same in words: "PDF or Excel". */
  readonly acceptWords: string;
  readonly maxBytes: number;
  readonly multiple?: boolean;
  readonly files: readonly StoredFile[];
  readonly error?: string | undefined;
  readonly onUpload: (file: File, options: { onProgress: (share: number) => void; signal: AbortSignal }) => Promise<unknown>;
  readonly onRemove?: (file: StoredFile) => Promise<unknown>;
}

/** Choose or drop a file. Works with the keyboard alone, names its limits before and after, shows how far it is, can be stopped. */
export function FileDrop(props: FileDropProps) {
  const { label, hint, accept, acceptWords, maxBytes, multiple = false, files, onUpload, onRemove } = props;
  const { t } = useTranslation();
  const { bytes } = useFormat();
  const { ofProblem } = useProblemText();
  const ownId = useId();
  const id = props.id ?? ownId;
  const input = useRef<HTMLInputElement>(null);
  const stop = useRef<AbortController | null>(null);
  const [over, setOver] = useState(false);
  const [running, setRunning] = useState<{ name: string; share: number } | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const limit = t('common:file.limit', { types: acceptWords, size: bytes(maxBytes) });
  const error = refusal ?? props.error;

  const send = async (file: File): Promise<boolean> => {
    if (file.size > maxBytes) return refuse(t('common:file.tooLarge', { name: file.name, size: bytes(file.size), limit: bytes(maxBytes) }));
    stop.current = new AbortController();
    setRunning({ name: file.name, share: 0 });
    try {
      await onUpload(file, { onProgress: (share) => setRunning({ name: file.name, share }), signal: stop.current.signal });
      announce(t('common:file.done', { name: file.name }));
      return true;
    } catch (problem) {
      if (problem instanceof DOMException) return false;
      const text =
        problem instanceof ApiProblem && problem.status === 415
          ? t('common:file.wrongType', { name: file.name, types: acceptWords })
          : ofProblem(problem);
      return refuse(text);
    } finally {
      setRunning(null);
    }
  };
  const refuse = (text: string): false => {
    setRefusal(text);
    announce(text);
    return false;
  };
  const take = async (list: FileList | null) => {
    setRefusal(null);
    for (const file of [...(list ?? [])].slice(0, multiple ? undefined : 1)) if (!(await send(file))) break;
    if (input.current) input.current.value = '';
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!running) void take(event.dataTransfer.files);
  };
  return (
    <div className={classes.field} data-field>
      <label htmlFor={id} className={classes.label}>
        {label}
      </label>
      <p className={classes.hint} id={`${id}-hint`}>
        {[hint, limit].filter(Boolean).join(' ')}
      </p>
      <p className={classes.error} id={`${id}-error`} aria-live="polite">
        {error}
      </p>
      <div
        className={classes.drop}
        data-over={over || undefined}
        data-error={error ? true : undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        {running ? (
          <div className={classes.running}>
            <span>{t('common:file.uploading', { name: running.name })}</span>
            <Progress value={running.share * 100} aria-label={t('common:file.uploading', { name: running.name })} />
            <Button variant="default" onClick={() => stop.current?.abort()}>
              {t('common:file.stop')}
            </Button>
          </div>
        ) : null}
        <div hidden={running !== null}>
          <input
            ref={input}
            id={id}
            type="file"
            accept={accept.join(',')}
            multiple={multiple}
            aria-describedby={`${id}-hint ${id}-error`}
            aria-invalid={error ? true : undefined}
            onChange={(event) => void take(event.currentTarget.files)}
          />
          <span className={classes.or}>{t('common:file.orDrop')}</span>
        </div>
      </div>
      {files.length > 0 ? (
        <ul className={classes.files}>
          {files.map((file) => (
            <li key={file.id}>
              {file.href ? <a href={file.href}>{file.name}</a> : <span>{file.name}</span>}
              {file.sizeBytes === undefined ? null : <small>{bytes(file.sizeBytes)}</small>}
              {onRemove ? (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  onClick={() => void onRemove(file)}
                  aria-label={t('common:file.removeNamed', { name: file.name })}
                >
                  {t('common:file.remove')}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
