import { SetMetadata } from '@nestjs/common';
import type { Job } from 'bullmq';

/** The few queues of the house; work is told apart by job name. `outside` is for work that waits for somebody else's server,
 * `urgent` for what must not wait behind a crowd of news. */
export const queueNames = ['events', 'outside', 'urgent', 'timers'] as const;
export type QueueName = (typeof queueNames)[number];

/** One kind of job. Payloads hold ids and codes only. */
export interface JobDefinition<P extends Readonly<Record<string, string | number | boolean>>> {
  readonly name: string;
  readonly queue: QueueName;
  readonly attempts: number;
  readonly backoffMs: number;
  readonly timeoutMs: number;
  /** Never set: carries the payload's type. */
  readonly payload?: P;
}

const catalogue = new Map<string, JobDefinition<never>>();

/** Declares a job. Boot fails when it has no handler or two. */
export function defineJob<P extends Readonly<Record<string, string | number | boolean>>>(definition: JobDefinition<P>): JobDefinition<P> {
  if (definition.name.includes(':')) throw new Error(`job name ${definition.name} may not hold a colon`);
  if (catalogue.has(definition.name)) throw new Error(`job ${definition.name} is declared twice`);
  catalogue.set(definition.name, definition as JobDefinition<never>);
  return definition;
}

export const jobCatalogue = (): readonly JobDefinition<never>[] => [...catalogue.values()];

export interface JobHandler<P> {
  run(payload: P, job: Job, signal: AbortSignal): Promise<void>;
}

export const HANDLES = 'traverse.handles-job';
/** Marks a provider as the handler of a job. */
export const HandlesJob = (job: JobDefinition<never> | { readonly name: string }): ClassDecorator => SetMetadata(HANDLES, job.name);

/** A timer: runs on one worker at a time, every so often, as `system:<name>`. */
export interface TimerOptions {
  readonly name: string;
  readonly everyMs: number;
}
export interface Timer {
  tick(): Promise<void>;
}
export const TIMER = 'traverse.timer';
export const RunsEvery = (options: TimerOptions): ClassDecorator => SetMetadata(TIMER, options);

export const runTimer = defineJob<{ timer: string }>({ name: 'run-timer', queue: 'timers', attempts: 1, backoffMs: 0, timeoutMs: 60_000 });
export const deliverEvent = defineJob<{ eventId: string; subscriber: string }>({
  name: 'deliver-event',
  queue: 'events',
  attempts: 1,
  backoffMs: 0,
  timeoutMs: 30_000,
});
export const deliverOutside = defineJob<{ eventId: string; subscriber: string }>({
  name: 'deliver-outside',
  queue: 'outside',
  attempts: 1,
  backoffMs: 0,
  timeoutMs: 60_000,
});
export const deliverUrgent = defineJob<{ eventId: string; subscriber: string }>({
  name: 'deliver-urgent',
  queue: 'urgent',
  attempts: 1,
  backoffMs: 0,
  timeoutMs: 60_000,
});
