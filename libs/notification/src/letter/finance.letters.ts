import { Injectable } from '@nestjs/common';

import {
  BANK_ACCOUNT_CHANGE_CONFIRMED,
  BANK_ACCOUNT_CHANGE_PROPOSED,
  BANK_ACCOUNT_CHANGE_REFUSED,
  BANK_ACCOUNT_CHANGED,
  type Claim,
  CLAIM_APPROVED,
  CLAIM_CONVERTED,
  CLAIM_CORRECTED,
  CLAIM_QUERIED,
  CLAIM_REJECTED,
  CLAIM_SUBMITTED,
  CLAIM_TERM_NEAR,
  FinanceFacade,
  HOLD_OPENED,
  LEDGER_ALARM_CLEARED,
  LEDGER_ALARM_RAISED,
  PAYOUT_FAILED,
  PAYOUT_RETURNED,
  PAYOUT_SETTLED,
} from '@traverse/finance';
import { IdentityFacade } from '@traverse/identity';
import { formatDecimal } from '@traverse/kernel';
import type { DeliveredEvent } from '@traverse/platform';

import { RecoveryLetters, recoveryEventTypes } from './recovery.letters.js';
import { before, letter, type LetterBook, type Mailing, type Moment, NOTHING } from './letter.js';

const ANSWER_DAYS = 3;

/** Who acts on a claim in this state, and where. */
const WHOSE = {
  submitted: { role: 'officer', href: '/desk/claims?state=submitted&sort=due' },
  certified: { role: 'approver', href: '/desk/claims?state=certified&sort=due' },
  approved: { role: 'finance-officer', href: '/desk/payouts' },
} as const;

export const financeEventTypes = [
  CLAIM_SUBMITTED,
  CLAIM_QUERIED,
  CLAIM_APPROVED,
  CLAIM_CONVERTED,
  CLAIM_CORRECTED,
  CLAIM_REJECTED,
  CLAIM_TERM_NEAR,
  PAYOUT_SETTLED,
  PAYOUT_FAILED,
  PAYOUT_RETURNED,
  BANK_ACCOUNT_CHANGED,
  LEDGER_ALARM_RAISED,
  LEDGER_ALARM_CLEARED,
  HOLD_OPENED,
  BANK_ACCOUNT_CHANGE_PROPOSED,
  BANK_ACCOUNT_CHANGE_CONFIRMED,
  BANK_ACCOUNT_CHANGE_REFUSED,
] as const;

/** Claims and money. An amount goes to the payee alone; an account number to nobody. */
@Injectable()
export class FinanceLetters implements LetterBook {
  readonly onEvent: LetterBook['onEvent'] = {
    [CLAIM_SUBMITTED]: ({ subjectId }: DeliveredEvent) => this.submitted(subjectId),
    [CLAIM_QUERIED]: ({ subjectId }: DeliveredEvent, moment: Moment) => this.queried(subjectId, moment),
    [CLAIM_APPROVED]: ({ subjectId }: DeliveredEvent) => this.approved(subjectId),
    [CLAIM_CONVERTED]: ({ subjectId, payload }: DeliveredEvent) =>
      this.decided(payload['less'] === true ? 'claim-held-down' : 'claim-converted', subjectId),
    [CLAIM_CORRECTED]: ({ payload }: DeliveredEvent) => this.decided('claim-correcting', String(payload['correctionId'])),
    [CLAIM_REJECTED]: ({ subjectId }: DeliveredEvent) => this.decided('claim-rejected', subjectId),
    [CLAIM_TERM_NEAR]: ({ subjectId }: DeliveredEvent) => this.termNear(subjectId),
    [PAYOUT_SETTLED]: ({ subjectId }: DeliveredEvent) => this.settled(subjectId),
    [PAYOUT_FAILED]: ({ subjectId }: DeliveredEvent) => this.trouble('payout-failed', subjectId),
    [PAYOUT_RETURNED]: ({ subjectId }: DeliveredEvent) => this.trouble('payout-returned', subjectId),
    [LEDGER_ALARM_RAISED]: ({ subjectId }: DeliveredEvent) => this.alarm('ledger-alarm', subjectId),
    [LEDGER_ALARM_CLEARED]: ({ subjectId }: DeliveredEvent) => this.alarm('ledger-alarm-cleared', subjectId),
    [HOLD_OPENED]: ({ subjectId }: DeliveredEvent) => this.held(subjectId),
    [BANK_ACCOUNT_CHANGED]: (event: DeliveredEvent) => this.account('bank-account-changed', event),
    [BANK_ACCOUNT_CHANGE_PROPOSED]: (event: DeliveredEvent) => this.account('bank-account-proposed', event),
    [BANK_ACCOUNT_CHANGE_CONFIRMED]: (event: DeliveredEvent) => this.account('bank-account-confirmed', event),
    [BANK_ACCOUNT_CHANGE_REFUSED]: (event: DeliveredEvent) => this.account('bank-account-refused', event),
    ...Object.fromEntries(
      recoveryEventTypes.map((type) => [type, (event: DeliveredEvent, moment: Moment) => this.recoveries.onEvent[type](event, moment)]),
    ),
  };
  readonly onReminder = {
    'claim-queried-due': (id: string) => this.query('claim-queried-due', id),
    'recovery-due': (id: string) => this.recoveries.onReminder['recovery-due'](id),
  };

  constructor(
    private readonly finance: FinanceFacade,
    private readonly identity: IdentityFacade,
    private readonly recoveries: RecoveryLetters,
  ) {}

