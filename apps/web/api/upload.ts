import { csrfToken } from './client.js';
import { newKey } from './idempotency.js';
import { ApiProblem } from './problem.js';

export interface UploadOptions {
  readonly fields?: Readonly<Record<string, string>>;
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/** Sends one file as multipart form data. XMLHttpRequest, because fetch cannot tell how far an upload is. */
export async function uploadFile<T>(path: string, file: File, { fields = {}, onProgress, signal }: UploadOptions = {}): Promise<T> {
  const token = await csrfToken();
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', file);
  return new Promise<T>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader('x-csrf-token', token);
    request.setRequestHeader('idempotency-key', newKey());
    request.responseType = 'json';
    request.upload.addEventListener('progress', (e) => e.lengthComputable && onProgress?.(e.loaded / e.total));
    request.addEventListener('load', () => {
      if (request.status >= 200 && request.status < 300) resolve(request.response as T);
      else reject(new ApiProblem(request.status, (request.response as object | null) ?? {}));
    });
    request.addEventListener('error', () => reject(new ApiProblem(0)));
    request.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
    signal?.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}
