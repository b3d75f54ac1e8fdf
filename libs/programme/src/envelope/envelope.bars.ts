import { Injectable } from '@nestjs/common';

import { type Actor, formatDecimal, hasStaffRole, type StaffRole } from '@traverse/kernel';
import { Ledger } from '@traverse/ledger';
import { notFoundUnless } from '@traverse/platform';

import { AuthorityQueries } from '../authority/authority.queries.js';
import { CallQueries } from '../call/call.queries.js';
import type { EnvelopeBarsDto } from './envelope.dto.js';
import { EnvelopeQueries } from './envelope.queries.js';

const READERS: readonly StaffRole[] = ['officer', 'approver', 'finance-officer', 'finance-approver', 'auditor'];

/** Where the money of a call is, by envelope. */
@Injectable()
export class EnvelopeBars {
  constructor(
    private readonly ledger: Ledger,
    private readonly calls: CallQueries,
    private readonly envelopes: EnvelopeQueries,
    private readonly authorities: AuthorityQueries,
  ) {}

  async ofCall(actor: Actor, callId: string): Promise<EnvelopeBarsDto> {
    const call = await this.calls.summary(callId);
    notFoundUnless(call !== null && READERS.some((role) => hasStaffRole(actor, role, call.programmeId)), 'call');
    const envelopes = await this.envelopes.ofCall(callId);
    const bars = await this.ledger.envelopeBars(envelopes.map(({ id }) => id));
    const names = new Map((await this.authorities.ofProgramme(call.programmeId)).map(({ id, name }) => [id, name]));
    const items = envelopes.map((envelope) => {
      const bar = bars.find(({ envelopeId }) => envelopeId === envelope.id);
      const amount = (minor: bigint | undefined): string => formatDecimal(minor ?? 0n, envelope.currency);
      return {
        id: envelope.id,
        key: envelope.key,
        authorityId: envelope.authorityId,
        authorityName: names.get(envelope.authorityId) ?? '',
        territoryKeys: envelope.territoryKeys,
        currency: envelope.currency,
        amount: amount(envelope.amountMinor),
        available: amount(bar?.availableMinor),
        earmarked: amount(bar?.earmarkedMinor),
        committed: amount(bar?.committedMinor),
        claimed: amount(bar?.claimedMinor),
        paid: amount(bar?.paidMinor),
      };
    });
    return { items };
  }
}
