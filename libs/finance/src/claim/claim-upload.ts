import { StreamableFile } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

import { missingPart, uploadOf } from '../upload.js';
import type { ClaimFiles, NewFile } from './claim-files.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export async function claimUpload(request: FastifyRequest): Promise<NewFile> {
  const { name, content, field } = await uploadOf(request);
  const documentKey = field('documentKey');
  const lineId = field('lineId') || undefined;
  if (documentKey && (!lineId || UUID.test(lineId))) return { documentKey, lineId, name, content };
  content.resume();
  throw missingPart(documentKey ? 'lineId' : 'documentKey');
}

/** Always a download, never shown in place: it is somebody else's content. */
export function downloadOf({ file, stream }: Awaited<ReturnType<ClaimFiles['content']>>): StreamableFile {
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`;
  return new StreamableFile(stream, { type: file.type, length: file.size, disposition });
}
