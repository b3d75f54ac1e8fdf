import { Injectable } from '@nestjs/common';

import { ApplicantFacade } from '@traverse/applicant';
import {
  AGREEMENT_IN_FORCE,
  AGREEMENT_LAPSED,
  AGREEMENT_OFFERED,
  AGREEMENT_TERMINATED,
  AGREEMENT_WITHDRAWN,
  APPEAL_ALLOWED,
  APPEAL_DISMISSED,
  AwardFacade,
  DECISION_APPEALED,
  DECISION_COMMUNICATED,
  DECISION_REOPENED,
  SIGNED_COPY_SENT_BACK,
  VOUCHER_ACTIVE,
  VOUCHER_EXPIRED,
  VOUCHER_EXTENDED,
  VOUCHER_REVOKED,
  type Voucher,
} from '@traverse/award';
import { IdentityFacade } from '@traverse/identity';
import { formatDecimal } from '@traverse/kernel';
import type { DeliveredEvent } from '@traverse/platform';

import { type Letter, letter, type LetterBook, type Mailing, type Moment, NOTHING, type Plan } from './letter.js';
import { plansBefore, ReminderDays } from './reminder-days.js';

export const awardEventTypes = [
  DECISION_COMMUNICATED,
  DECISION_REOPENED,
  DECISION_APPEALED,
  APPEAL_DISMISSED,
  APPEAL_ALLOWED,
  AGREEMENT_OFFERED,
  AGREEMENT_IN_FORCE,
  AGREEMENT_LAPSED,
  AGREEMENT_TERMINATED,
  AGREEMENT_WITHDRAWN,
  SIGNED_COPY_SENT_BACK,
  VOUCHER_ACTIVE,
  VOUCHER_EXPIRED,
  VOUCHER_EXTENDED,
  VOUCHER_REVOKED,
] as const;

/** Decisions, agreements and vouchers. The company hears the amount of its own award; the partner hears none. */
@Injectable()
export class AwardLetters implements LetterBook {
  readonly onEvent = {
    [DECISION_COMMUNICATED]: ({ subjectId }: DeliveredEvent) => this.decided(subjectId),
    [DECISION_REOPENED]: ({ subjectId }: DeliveredEvent) => this.appeal('decision-reopened', subjectId),
    [DECISION_APPEALED]: ({ subjectId }: DeliveredEvent) => this.appeal('appeal-received', subjectId),
    [APPEAL_DISMISSED]: ({ subjectId }: DeliveredEvent) => this.appeal('appeal-dismissed', subjectId),
    [APPEAL_ALLOWED]: ({ subjectId }: DeliveredEvent) => this.appeal('appeal-allowed', subjectId),
    [AGREEMENT_OFFERED]: ({ subjectId }: DeliveredEvent, moment: Moment) => this.offered(subjectId, moment),
    [AGREEMENT_IN_FORCE]: ({ subjectId }: DeliveredEvent) => this.agreement('agreement-in-force', subjectId),
    [AGREEMENT_LAPSED]: ({ subjectId }: DeliveredEvent) => this.notSigned(subjectId),
    [AGREEMENT_WITHDRAWN]: ({ subjectId }: DeliveredEvent) => this.takenBack(subjectId),
    [AGREEMENT_TERMINATED]: ({ subjectId }: DeliveredEvent) => this.agreement('agreement-terminated', subjectId),
    [SIGNED_COPY_SENT_BACK]: ({ payload }: DeliveredEvent) => this.copySentBack(payload),
    [VOUCHER_ACTIVE]: ({ subjectId }: DeliveredEvent, moment: Moment) => this.active(subjectId, moment),
    [VOUCHER_EXTENDED]: ({ subjectId }: DeliveredEvent, moment: Moment) => this.extended(subjectId, moment),
    [VOUCHER_EXPIRED]: ({ subjectId }: DeliveredEvent) => this.ended('voucher-expired', subjectId),
    [VOUCHER_REVOKED]: ({ subjectId }: DeliveredEvent) => this.ended('voucher-revoked', subjectId),
  };
  readonly onReminder = {
    'agreement-due': (id: string) => this.signDue(id),
    'amendment-due': (id: string) => this.signDue(id),
    'voucher-ending': (id: string, moment: Moment) => this.ending(id, moment),
    'voucher-due': (id: string, moment: Moment) => this.claimDue(id, moment),
  };

  constructor(
    private readonly awards: AwardFacade,
    private readonly applicants: ApplicantFacade,
    private readonly identity: IdentityFacade,
    private readonly reminders: ReminderDays,
  ) {}

