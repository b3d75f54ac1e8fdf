import { Injectable } from '@nestjs/common';

import { formatDecimal } from '@traverse/kernel';
import { Ledger } from '@traverse/ledger';
import { problemText, ProgrammeClock, type Reader } from '@traverse/platform';
import { type CallDocument, ProgrammeFacade } from '@traverse/programme';

import { AwardAid } from '../decision/award-aid.js';
import type { Decision } from '../decision/decision.entity.js';
import { holdsOwnMoney } from '../decision/recommendation.js';
import type { CaseAidDto, CaseEnvelopeDto } from './decision-case.dto.js';

/** States in which the award has its money set aside. */
const HOLDS: readonly Decision['state'][] = ['recommended', 'confirmed'];

/** The money that a decision is about: what its envelope has with and without it, and what the law of State aid leaves. */
@Injectable()
export class CaseMoney {
  constructor(
    private readonly programmes: ProgrammeFacade,
    private readonly ledger: Ledger,
    private readonly aids: AwardAid,
    private readonly clock: ProgrammeClock,
  ) {}

  /** In first-come calls the place in the queue has set the money aside before anybody decides. */
  async envelope(decision: Decision, document: CallDocument): Promise<CaseEnvelopeDto | null> {
    const { envelopeId, amountMinor, state } = decision;
    if (!envelopeId) return null;
    const [bars, { authorityId }] = await Promise.all([this.ledger.envelopeBars([envelopeId]), this.programmes.envelope(envelopeId)]);
    const bar = bars.find(({ currency }) => currency === decision.currency);
    if (!bar) return null;
    const { currency, availableMinor } = bar;
    const isSetAside = HOLDS.includes(state) || !holdsOwnMoney(document);
    const isOpen = isSetAside || state === 'sent-back';
    const amount = (minor: bigint): string => formatDecimal(minor, currency);
    return {
      ...{ id: envelopeId, currency },
      authorityName: (await this.programmes.authority(authorityId)).name,
      before: amount(isSetAside ? availableMinor + amountMinor : availableMinor),
      after: amount(isSetAside || !isOpen ? availableMinor : availableMinor - amountMinor),
      earmarked: amount(bar.earmarkedMinor),
      committed: amount(bar.committedMinor),
      claimed: amount(bar.claimedMinor),
      paid: amount(bar.paidMinor),
    };
  }

  async aid(read: Reader, decision: Decision, language: string): Promise<CaseAidDto | null> {
    const found = await this.aids.preview(read, decision, this.clock.now());
    if (!found) return null;
    const { award, assessment } = found;
    const { outcome, code, ceiling, used, remaining, since } = assessment;
    const figures = { ceiling: ceiling ?? '', used: used ?? '', remaining: remaining ?? '', since: since ?? '' };
    return {
      ...{ route: award.terms.route, legalBasis: award.terms.legalBasis, memberState: award.country },
      ...{ outcome, ceiling, used, remaining, since },
      refusal: outcome !== 'refuse' ? null : problemText(`programme.${code}`, figures, language),
    };
  }
}
