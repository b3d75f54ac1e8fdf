import { Injectable } from '@nestjs/common';

import { ApplicantFacade } from '@traverse/applicant';
import { instrumentOf, ProgrammeFacade } from '@traverse/programme';

import type { ExtensionTerms } from './extension-rule.js';
import type { Voucher } from './voucher.entity.js';

/** What the call says about a voucher, in the version that its application was made under. */
export interface TermsOfVoucher extends ExtensionTerms {
  readonly timeZone: string;
}

@Injectable()
export class VoucherTermsReader {
  constructor(
    private readonly applicants: ApplicantFacade,
    private readonly programmes: ProgrammeFacade,
  ) {}

  async of({ applicationId, instrument }: Pick<Voucher, 'applicationId' | 'instrument'>): Promise<TermsOfVoucher> {
    const { callId, callVersion } = await this.applicants.application(applicationId);
    return this.inVersion(callId, callVersion, instrument);
  }

  /** Where the version is known already. Read once per process. */
  async inVersion(callId: string, callVersion: number, instrument: string): Promise<TermsOfVoucher> {
    const { document } = await this.programmes.callVersion(callId, callVersion);
    const { claimWithinDays, extension } = instrumentOf(document, instrument).voucher;
    return { claimWithinDays, extension, timeZone: document.timeZone };
  }
}
