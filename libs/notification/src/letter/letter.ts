import { type DeliveredEvent } from '@traverse/platform';

import type { Figures, TemplateKey } from './templates.js';

/** Whom a letter goes to. */
export interface Audience {
  /** Owners and editors of these organisations. */
  readonly organisations?: readonly string[];
  /** Viewers of them too: for warnings. */
  readonly viewers?: boolean;
  readonly person?: string;
  /** Everybody who holds this role in the programme. */
  readonly role?: 'officer' | 'approver' | 'finance-officer' | 'finance-approver' | 'administrator';
  /** Not given: of any programme. */
  readonly programmeId?: string;
  /** Of these organisations nobody is meant by the role: members of a party are never staff on its case. */
  readonly roleWithout?: readonly string[];
}

export interface Letter {
  readonly template: TemplateKey;
  readonly params: Readonly<Record<string, string>>;
  readonly to: Audience;
  readonly subjectId: string;
  /** Path of the page that it leads to. */
  readonly href: string;
  readonly callId: string | null;
}

/** To look at the subject again at that time, with this template in mind. */
export interface Plan {
  readonly template: TemplateKey;
  readonly subjectId: string;
  readonly remindAt: Date;
}

/** What follows from an event. */
export interface Mailing {
  readonly letters?: readonly Letter[];
  readonly plans?: readonly Plan[];
  /** Reminders of this subject whose day has moved: those that are still to come are dropped before the new ones are planned. */
  readonly replan?: { readonly subjectId: string; readonly templates: readonly TemplateKey[] };
}
export const NOTHING: Mailing = {};

/** What is known of the moment: the programme's time. */
export interface Moment {
  readonly now: Date;
}

/** Answers for events by type, and for reminders by template. */
export interface LetterBook {
  readonly onEvent: Readonly<Record<string, (event: DeliveredEvent, moment: Moment) => Promise<Mailing>>>;
  readonly onReminder: Readonly<Partial<Record<TemplateKey, (subjectId: string, moment: Moment) => Promise<Mailing>>>>;
}

type About = Pick<Letter, 'to' | 'subjectId' | 'href' | 'callId'>;

/** One letter, with the figures that its texts ask for. */
export function letter<K extends TemplateKey>(template: K, params: Figures<K>, { to, subjectId, href, callId }: About): Letter {
  return { template, params, to, subjectId, href, callId };
}

/** Some days before the term, never before half of the time to it has gone by: nobody is reminded of what was said just now. */
export function before(dueAt: Date, days: number, now: Date): Date {
  const half = now.getTime() + (dueAt.getTime() - now.getTime()) / 2;
  return new Date(Math.max(half, dueAt.getTime() - days * 86_400_000));
}
