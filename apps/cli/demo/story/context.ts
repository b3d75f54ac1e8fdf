import type { Company } from '../companies.js';
import { mailOf } from '../world.js';
import { Visitor } from '../visitor.js';

export interface DemoCompany extends Company {
  readonly visitor: Visitor;
  organisationId: string;
  applicationId: string;
}

/** What the story's chapters share. Figures are not kept here: they are read from the database at the end. */
export interface Story {
  readonly origin: string;
  readonly bankUrl: string;
  readonly callId: string;
  readonly companies: DemoCompany[];
  readonly programmeId: string;
  /** Says what happens, with progress. */
  readonly say: (line: string) => void;
  /** What the table at the end tells, by subject. */
  readonly told: [string, string][];
}

const staff = new Map<string, Visitor>();

/** The one visitor of a demonstration log-in. */
export function as(story: Pick<Story, 'origin'>, login: string): Visitor {
  const known = staff.get(login) ?? new Visitor(story.origin, mailOf(login));
  staff.set(login, known);
  return known;
}

/** Moves the programme's clock forward. */
export async function advance(story: Story, days: number): Promise<void> {
  await as(story, 'administrator').post('/api/demo/clock', { advanceMs: Math.round(days * 86_400_000) });
}

export async function programmeNow(story: Story): Promise<Date> {
  const clock = await as(story, 'administrator').get<{ now: string }>('/api/demo/clock');
  return new Date(clock.now);
}
