import type { StreamableFile } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

import { download, missingPart, uploadOf } from '@traverse/platform';

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

export function downloadOf({ file, stream }: Awaited<ReturnType<ClaimFiles['content']>>): StreamableFile {
  return download({ ...file, content: stream });
}
