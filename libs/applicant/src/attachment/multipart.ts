import type { FastifyRequest } from 'fastify';

import { missingPart, uploadOf } from '@traverse/platform';

import type { NewAttachment } from './add-attachment.js';

/** A file for a document of the call. */
export async function attachmentOf(request: FastifyRequest): Promise<NewAttachment> {
  const { name, content, field } = await uploadOf(request);
  const documentKey = field('documentKey');
  if (documentKey) return { documentKey, name, content };
  content.resume();
  throw missingPart('documentKey');
}
