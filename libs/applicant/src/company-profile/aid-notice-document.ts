import { Injectable } from '@nestjs/common';

import { IdentityFacade } from '@traverse/identity';
import { type Actor, notFound } from '@traverse/kernel';
import { formatsFor, type PdfInput, renderPdf } from '@traverse/platform';
import type { CompanyAidDto } from '@traverse/programme';

import { CompanyAidQueries } from './company-aid.queries.js';

const en = {
  to: 'To',
  from: 'From',
  application: 'Application',
  amount: 'Aid',
  granted: 'Granted on',
  law: 'Legal basis',
  page: 'Page {page} of {pages}',
};
const de: typeof en = {
  to: 'An',
  from: 'Von',
  application: 'Antrag',
  amount: 'Beihilfe',
  granted: 'Gewährt am',
  law: 'Rechtsgrundlage',
  page: 'Seite {page} von {pages}',
};

type Aid = CompanyAidDto['items'][number];

/** The written notice that a beneficiary of de minimis aid keeps: made from what was frozen at the grant, so the same bytes whenever it is asked for. */
@Injectable()
export class AidNoticeDocument {
  constructor(
    private readonly aid: CompanyAidQueries,
    private readonly identity: IdentityFacade,
  ) {}

  /** For whoever may see the aid of the company; 404 where this aid has no notice. */
  async execute(actor: Actor, organisationId: string, aidId: string): Promise<{ name: string; bytes: Buffer }> {
    const { items } = await this.aid.view(actor, organisationId);
    const aid = items.find(({ id }) => id === aidId);
    if (!aid?.notice) throw notFound('aid-notice');
    const { name, street, buildingNumber, postCode, townName, countryCode } = await this.identity.organisation(null, organisationId);
    const address = `${name}\n${street} ${buildingNumber}\n${postCode} ${townName}, ${countryCode}`;
    return { name: `de-minimis-${aid.reference}.pdf`, bytes: await renderPdf(noticeDocument(aid, aid.notice, address)) };
  }
}

function noticeDocument(aid: Aid, notice: NonNullable<Aid['notice']>, address: string): PdfInput {
  const words = notice.language === 'de' ? de : en;
  const formats = formatsFor(notice.language);
  const granted = aid.grantDate ?? '';
  return {
    title: `${notice.title} ${aid.reference}`,
    language: notice.language,
    at: new Date(`${granted}T12:00:00Z`),
    author: aid.authorityName,
    footer: `${notice.title} · ${aid.reference}`,
    pageWords: words.page,
    blocks: [
      { kind: 'title', above: aid.authorityName, text: notice.title },
      {
        kind: 'facts',
        items: [
          { term: words.to, value: address },
          { term: words.from, value: aid.authorityName },
          { term: words.application, value: aid.reference },
          { term: words.amount, value: formats.money(aid.amount, aid.currency) },
          { term: words.granted, value: formats.day(granted) },
          { term: words.law, value: aid.legalBasis },
        ],
      },
      ...notice.paragraphs.map((text) => ({ kind: 'text', text }) as const),
    ],
  };
}
