import { minBigint } from '@traverse/kernel';

export type WhenShort = 'block' | 'skip' | 'offer-rest';

/** What one territory of a shared envelope can still have. Amounts are minor units. */
export interface QuotaLeft {
  readonly territory: string;
  readonly reservedMinor?: bigint;
  readonly maxMinor?: bigint;
  readonly maxAwards?: number;
}

/** What an envelope can still give. */
export interface EnvelopeLeft {
  readonly availableMinor: bigint;
  readonly maxAwards?: number;
  readonly quotas: readonly QuotaLeft[];
}

export interface InTurn {
  readonly territory?: string | undefined;
  readonly requestedMinor: bigint;
}

export type WhyNot =
  'money-exhausted' | 'awards-exhausted' | 'blocked' | 'territory-money-exhausted' | 'territory-awards-exhausted' | 'territory-blocked';

export type Share = { readonly offeredMinor: bigint; readonly why: null } | { readonly offeredMinor: 0n; readonly why: WhyNot };

/** A quota while the list is gone through. */
interface Room {
  readonly territory: string;
  heldMinor: bigint;
  maxMinor: bigint | null;
  awards: number;
  closed: boolean;
}

/**
 * Who of an envelope gets what, in the order given: the one rule by which rankings are cut and reserve lists moved up. Money kept for a territory is
 * used by its own first; what they leave over goes back to all, and the list is gone through again from the top. Pure.
 */
export function cut(list: readonly InTurn[], envelope: EnvelopeLeft, whenShort: WhenShort): readonly Share[] {
  const held = new Map(envelope.quotas.map(({ territory, reservedMinor }) => [territory, reservedMinor ?? 0n]));
  for (;;) {
    const pass = new Pass(envelope, held, whenShort);
    const shares = list.map((one) => pass.share(one));
    const unused = pass.unused();
    if (unused.length === 0) return shares;
    for (const { territory, heldMinor } of unused) held.set(territory, (held.get(territory) ?? 0n) - heldMinor);
  }
}

/** Once down the list. */
class Pass {
  private leftMinor: bigint;
  private awards: number;
  private closed = false;
  private readonly rooms: readonly Room[];

  constructor(
    envelope: EnvelopeLeft,
    held: ReadonlyMap<string, bigint>,
    private readonly whenShort: WhenShort,
  ) {
    this.leftMinor = envelope.availableMinor;
    this.awards = envelope.maxAwards ?? Number.POSITIVE_INFINITY;
    this.rooms = envelope.quotas.map(({ territory, maxMinor, maxAwards }) => ({
      territory,
      heldMinor: held.get(territory) ?? 0n,
      maxMinor: maxMinor ?? null,
      awards: maxAwards ?? Number.POSITIVE_INFINITY,
      closed: false,
    }));
  }

  share({ territory, requestedMinor }: InTurn): Share {
    const room = this.rooms.find((one) => one.territory === territory);
    const reachable = this.reachable(room);
    const most = room?.maxMinor ?? requestedMinor;
    const rest = minBigint(requestedMinor, minBigint(reachable, most));
    const offeredMinor = this.whenShort === 'offer-rest' ? rest : requestedMinor;
    const why = this.whyNot(room, offeredMinor, { reachable, most });
    if (why !== null) return this.refuse(room, why);
    this.leftMinor -= offeredMinor;
    this.awards -= 1;
    if (room) {
      room.heldMinor -= minBigint(room.heldMinor, offeredMinor);
      room.awards -= 1;
      if (room.maxMinor !== null) room.maxMinor -= offeredMinor;
    }
    return { offeredMinor, why: null };
  }

  /** What is still kept for territories whose own list is through. */
  unused(): readonly Room[] {
    return this.rooms.filter(({ heldMinor }) => heldMinor > 0n);
  }

  /** Money kept for the own territory, and what is common; never more than there is. */
  private reachable(room: Room | undefined): bigint {
    const held = this.rooms.reduce((sum, { heldMinor }) => sum + heldMinor, 0n);
    const common = this.closed || this.leftMinor < held ? 0n : this.leftMinor - held;
    return minBigint(this.leftMinor, common + (room?.heldMinor ?? 0n));
  }

  private whyNot(room: Room | undefined, offeredMinor: bigint, { reachable, most }: { reachable: bigint; most: bigint }): WhyNot | null {
    if (this.awards <= 0) return 'awards-exhausted';
    if (room && room.awards <= 0) return 'territory-awards-exhausted';
    if (room?.closed) return this.closed ? 'blocked' : 'territory-blocked';
    if (this.closed && reachable === 0n) return 'blocked';
    if (offeredMinor > most || most === 0n) return 'territory-money-exhausted';
    if (offeredMinor > reachable || offeredMinor === 0n) return this.closed ? 'blocked' : 'money-exhausted';
    return null;
  }

  /** Under `block` and `offer-rest` nobody passes the first that does not fit, among those who want the same money. */
  private refuse(room: Room | undefined, why: WhyNot): Share {
    if (this.whenShort !== 'skip') {
      if (room) room.closed = true;
      if (!why.startsWith('territory-')) this.closed = true;
    }
    return { offeredMinor: 0n, why };
  }
}