  private async decided(id: string): Promise<Mailing> {
    const { applicationId, applicantOrganisationId, callId, ...decision } = await this.awards.decision(id);
    const { outcome, amountMinor, currency, appealUntilAt, communicatedAt } = decision;
    const { number } = await this.applicants.application(applicationId);
    const about = {
      to: { organisations: [applicantOrganisationId] },
      subjectId: applicationId,
      href: `/applications/${applicationId}`,
      callId,
    };
    if (outcome === 'reserve') return { letters: [letter('decision-reserve', { number }, about)] };
    if (outcome === 'reject')
      return { letters: [letter('decision-reject', { number, appealUntilAt: (appealUntilAt ?? new Date(0)).toISOString() }, about)] };
    const earlier = (await this.awards.communicatedDecisions(applicationId)).filter(
      (other) => other.id !== id && (other.communicatedAt ?? 0) < (communicatedAt ?? 0),
    );
    const promoted = earlier.at(-1)?.outcome === 'reserve';
    const figures = { number, amount: formatDecimal(amountMinor, currency), currency };
    return { letters: [letter(promoted ? 'decision-promoted' : 'decision-fund', figures, about)] };
  }

  private async appeal(
    template: 'decision-reopened' | 'appeal-received' | 'appeal-dismissed' | 'appeal-allowed',
    id: string,
  ): Promise<Mailing> {
    const { applicationId, applicantOrganisationId, callId } = await this.awards.decision(id);
    const { number } = await this.applicants.application(applicationId);
    const about = {
      to: { organisations: [applicantOrganisationId] },
      subjectId: applicationId,
      href: `/applications/${applicationId}`,
      callId,
    };
    return { letters: [letter(template, { number }, about)] };
  }

  private async offered(id: string, { now }: Moment): Promise<Mailing> {
    const { state, signByAt, callId, previousId } = await this.awards.agreement(id);
    if (state !== 'offered') return NOTHING;
    const days = await this.reminders.of(callId, 'agreementBeforeEndDays');
    const kind = previousId === null ? 'agreement' : 'amendment';
    return { ...(await this.agreement(`${kind}-offered`, id)), plans: plansBefore(`${kind}-due`, id, signByAt, days, now) };
  }

  private async notSigned(id: string): Promise<Mailing> {
    const { previousId } = await this.awards.agreement(id);
    return this.agreement(previousId === null ? 'agreement-lapsed' : 'amendment-ended', id);
  }

  /** A first version is only set aside with its decision: that has a letter of its own. */
  private async takenBack(id: string): Promise<Mailing> {
    const { previousId } = await this.awards.agreement(id);
    return previousId === null ? NOTHING : this.agreement('amendment-ended', id);
  }

  /** To the side that brought it. */
  private async copySentBack({ agreementId, party }: DeliveredEvent['payload']): Promise<Mailing> {
    const id = String(agreementId);
    const { applicationId, applicantOrganisationId, partnerOrganisationId, callId, signByAt } = await this.awards.agreement(id);
    const { number } = await this.applicants.application(applicationId);
    const side = party === 'partner' ? partnerOrganisationId : applicantOrganisationId;
    const about = { to: { organisations: side ? [side] : [] }, subjectId: id, href: `/agreements/${id}`, callId };
    return { letters: [letter('signed-copy-sent-back', { number, signByAt: signByAt.toISOString() }, about)] };
  }

  private async signDue(id: string): Promise<Mailing> {
    const { state, previousId } = await this.awards.agreement(id);
    return state === 'offered' ? this.agreement(previousId === null ? 'agreement-due' : 'amendment-due', id) : NOTHING;
  }

  /** To those who sign it. */
  private async agreement(
    template: `agreement-${'offered' | 'due' | 'in-force' | 'lapsed' | 'terminated'}` | `amendment-${'offered' | 'due' | 'ended'}`,
    id: string,
  ): Promise<Mailing> {
    const { applicationId, applicantOrganisationId, partnerOrganisationId, parties, callId, signByAt } = await this.awards.agreement(id);
    const { number } = await this.applicants.application(applicationId);
    const partner = parties.includes('partner') && partnerOrganisationId ? [partnerOrganisationId] : [];
    const about = { to: { organisations: [applicantOrganisationId, ...partner] }, subjectId: id, href: `/agreements/${id}`, callId };
    return { letters: [letter(template, { number, signByAt: signByAt.toISOString() }, about)] };
  }

