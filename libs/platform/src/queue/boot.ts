import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';

import {
  type EventSubscriber,
  type OutsideSubscriber,
  SubscriberRegistry,
  SUBSCRIPTION,
  type SubscriptionOptions,
} from '../outbox/subscribers.js';
import { HANDLES, jobCatalogue, type JobHandler, type Timer, TIMER, type TimerOptions } from './jobs.js';

/** Everything that runs in the background, found at boot by its decorator and checked: no job without a handler, none with two. */
@Injectable()
export class BackgroundRegistry implements OnModuleInit {
  readonly handlers = new Map<string, JobHandler<unknown>>();
  readonly timers = new Map<string, TimerOptions & { readonly timer: Timer }>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly subscribers: SubscriberRegistry,
  ) {}

  onModuleInit(): void {
    const seen = new Set<unknown>();
    for (const { instance, metatype } of this.discovery.getProviders()) {
      if (!instance || typeof metatype !== 'function' || seen.has(instance)) continue;
      seen.add(instance);
      const subscription = Reflect.getMetadata(SUBSCRIPTION, metatype) as SubscriptionOptions | undefined;
      if (subscription) this.subscribers.register(subscription, instance as EventSubscriber | OutsideSubscriber);
      const handles = Reflect.getMetadata(HANDLES, metatype) as string | undefined;
      if (handles) this.addHandler(handles, instance as JobHandler<unknown>);
      const timer = Reflect.getMetadata(TIMER, metatype) as TimerOptions | undefined;
      if (timer) this.addTimer(timer, instance as Timer);
    }
    for (const job of jobCatalogue()) if (!this.handlers.has(job.name)) throw new Error(`job ${job.name} has no handler`);
    for (const name of this.handlers.keys())
      if (!jobCatalogue().some((job) => job.name === name)) throw new Error(`no job is called ${name}`);
  }

  private addHandler(name: string, handler: JobHandler<unknown>): void {
    if (this.handlers.has(name)) throw new Error(`job ${name} has two handlers`);
    this.handlers.set(name, handler);
  }

  private addTimer(options: TimerOptions, timer: Timer): void {
    if (this.timers.has(options.name)) throw new Error(`two timers are called ${options.name}`);
    this.timers.set(options.name, { ...options, timer });
  }
}
