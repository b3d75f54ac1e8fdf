import { Injectable, SetMetadata } from '@nestjs/common';

import type { Tx } from '../database/tx.js';

/** An event as a subscriber gets it. Payloads hold ids and codes only: read the rest from the database. */
export interface DeliveredEvent {
  readonly id: string;
  readonly type: string;
  readonly subjectId: string;
  readonly payload: Readonly<Record<string, string | number | boolean | null>>;
}

/** The usual subscriber: all its effects are in one transaction with its inbox row, so a duplicate is a no-op. */
export interface EventSubscriber {
  handle(tx: Tx, event: DeliveredEvent): Promise<void>;
}

/**
 * A subscriber that calls something outside. It runs its own transactions, guards itself by locked state,
 * and its inbox row is written when it returns.
 */
export interface OutsideSubscriber {
  handleOutside(event: DeliveredEvent, signal: AbortSignal): Promise<void>;
}

export interface SubscriptionOptions {
  /** Stable, `context.what-it-does`. Also the system actor: `system:<name>`. */
  readonly name: string;
  readonly to: readonly string[];
  /** After so many it is dead. The pauses grow threefold from 0.2 s to 10 minutes: 5 take seconds, 10 (the default outside) half an hour. */
  readonly attempts?: number;
  /** Money on its way, or the next step of a long run: taken before all other deliveries, into a queue of its own. */
  readonly urgent?: boolean;
  /** After so long an attempt counts as failed. */
  readonly timeoutMs?: number;
}

export const SUBSCRIPTION = 'traverse.subscription';
/** Marks a provider as a subscriber. */
export const Subscribes = (options: SubscriptionOptions): ClassDecorator => SetMetadata(SUBSCRIPTION, options);

export interface Subscription extends Required<SubscriptionOptions> {
  readonly subscriber: EventSubscriber | OutsideSubscriber;
}

/** Who hears what. Filled at boot from the providers that carry @Subscribes. */
@Injectable()
export class SubscriberRegistry {
  private readonly byType = new Map<string, string[]>();
  private readonly byName = new Map<string, Subscription>();

  register(options: SubscriptionOptions, subscriber: EventSubscriber | OutsideSubscriber): void {
    if (this.byName.has(options.name)) throw new Error(`two subscribers are called ${options.name}`);
    if (!/^[a-z0-9.-]+$/.test(options.name))
      throw new Error(`subscriber ${options.name}: lower case letters, digits, dots and hyphens only`);
    const outside = 'handleOutside' in subscriber;
    this.byName.set(options.name, {
      attempts: outside ? 10 : 5,
      timeoutMs: outside ? 50_000 : 25_000,
      urgent: false,
      ...options,
      subscriber,
    });
    for (const type of options.to) this.byType.set(type, [...(this.byType.get(type) ?? []), options.name]);
  }

  of(type: string): readonly string[] {
    return this.byType.get(type) ?? [];
  }

  isUrgent(name: string): boolean {
    return this.byName.get(name)?.urgent ?? false;
  }

  get(name: string): Subscription | undefined {
    return this.byName.get(name);
  }

  types(): readonly string[] {
    return [...this.byType.keys()];
  }
}