  private async active(id: string, { now }: Moment): Promise<Mailing> {
    const voucher = await this.awards.voucher(id);
    const { code, currency, applicantOrganisationId, partnerOrganisationId, callId, claimUntilAt } = voucher;
    const validUntilAt = voucher.validUntilAt.toISOString();
    const about = { to: { organisations: [applicantOrganisationId] }, subjectId: id, href: `/vouchers/${id}`, callId };
    const figures = { code, amount: formatDecimal(voucher.amountMinor, currency), currency };
    const letters: Letter[] = [letter('voucher-active', { ...figures, validUntilAt, claimUntilAt: claimUntilAt.toISOString() }, about)];
    if (partnerOrganisationId) {
      const { name: company } = await this.identity.organisation(null, applicantOrganisationId);
      letters.push(
        letter('voucher-partner', { code, company, validUntilAt }, { ...about, to: { organisations: [partnerOrganisationId] } }),
      );
    }
    return { letters, plans: await this.plansOf(voucher, now) };
  }

  /** Both sides hear of it; reminders go by the new days. */
  private async extended(id: string, { now }: Moment): Promise<Mailing> {
    const voucher = await this.awards.voucher(id);
    const { code, validUntilAt, claimUntilAt, applicantOrganisationId, partnerOrganisationId, callId } = voucher;
    const organisations = [applicantOrganisationId, ...(partnerOrganisationId ? [partnerOrganisationId] : [])];
    const figures = { code, validUntilAt: validUntilAt.toISOString(), claimUntilAt: claimUntilAt.toISOString() };
    return {
      letters: [letter('voucher-extended', figures, { to: { organisations }, subjectId: id, href: `/vouchers/${id}`, callId })],
      plans: voucher.state === 'active' ? await this.plansOf(voucher, now) : [],
      replan: { subjectId: id, templates: ['voucher-ending', 'voucher-due'] },
    };
  }

  private async plansOf({ id, callId, validUntilAt, claimUntilAt }: Voucher, now: Date): Promise<Plan[]> {
    const [use, claim] = await Promise.all([
      this.reminders.of(callId, 'voucherBeforeEndDays'),
      this.reminders.of(callId, 'claimBeforeEndDays'),
    ]);
    return [...plansBefore('voucher-ending', id, validUntilAt, use, now), ...plansBefore('voucher-due', id, claimUntilAt, claim, now)];
  }

  /** Only while there is something left that could be used: what is claimed already needs nobody's hand. */
  private async ending(id: string, { now }: Moment): Promise<Mailing> {
    const { voucher, availableMinor, extendTo } = await this.awards.voucherLeft(id, now);
    if (voucher.state !== 'active' || availableMinor <= 0n || now > voucher.validUntilAt) return NOTHING;
    const { code, currency, validUntilAt } = voucher;
    const figures = { code, amount: formatDecimal(availableMinor, currency), currency, validUntilAt: validUntilAt.toISOString() };
    const about = toCompany(voucher);
    return {
      letters: [
        extendTo
          ? letter('voucher-ending-extend', { ...figures, extendToAt: extendTo.toISOString() }, about)
          : letter('voucher-ending', figures, about),
      ],
    };
  }

  private async claimDue(id: string, { now }: Moment): Promise<Mailing> {
    const { voucher, availableMinor } = await this.awards.voucherLeft(id, now);
    if (voucher.state !== 'active' || availableMinor <= 0n) return NOTHING;
    const { code, currency, claimUntilAt } = voucher;
    const figures = { code, amount: formatDecimal(availableMinor, currency), currency, claimUntilAt: claimUntilAt.toISOString() };
    return { letters: [letter('voucher-due', figures, toCompany(voucher))] };
  }

  private async ended(template: 'voucher-expired' | 'voucher-revoked', id: string): Promise<Mailing> {
    const { code, applicantOrganisationId, partnerOrganisationId, callId } = await this.awards.voucher(id);
    const organisations = [applicantOrganisationId, ...(partnerOrganisationId ? [partnerOrganisationId] : [])];
    return { letters: [letter(template, { code }, { to: { organisations }, subjectId: id, href: `/vouchers/${id}`, callId })] };
  }
}

const toCompany = ({ id, applicantOrganisationId, callId }: Voucher): Pick<Letter, 'to' | 'subjectId' | 'href' | 'callId'> => ({
  to: { organisations: [applicantOrganisationId] },
  subjectId: id,
  href: `/vouchers/${id}`,
  callId,
});
