import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import type { Actor } from '@traverse/kernel';
import { notFoundUnless, problemText } from '@traverse/platform';

import { checkCallDocument } from '../call-document/check-call-document.js';
import { type Difference, diffDocuments } from '../call-document/diff-documents.js';
import { CallCache } from './call.cache.js';
import { Call } from './call.entity.js';
import { mayManage } from './call.queries.js';

/** What those who make calls ask about a document before it is a version, and about versions afterwards. */
@Injectable()
export class CallVersionQueries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly cache: CallCache,
  ) {}

  /** Every mistake in a document, in words; nothing is kept. */
  check(document: unknown, language: string): { path: string; code: string; message: string }[] {
    return checkCallDocument(document).map(({ path, code, params = {} }) => ({ path, code, message: problemText(code, params, language) }));
  }

  /** Where two versions differ; `draft` is the version that is being written. */
  async diff(actor: Actor, callId: string, from: string, to: string): Promise<Difference[]> {
    const call = await this.dataSource.manager.findOneBy(Call, { id: callId });
    notFoundUnless(call !== null && mayManage(actor, call.programmeId), 'call');
    const [before, after] = await Promise.all([from, to].map((one) => this.document(call, one)));
    return diffDocuments(before, after);
  }

  private async document(call: Call, version: string): Promise<unknown> {
    if (version !== 'draft') {
      notFoundUnless(/^[1-9]\d{0,8}$/.test(version), 'call');
      return (await this.cache.version(call.id, Number(version))).document;
    }
    notFoundUnless(call.draft !== null, 'call');
    return call.draft;
  }
}
