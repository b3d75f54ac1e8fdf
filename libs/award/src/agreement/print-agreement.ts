import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { ApplicantFacade } from '@traverse/applicant';
import { IdentityFacade } from '@traverse/identity';
import type { Actor } from '@traverse/kernel';
import { notFoundUnless, renderPdf } from '@traverse/platform';
import { ProgrammeFacade } from '@traverse/programme';

import { maySee } from '../party-scope.js';
import { AgreementAnnexes } from './agreement-annexes.js';
import { agreementDocument, type PrintedAgreement } from './agreement-document.js';
import { Agreement, AgreementSignature } from './agreement.entity.js';

/** The agreement on paper, for its parties and the staff: the same bytes until somebody signs. */
@Injectable()
export class PrintAgreement {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly applicants: ApplicantFacade,
    private readonly identity: IdentityFacade,
    private readonly programmes: ProgrammeFacade,
    private readonly annexes: AgreementAnnexes,
  ) {}

  /** With `annexes`, what belongs to it stands behind it. */
  async execute(actor: Actor, id: string, { annexes = false } = {}): Promise<{ name: string; bytes: Buffer }> {
    const printed = await this.printed(actor, id);
    const document = agreementDocument(printed);
    const blocks = annexes ? [...document.blocks, ...(await this.annexes.of(actor, printed))] : document.blocks;
    return { name: nameOf(printed, annexes ? 'agreement-annexes' : 'agreement'), bytes: await renderPdf({ ...document, blocks }) };
  }

  /** To be signed outside: the text with lines for names, the same bytes as long as the text is the same. */
  async toSign(actor: Actor, id: string): Promise<{ name: string; bytes: Buffer }> {
    const printed = await this.printed(actor, id);
    return { name: nameOf(printed, 'to-sign'), bytes: await renderPdf(agreementDocument({ ...printed, toSign: true })) };
  }

  private async printed(actor: Actor, id: string): Promise<PrintedAgreement> {
    const agreement = await this.dataSource.getRepository(Agreement).findOneBy({ id });
    notFoundUnless(agreement !== null && maySee(actor, agreement), 'agreement');
    const { applicantOrganisationId, partnerOrganisationId } = agreement;
    const [signatures, { number, title }, { document }, organisations] = await Promise.all([
      this.dataSource.getRepository(AgreementSignature).find({ where: { agreementId: id }, order: { signedAt: 'ASC' } }),
      this.applicants.application(agreement.applicationId),
      this.programmes.callVersion(agreement.callId, agreement.callVersion),
      this.identity.organisationsOf([applicantOrganisationId, ...(partnerOrganisationId ? [partnerOrganisationId] : [])]),
    ]);
    const called = (wanted: string | null): string | null => organisations.find((one) => one.id === wanted)?.name ?? null;
    const firm = called(applicantOrganisationId) ?? '';
    return { agreement, signatures, document, number, title, firm, partner: called(partnerOrganisationId) };
  }
}

const nameOf = ({ agreement, number }: PrintedAgreement, kind: string): string =>
  `${number}-${kind}${agreement.edition > 1 ? `-v${agreement.edition}` : ''}-${agreement.language}.pdf`;
