import { Injectable } from '@nestjs/common';

import { ProgrammeFacade, type ReminderTerms } from '@traverse/programme';

import type { Plan } from './letter.js';
import type { TemplateKey } from './templates.js';

/** Where a call says nothing of its own. */
const OF_THE_HOUSE: Required<ReminderTerms> = {
  draftBeforeClosingDays: [7, 1],
  agreementBeforeEndDays: [3],
  voucherBeforeEndDays: [60, 14],
  claimBeforeEndDays: [30, 7],
  reviewBeforeDueDays: [3],
};
const DAY_MS = 86_400_000;

/** How many days before an end the people of a call are reminded. */
@Injectable()
export class ReminderDays {
  constructor(private readonly programmes: ProgrammeFacade) {}

  async of(callId: string, kind: keyof ReminderTerms): Promise<readonly number[]> {
    const { document } = await this.programmes.openCall(null, callId);
    return document.reminders?.[kind] ?? OF_THE_HOUSE[kind];
  }
}

/**
 * One plan for each of these days before the end, earliest first. Nobody is reminded of what was said just now: times in the first half of the
 * term are left out, and when all of them are, there is one reminder half-way.
 */
export function plansBefore(template: TemplateKey, subjectId: string, dueAt: Date, days: readonly number[], now: Date): Plan[] {
  const half = now.getTime() + (dueAt.getTime() - now.getTime()) / 2;
  const times = [...new Set(days)].map((one) => dueAt.getTime() - one * DAY_MS).filter((time) => time >= half);
  const planned = times.length > 0 ? times.sort((a, b) => a - b) : [half];
  return planned.map((time) => ({ template, subjectId, remindAt: new Date(time) }));
}
