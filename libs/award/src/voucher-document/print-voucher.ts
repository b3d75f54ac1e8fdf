import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { ApplicantFacade } from '@traverse/applicant';
import { IdentityFacade } from '@traverse/identity';
import { type Actor, DomainError } from '@traverse/kernel';
import { CONFIG, type Config, notFoundUnless, qrSvg, renderPdf } from '@traverse/platform';
import { localDateOf, ProgrammeFacade } from '@traverse/programme';

import { maySee } from '../party-scope.js';
import { Voucher } from '../voucher/voucher.entity.js';
import { VoucherKeys } from '../voucher-key/voucher-keys.js';
import { type PrintedVoucher, voucherDocument } from './voucher-document.js';

/** The voucher on paper and its code as a picture, for the two sides and the staff. Made each time: an extension shows at once. */
@Injectable()
export class PrintVoucher {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly applicants: ApplicantFacade,
    private readonly identity: IdentityFacade,
    private readonly programmes: ProgrammeFacade,
    private readonly keys: VoucherKeys,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Throws `award.voucher.over` where it is no longer in use: nobody shall print one anew. */
  async document(actor: Actor, id: string, language: string): Promise<{ name: string; bytes: Buffer }> {
    const printed = await this.printed(actor, id);
    return { name: `${printed.voucher.code}-${language}.pdf`, bytes: await renderPdf(voucherDocument(printed, language)) };
  }

  /** The code alone, as SVG. Throws as `document` does. */
  async code(actor: Actor, id: string): Promise<string> {
    return qrSvg((await this.printed(actor, id)).link);
  }

  private async printed(actor: Actor, id: string): Promise<PrintedVoucher> {
    const voucher = await this.dataSource.getRepository(Voucher).findOneBy({ id });
    notFoundUnless(voucher !== null && maySee(actor, voucher), 'voucher');
    if (voucher.state !== 'issued' && voucher.state !== 'active') throw new DomainError('award.voucher.over');
    const { number, callVersion } = await this.applicants.application(voucher.applicationId);
    const { document } = await this.programmes.callVersion(voucher.callId, callVersion);
    const { applicantOrganisationId, partnerOrganisationId, code } = voucher;
    const names = await this.identity.organisationsOf([applicantOrganisationId, ...(partnerOrganisationId ? [partnerOrganisationId] : [])]);
    const nameOf = (wanted: string | null): string | null => names.find((one) => one.id === wanted)?.name ?? null;
    const until = localDateOf(voucher.validUntilAt, document.timeZone);
    const token = await this.keys.sign({ code, programme: document.programme.key, until });
    const { publicUrl } = this.config;
    return {
      voucher,
      document,
      applicationNumber: number,
      firm: nameOf(applicantOrganisationId) ?? '',
      partner: nameOf(partnerOrganisationId),
      link: `${publicUrl}/voucher?t=${token}`,
      publicUrl,
    };
  }
}
