import type { Readable } from 'node:stream';

import { StreamableFile } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

import { DomainError } from '@traverse/kernel';

export interface Upload {
  readonly name: string;
  readonly content: Readable;
  /** A text field that stood before the file. */
  field(name: string): string | undefined;
}

/** The one file of a multipart body, as a stream, with the fields that stood before it. `limitBytes` where it is not that of all uploads. */
export async function uploadOf(request: FastifyRequest, limitBytes?: number): Promise<Upload> {
  const limits = limitBytes === undefined ? undefined : { limits: { fileSize: limitBytes + 1, files: 1, fields: 10 } };
  const part = request.isMultipart() ? await request.file(limits) : undefined;
  if (!part) throw missingPart('file');
  const field = (name: string): string | undefined => {
    const found = part.fields[name];
    return found && !Array.isArray(found) && found.type === 'field' && typeof found.value === 'string' ? found.value : undefined;
  };
  return { name: plainName(part.filename), content: part.file, field };
}

export function missingPart(path: string): DomainError {
  return new DomainError('platform.invalid-input', { status: 400, fields: [{ path, code: 'platform.invalid.isNotEmpty' }] });
}

/** The last part of what the sender called it, without what file systems and headers trip over. */
export function plainName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const plain = last.replace(/[\p{C}"<>|:*?]/gu, '').trim();
  return plain.slice(-150) || 'file';
}

export interface OpenedFile {
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly content: Readable;
}

/** Always a download, never shown in place: it is somebody else's content. */
export function download({ name, type, size, content }: OpenedFile): StreamableFile {
  return new StreamableFile(content, { type, length: size, disposition: `attachment; filename*=UTF-8''${encodeURIComponent(name)}` });
}
