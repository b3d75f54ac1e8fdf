import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { type Actor, DomainError } from '@traverse/kernel';
import { notFoundUnless } from '@traverse/platform';

import type { CallDocument } from '../call-document/call-document.types.js';
import { checkCallDocument } from '../call-document/check-call-document.js';
import { type Difference, diffDocuments } from '../call-document/diff-documents.js';
import { formInLanguage, formSchemaOf } from '../call-document/form-schema.js';
import { textIn } from '../call-document/texts.js';
import { CallCache } from './call.cache.js';
import type { CallFormDto, CallMistakeDto } from './call.dto.js';
import { Call } from './call.entity.js';
import { mayManage } from './call.queries.js';
import { mistakes } from './draft-call.view.js';

/** What a form is made of. */
const FORM_PLACES = ['formParts', 'taxonomies', 'instruments', 'authorities', 'languages'] as const;

/** What those who make calls ask about a document before it is a version, and about versions afterwards. */
@Injectable()
export class CallVersionQueries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly cache: CallCache,
  ) {}

  /** Every mistake in a document, in words; nothing is kept. */
  check(document: unknown, language: string): CallMistakeDto[] {
    return mistakes(checkCallDocument(document), language);
  }

  /** The form of each instrument in one language; refused with the mistakes that stand in the way. */
  forms(json: unknown, language: string): CallFormDto[] {
    const inTheWay = checkCallDocument(json).filter(({ path }) =>
      FORM_PLACES.some((place) => path === place || path.startsWith(`${place}.`)),
    );
    if (inTheWay.length > 0) throw new DomainError('programme.call-document-invalid', { status: 422, fields: inTheWay });
    const doc = json as CallDocument;
    return doc.instruments.map((instrument) => ({
      key: instrument.key,
      title: textIn(instrument.title, language),
      currency: doc.authorities[0]?.currency ?? 'EUR',
      form: formInLanguage(formSchemaOf(doc, instrument), language),
    }));
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