  private async submitted(id: string): Promise<Mailing> {
    const claim = await this.finance.claim(id);
    const { number, payByAt } = claim;
    return payByAt ? { letters: [letter('claim-submitted', { number, payByAt: payByAt.toISOString() }, aboutOf(claim))] } : NOTHING;
  }

  private async queried(id: string, { now }: Moment): Promise<Mailing> {
    const { answerByAt } = await this.finance.claim(id);
    if (!answerByAt) return NOTHING;
    const plan = { template: 'claim-queried-due', subjectId: id, remindAt: before(answerByAt, ANSWER_DAYS, now) } as const;
    return { ...(await this.query('claim-queried', id)), plans: [plan] };
  }

  private async query(template: 'claim-queried' | 'claim-queried-due', id: string): Promise<Mailing> {
    const claim = await this.finance.claim(id);
    const { state, number, answerByAt } = claim;
    if (state !== 'queried' || !answerByAt) return NOTHING;
    return { letters: [letter(template, { number, answerByAt: answerByAt.toISOString() }, aboutOf(claim))] };
  }

  private async approved(id: string): Promise<Mailing> {
    const claim = await this.finance.claim(id);
    return { letters: [letter(claim.revision > 1 ? 'claim-corrected' : 'claim-approved', { number: claim.number }, aboutOf(claim))] };
  }

  private async decided(
    template: 'claim-converted' | 'claim-held-down' | 'claim-correcting' | 'claim-rejected',
    id: string,
  ): Promise<Mailing> {
    const claim = await this.finance.claim(id);
    return { letters: [letter(template, { number: claim.number }, aboutOf(claim))] };
  }

  /** To those whose step it is: nobody else can keep the term. */
  private async termNear(id: string): Promise<Mailing> {
    const claim = await this.finance.claim(id);
    const { number, state, payByAt, programmeId } = claim;
    const next = state in WHOSE ? WHOSE[state as keyof typeof WHOSE] : null;
    if (!payByAt || !next) return NOTHING;
    const about = {
      ...aboutOf(claim),
      href: next.href,
      to: { role: next.role, programmeId, roleWithout: [claim.applicantOrganisationId, claim.payeeOrganisationId] },
    };
    return { letters: [letter('claim-term-near', { number, payByAt: payByAt.toISOString() }, about)] };
  }

  private async settled(id: string): Promise<Mailing> {
    const payout = await this.finance.payout(id);
    const { amountMinor, currency, payeeOrganisationId } = payout;
    const claim = await this.finance.claim(payout.claimId);
    const figures = { number: claim.number, amount: formatDecimal(amountMinor, currency), currency };
    return { letters: [letter('payout-settled', figures, { ...aboutOf(claim), to: { organisations: [payeeOrganisationId] } })] };
  }

  /** The payee looks at the account; the finance officers of the programme see to the rest. */
  private async trouble(template: 'payout-failed' | 'payout-returned', id: string): Promise<Mailing> {
    const { claimId, payeeOrganisationId, programmeId } = await this.finance.payout(id);
    const claim = await this.finance.claim(claimId);
    const { number } = claim;
    const state = template === 'payout-failed' ? 'failed' : 'returned';
    return {
      letters: [
        letter(template, { number }, { ...aboutOf(claim), href: '/bank-account', to: { organisations: [payeeOrganisationId] } }),
        letter(
          'payout-trouble',
          { number },
          { ...aboutOf(claim), href: `/desk/payouts?state=${state}`, to: { role: 'finance-officer', programmeId } },
        ),
      ],
    };
  }

  /** Everybody who pays, decides or keeps the house running: while it is open nothing is paid. */
  private async alarm(template: 'ledger-alarm' | 'ledger-alarm-cleared', subjectId: string): Promise<Mailing> {
    const raisedAt = (await this.finance.alarmRaisedAt(subjectId)).toISOString();
    const roles = ['officer', 'finance-officer', 'finance-approver', 'administrator'] as const;
    return {
      letters: roles.map((role) => letter(template, { raisedAt }, { to: { role }, subjectId, href: '/books/proof', callId: null })),
    };
  }

  /** A payee may be on the sanctions list: the people of the money look at it. No letter names the payee. */
  private async held(id: string): Promise<Mailing> {
    const { reason, programmeId, organisationId } = await this.finance.hold(id);
    if (reason !== 'sanctions') return NOTHING;
    const roles = ['finance-officer', 'finance-approver'] as const;
    const about = { subjectId: id, href: '/desk/screening', callId: null };
    return {
      letters: roles.map((role) => letter('sanctions-hit', {}, { ...about, to: { role, programmeId, roleWithout: [organisationId] } })),
    };
  }

  /** A warning: to everybody of the organisation, whoever entered it, and to whoever entered the account that still stands. */
  private async account(template: AccountLetter, { payload, subjectId }: DeliveredEvent): Promise<Mailing> {
    const organisationId = String(payload['organisationId'] ?? subjectId);
    const [{ name: company }, enteredBy] = await Promise.all([
      this.identity.organisation(null, organisationId),
      this.finance.accountEnteredBy(organisationId),
    ]);
    const to = { organisations: [organisationId], viewers: true, ...(enteredBy ? { person: enteredBy } : {}) };
    return { letters: [letter(template, { company }, { to, subjectId: organisationId, href: '/bank-account', callId: null })] };
  }
}

type AccountLetter = 'bank-account-changed' | 'bank-account-proposed' | 'bank-account-confirmed' | 'bank-account-refused';

/** The company always, and the partner where it is paid. */
const aboutOf = ({ id, callId, applicantOrganisationId, payeeOrganisationId }: Claim) => ({
  to: { organisations: [applicantOrganisationId, payeeOrganisationId] },
  subjectId: id,
  href: `/claims/${id}`,
  callId,
});
