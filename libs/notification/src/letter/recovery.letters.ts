import { Injectable } from '@nestjs/common';

import {
  FinanceFacade,
  type Recovery,
  RECOVERY_NOTIFIED,
  RECOVERY_OFFSET,
  RECOVERY_ORDERED,
  RECOVERY_PART_REPAID,
  RECOVERY_REPAID,
  RECOVERY_WITHDRAWN,
  RECOVERY_WRITE_OFF_ASKED,
  RECOVERY_WRITTEN_OFF,
} from '@traverse/finance';
import { formatDecimal } from '@traverse/kernel';
import type { DeliveredEvent } from '@traverse/platform';

import { before, letter, type LetterBook, type Mailing, type Moment, NOTHING } from './letter.js';

const REMIND_DAYS = 7;

export const recoveryEventTypes = [
  RECOVERY_ORDERED,
  RECOVERY_NOTIFIED,
  RECOVERY_PART_REPAID,
  RECOVERY_REPAID,
  RECOVERY_OFFSET,
  RECOVERY_WRITE_OFF_ASKED,
  RECOVERY_WRITTEN_OFF,
  RECOVERY_WITHDRAWN,
] as const;

/** Money that is asked back: to whoever owes it; to those of finance whose step it is. */
@Injectable()
export class RecoveryLetters implements LetterBook {
  readonly onEvent = {
    [RECOVERY_ORDERED]: ({ subjectId }: DeliveredEvent) =>
      this.office('recovery-ordered', subjectId, ['finance-officer', 'finance-approver']),
    [RECOVERY_NOTIFIED]: ({ subjectId }: DeliveredEvent, moment: Moment) => this.notified(subjectId, moment),
    [RECOVERY_PART_REPAID]: ({ subjectId }: DeliveredEvent) => this.told('recovery-part-repaid', subjectId),
    [RECOVERY_REPAID]: ({ subjectId }: DeliveredEvent) => this.told('recovery-repaid', subjectId),
    [RECOVERY_OFFSET]: ({ subjectId }: DeliveredEvent) => this.told('recovery-offset', subjectId),
    [RECOVERY_WRITE_OFF_ASKED]: ({ subjectId }: DeliveredEvent) => this.office('recovery-write-off-asked', subjectId, ['finance-approver']),
    [RECOVERY_WRITTEN_OFF]: ({ subjectId }: DeliveredEvent) => this.told('recovery-written-off', subjectId),
    [RECOVERY_WITHDRAWN]: ({ subjectId }: DeliveredEvent) => this.told('recovery-withdrawn', subjectId),
  };
  readonly onReminder = { 'recovery-due': (id: string) => this.due(id) };

  constructor(private readonly finance: FinanceFacade) {}

  /** What it follows from is said in the letter; the words of the person stand on the page. */
  private async notified(id: string, { now }: Moment): Promise<Mailing> {
    const recovery = await this.finance.recovery(id);
    const dueAt = dueAtOf(recovery);
    if (!dueAt) return NOTHING;
    const plan = { template: 'recovery-due', subjectId: id, remindAt: before(new Date(dueAt), REMIND_DAYS, now) } as const;
    const figures = { ...this.figuresOf(recovery), dueAt };
    return { letters: [letter(`recovery-notified-${recovery.cause}`, figures, aboutOf(recovery))], plans: [plan] };
  }

  private async due(id: string): Promise<Mailing> {
    const recovery = await this.finance.recovery(id);
    const dueAt = dueAtOf(recovery);
    if (recovery.state !== 'notified' || !dueAt) return NOTHING;
    return { letters: [letter('recovery-due', { ...this.figuresOf(recovery), dueAt }, aboutOf(recovery))] };
  }

  /** Who was never told that it was asked back is not told how it ended. */
  private async told(template: Told, id: string): Promise<Mailing> {
    const recovery = await this.finance.recovery(id);
    if (recovery.notifiedAt === null) return NOTHING;
    return { letters: [letter(template, this.figuresOf(recovery), aboutOf(recovery))] };
  }

  private async office(
    template: 'recovery-ordered' | 'recovery-write-off-asked',
    id: string,
    roles: readonly ('finance-officer' | 'finance-approver')[],
  ): Promise<Mailing> {
    const recovery = await this.finance.recovery(id);
    const { number, programmeId, applicantOrganisationId, debtorOrganisationId } = recovery;
    const about = { ...aboutOf(recovery), href: `/desk/recoveries/${id}` };
    return {
      letters: roles.map((role) =>
        letter(template, { number }, { ...about, to: { role, programmeId, roleWithout: [applicantOrganisationId, debtorOrganisationId] } }),
      ),
    };
  }

  private figuresOf(recovery: Recovery): { number: string; amount: string; currency: string; reference: string } {
    const { number, currency, reference } = recovery;
    return { number, currency, reference, amount: formatDecimal(this.finance.openOf(recovery), currency) };
  }
}

type Told = 'recovery-part-repaid' | 'recovery-repaid' | 'recovery-offset' | 'recovery-written-off' | 'recovery-withdrawn';

/** At noon, so that it is the same day everywhere in the house's countries. */
const dueAtOf = ({ dueOn }: Recovery): string | null => (dueOn === null ? null : `${dueOn}T12:00:00.000Z`);

/** An amount goes to whoever owes it. */
const aboutOf = ({ id, callId, claimId, debtorOrganisationId }: Recovery) => ({
  to: { organisations: [debtorOrganisationId] },
  subjectId: id,
  href: `/claims/${claimId}`,
  callId,
});
