import { type FlowNetwork, largestOf } from './flow-network.js';

/** Seats that still hold the price at which they opened have no bidder. */
const nobody = -1;

/** Prices of an optimum are whole numbers: smaller steps would tell little more. */
const LAST_STEP = 1 / 4;

/**
 * An auction over the seats (Bertsekas): each task in turn takes its best seat from whoever holds it, and raises the price of the seat
 * until its second best would do as well, and by `step` more. Prices and places then lie within `step` of an optimum, at a small
 * part of what the exact search costs: a guess to start that search from, and no more than that.
 *
 * Only tasks that ask for one place bid; the others join in the exact search.
 */
export class Bidding {
  /** The task's edge that holds each seat, or -1. */
  readonly holder: Int32Array;
  /** The lowest price of the agent's seats; Infinity where it has none. */
  readonly agentPrice: Float64Array;
  private readonly seatPrice: Float64Array;
  /** The seats of each agent as a heap, the cheapest first. */
  private readonly heap: Int32Array;
  private readonly waiting: Int32Array;

  constructor(private readonly net: FlowNetwork) {
    const seats = net.seatGain.length;
    this.holder = new Int32Array(seats);
    this.agentPrice = new Float64Array(net.agentIds.length);
    this.seatPrice = new Float64Array(seats);
    this.heap = new Int32Array(seats);
    this.waiting = new Int32Array(net.taskIds.length);
  }

  /** Bids with ever smaller steps, each time from prices a little below those that the larger step found. */
  run(): void {
    const { seatGain, slotGain, arcWeight } = this.net;
    const spread = [arcWeight, seatGain, slotGain].reduce((most, values) => Math.max(most, largestOf(values)), 1);
    this.open(Infinity);
    for (let step = spread / 8; ; step = Math.max(step / 50, LAST_STEP)) {
      this.bidAll(step);
      if (step <= LAST_STEP) return;
      this.open(1.5 * step);
    }
  }

  /** Everybody stands up. A step overshoots: prices fall back by as much, but not below what the seat costs at least. */
  private open(fallBack: number): void {
    const { seatStart, seatGain } = this.net;
    this.holder.fill(nobody);
    for (let a = 0; a < this.agentPrice.length; a++) {
      const start = seatStart[a] as number;
      const end = seatStart[a + 1] as number;
      const floor = (this.agentPrice[a] as number) - fallBack;
      // Gains never rise from one seat to the next, hence least prices never fall: a heap as it stands.
      for (let seat = start; seat < end; seat++) {
        this.heap[seat] = seat;
        this.seatPrice[seat] = Math.max(0 - (seatGain[seat] as number), floor);
      }
      this.agentPrice[a] = start < end ? (this.seatPrice[start] as number) : Infinity;
    }
  }

  private bidAll(step: number): void {
    const { slotStart, arcTask } = this.net;
    const { waiting } = this;
    let count = 0;
    for (let t = waiting.length - 1; t >= 0; t--) {
      if ((slotStart[t + 1] as number) - (slotStart[t] as number) === 1) waiting[count++] = t;
    }
    // Who is outbid bids next. The limit only stops what would take longer than the exact search.
    for (let bids = 100 * count; count > 0 && bids > 0; bids--) {
      const outbid = this.bid(waiting[--count] as number, step);
      if (outbid !== nobody) waiting[count++] = arcTask[outbid] as number;
    }
  }

  /** The edge that loses its seat, or -1. */
  private bid(t: number, step: number): number {
    const { arcStart, arcAgent, arcWeight, slotStart, slotGain, seatStart } = this.net;
    const { agentPrice } = this;
    const stayOut = 0 - (slotGain[slotStart[t] as number] as number);
    const end = arcStart[t + 1] as number;
    let [best, most, second] = [nobody, -Infinity, stayOut];
    for (let e = arcStart[t] as number; e < end; e++) {
      const value = (arcWeight[e] as number) - (agentPrice[arcAgent[e] as number] as number);
      if (value > most) {
        second = Math.max(most, stayOut);
        most = value;
        best = e;
      } else if (value > second) second = value;
    }
    if (most < stayOut || best === nobody) return nobody;
    const agent = arcAgent[best] as number;
    const seat = this.heap[seatStart[agent] as number] as number;
    const outbid = this.holder[seat] as number;
    this.holder[seat] = best;
    this.seatPrice[seat] = (this.seatPrice[seat] as number) + (most - second) + step;
    this.sink(agent);
    return outbid;
  }

  /** Puts the agent's first seat, whose price rose, where it belongs. */
  private sink(agent: number): void {
    const { heap, seatPrice } = this;
    const start = this.net.seatStart[agent] as number;
    const count = (this.net.seatStart[agent + 1] as number) - start;
    const seat = heap[start] as number;
    const price = seatPrice[seat] as number;
    let i = 0;
    for (let child = 1; child < count; child = 2 * i + 1) {
      if (child + 1 < count && this.priceAt(start + child + 1) < this.priceAt(start + child)) child++;
      if (this.priceAt(start + child) >= price) break;
      heap[start + i] = heap[start + child] as number;
      i = child;
    }
    heap[start + i] = seat;
    this.agentPrice[agent] = this.priceAt(start);
  }

  private priceAt(place: number): number {
    return this.seatPrice[this.heap[place] as number] as number;
  }
}
