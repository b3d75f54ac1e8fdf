import type { INestApplicationContext } from '@nestjs/common';

import { CreateApplication } from '@traverse/applicant';
import { Voucher } from '@traverse/award';
import { newId, systemActor } from '@traverse/kernel';
import { Ledger } from '@traverse/ledger';
import { UnitOfWork } from '@traverse/platform';

import { newVoucherCode } from '../../libs/award/src/voucher/voucher-code.js';
import { Engagement } from '../../libs/partner/src/engagement/engagement.entity.js';
import { alpineDocument, member, publishCall, seedCompany, seedProgramme } from './alpine.js';

type House = Pick<INestApplicationContext, 'get'>;

export interface Programme {
  readonly programmeId: string;
  readonly callId: string;
  /** By key. */
  readonly envelopes: Readonly<Record<string, string>>;
}

/** The Alpine programme with its call open and its envelopes in the ledger. */
export async function seedAlpine(house: House, change: Parameters<typeof alpineDocument>[0] = () => undefined): Promise<Programme> {
  const document = alpineDocument((call) => {
    // Room for as many vouchers as a test wants.
    for (const envelope of call.envelopes) envelope.amount = '5000000.00';
    change(call);
  });
  const programmeId = await seedProgramme(house, document);
  return { programmeId, ...(await publishCall(house, document)) };
}

export interface SeededVoucher {
  readonly voucherId: string;
  readonly applicationId: string;
  readonly envelopeId: string;
  readonly applicantId: string;
  readonly partnerId: string;
}

/** A voucher in use, with its money, as after the countersigning of its agreement: where tests of claims begin. */
export async function seedVoucher(
  house: House,
  programme: Programme,
  more: {
    readonly instrument?: string;
    readonly amountMinor?: bigint;
    readonly nutsCode?: string;
    readonly countryCode?: string;
    readonly name?: string;
  } = {},
): Promise<SeededVoucher> {
  const { instrument = 'pilot', amountMinor = 900_000n, nutsCode = 'DE111', countryCode = 'DE', name } = more;
  const applicantId = await seedCompany(house, { nutsCode, countryCode, ...(name ? { name } : {}) });
  const partnerId = await seedCompany(house, { kind: 'partner', nutsCode: 'AT332', countryCode: 'AT', name: 'Institut für Holzbau' });
  const application = await house
    .get(CreateApplication)
    .execute(member(applicantId), { callId: programme.callId, instrument, organisationId: applicantId });
  return house.get(UnitOfWork).run(systemActor('seed'), async (tx) => {
    const [row] = await tx.sql<{ envelope_id: string; currency: string }>(
      `SELECT "envelope_id", "currency" FROM "applicant"."application" WHERE "id" = $1`,
      [application.id],
    );
    if (!row) throw new Error('no application');
    const { envelope_id: envelopeId, currency } = row;
    const id = newId();
    const year = 365 * 86_400_000;
    tx.insert(Voucher, {
      ...{ id, state: 'active' as const, version: 1, createdAt: tx.now, code: newVoucherCode(), agreementId: newId() },
      ...{ applicationId: application.id, callId: programme.callId, programmeId: programme.programmeId, envelopeId },
      ...{
        applicantOrganisationId: applicantId,
        partnerOrganisationId: partnerId,
        instrument,
        title: 'Dry machining',
        amountMinor,
        currency,
      },
      redemption: instrument === 'contact' || instrument === 'strategy' ? 'pay-partner' : 'reimburse-sme',
      use: instrument === 'event' ? 'multi' : 'single',
      validUntilAt: new Date(tx.now.getTime() + year),
      claimUntilAt: new Date(tx.now.getTime() + year + 60 * 86_400_000),
      extensions: 0,
    });
    const ledger = house.get(Ledger);
    await ledger.open(tx, [
      { kind: 'voucher:available', ownerId: id, currency, envelopeId },
      { kind: 'voucher:claimed', ownerId: id, currency, envelopeId },
    ]);
    await ledger.transfer(tx, {
      key: `seed-${id}`,
      from: { kind: 'envelope:available', ownerId: envelopeId },
      to: { kind: 'voucher:available', ownerId: id },
      ...{ amountMinor, currency, code: 'voucher-issued', subjectId: id },
    });
    // Both sides have signed off that the work is done.
    const done = { applicantSignedOffAt: tx.now, partnerSignedOffAt: tx.now, acceptedAt: tx.now, confirmedAt: tx.now, dueAt: tx.now };
    tx.insert(Engagement, {
      ...{ id: newId(), state: 'delivered' as const, version: 1, createdAt: tx.now, applicationId: application.id, ...done },
      ...{ callId: programme.callId, callVersion: 1, programmeId: programme.programmeId, fit: 0, parts: [] },
      ...{ applicantOrganisationId: applicantId, partnerOrganisationId: partnerId, endedWithApplication: false },
    });
    return { voucherId: id, applicationId: application.id, envelopeId, applicantId, partnerId };
  });
}
