import type { MultipartFile } from '@fastify/multipart';
import { StreamableFile } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

import { DomainError } from '@traverse/kernel';

import type { NewAttachment } from './add-attachment.js';
import type { OpenedFile } from './read-attachment.js';

/** The one file of a multipart body, as a stream, with the fields that stood before it. */
export async function uploadOf(request: FastifyRequest): Promise<NewAttachment> {
  const part = request.isMultipart() ? await request.file() : undefined;
  if (!part) throw missing('file');
  const documentKey = fieldOf(part, 'documentKey');
  if (!documentKey) {
    part.file.resume();
    throw missing('documentKey');
  }
  return { documentKey, name: part.filename, content: part.file };
}

function fieldOf(part: MultipartFile, name: string): string | null {
  const field = part.fields[name];
  return field && !Array.isArray(field) && field.type === 'field' && typeof field.value === 'string' ? field.value : null;
}

function missing(path: string): DomainError {
  return new DomainError('platform.invalid-input', { status: 400, fields: [{ path, code: 'missing' }] });
}

/** Always a download, never shown in place: it is somebody else's content. */
export function download({ name, type, size, content }: OpenedFile): StreamableFile {
  return new StreamableFile(content, { type, length: size, disposition: `attachment; filename*=UTF-8''${encodeURIComponent(name)}` });
}
