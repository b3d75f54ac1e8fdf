import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { ApplicantFacade } from '@traverse/applicant';
import { type Actor, isMemberOf } from '@traverse/kernel';
import { PartnerFacade } from '@traverse/partner';
import { formatsFor, type PdfBlock } from '@traverse/platform';
import { localDateOf } from '@traverse/programme';

import { decisionLetter } from '../decision-letter/decision-letter.js';
import { Feedback } from '../feedback/feedback.entity.js';
import type { PrintedAgreement } from './agreement-document.js';
import { type AgreementWords, agreementWords } from './agreement-document.words.js';

/**
 * What belongs to an agreement, behind it in the same document: the decision as it was told, the application with its budget as it was submitted, the
 * partner's commitment. In the language of the agreement. A partner gets its own commitment alone: the rest is the firm's.
 */
@Injectable()
export class AgreementAnnexes {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly applicants: ApplicantFacade,
    private readonly partners: PartnerFacade,
  ) {}

  async of(actor: Actor, printed: PrintedAgreement): Promise<PdfBlock[]> {
    const { agreement } = printed;
    const words = agreementWords(agreement.language);
    const isFirm = isMemberOf(actor, agreement.applicantOrganisationId);
    const isPartner = !isFirm && isMemberOf(actor, agreement.partnerOrganisationId);
    const annexes = [
      { title: words.annexes.decision, blocks: isPartner ? [] : await this.decision(printed) },
      { title: words.annexes.application, blocks: isPartner ? [] : await this.application(printed) },
      { title: words.annexes.partner, blocks: await this.commitment(printed, words) },
    ].filter(({ blocks }) => blocks.length > 0);
    return annexes.flatMap(({ title, blocks }, i): PdfBlock[] => [
      { kind: 'new-page' },
      { kind: 'heading', level: 2, text: words.annex.replace('{number}', String(i + 1)).replace('{title}', title) },
      ...blocks.map(lower),
    ]);
  }

  private async decision({ agreement, document }: PrintedAgreement): Promise<readonly PdfBlock[]> {
    const told = await this.dataSource.manager.findOneBy(Feedback, { decisionId: agreement.decisionId });
    if (!told?.content.decision) return [];
    return decisionLetter({ content: told.content, document }, told.content.decision, agreement.language).blocks;
  }

  private async application({ agreement }: PrintedAgreement): Promise<readonly PdfBlock[]> {
    return (await this.applicants.submittedDocument(agreement.applicationId, agreement.language))?.blocks ?? [];
  }

  private async commitment({ agreement, document, partner }: PrintedAgreement, words: AgreementWords): Promise<PdfBlock[]> {
    const engagement = await this.partners.confirmedEngagement(agreement.applicationId);
    if (!engagement?.confirmedAt || !partner || engagement.partnerOrganisationId !== agreement.partnerOrganisationId) return [];
    const day = formatsFor(agreement.language).day(localDateOf(engagement.confirmedAt, document.timeZone));
    return [{ kind: 'text', text: words.committed.replace('{partner}', partner).replace('{day}', day) }];
  }
}

/** Within another document: what was its title is a text, and its headings stand one level lower. */
function lower(block: PdfBlock): PdfBlock {
  if (block.kind === 'title') return { kind: 'text', tone: 'strong', text: [block.text, block.sub].filter(Boolean).join(' · ') };
  return block.kind === 'heading' ? { ...block, level: 3 } : block;
}
