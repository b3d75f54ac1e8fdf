import type { FlowNetwork } from './flow-network.js';

/**
 * The flow and its prices, in typed arrays (indices are in bounds by construction, hence the casts of array reads).
 *
 * Every place that a task asks for is a unit that must end: in a seat, or left out, which forgoes the gain of the place. At all times
 *   taskPrice + agentPrice >= weight on unused edges, <= weight on used ones;
 *   taskPrice >= -gain of the places not given up, <= -gain of those left out;
 *   agentPrice >= -gain of the filled seats, <= -gain of the free ones.
 * These are the conditions of complementary slackness: once no unit is left, flow and prices prove each other optimal.
 */
export class FlowState {
  readonly tasks: number;
  readonly agents: number;
  readonly taskPrice: Float64Array;
  readonly agentPrice: Float64Array;
  /** 1 where the edge is used. */
  readonly used: Uint8Array;
  /** Units of each task that have not ended yet. */
  readonly left: Int32Array;
  readonly leftOut: Int32Array;
  readonly load: Int32Array;
  /** The edge that fills each seat. */
  readonly seatArc: Int32Array;

  constructor(readonly net: FlowNetwork) {
    this.tasks = net.taskIds.length;
    this.agents = net.agentIds.length;
    this.taskPrice = new Float64Array(this.tasks);
    this.agentPrice = new Float64Array(this.agents);
    this.used = new Uint8Array(net.arcTask.length);
    this.left = new Int32Array(this.tasks);
    this.leftOut = new Int32Array(this.tasks);
    this.load = new Int32Array(this.agents);
    this.seatArc = new Int32Array(net.seatGain.length);
    this.openPrices();
  }

  /** Agents cost nothing but what their first seat gains; each task starts at the price of its best edge. */
  private openPrices(): void {
    const { net } = this;
    for (let a = 0; a < this.agents; a++) {
      const seat = net.seatStart[a] as number;
      if (seat < (net.seatStart[a + 1] as number)) this.agentPrice[a] = 0 - (net.seatGain[seat] as number);
    }
    for (let t = 0; t < this.tasks; t++) {
      const places = this.places(t);
      this.left[t] = places;
      let price = places > 0 ? 0 - this.forgone(t) : 0;
      for (let e = net.arcStart[t] as number; e < (net.arcStart[t + 1] as number); e++) {
        price = Math.max(price, (net.arcWeight[e] as number) - (this.agentPrice[net.arcAgent[e] as number] as number));
      }
      this.taskPrice[t] = price;
    }
  }

  places(t: number): number {
    return (this.net.slotStart[t + 1] as number) - (this.net.slotStart[t] as number);
  }

  /** The gain that task t forgoes by leaving out one more of its places: that of the last one not yet given up. */
  forgone(t: number): number {
    return this.net.slotGain[(this.net.slotStart[t + 1] as number) - 1 - (this.leftOut[t] as number)] as number;
  }

  canLeaveOut(t: number): boolean {
    return (this.leftOut[t] as number) < this.places(t) && (this.taskPrice[t] as number) + this.forgone(t) === 0;
  }

  /** A free seat that may be filled at the present price. */
  hasTightSeat(a: number): boolean {
    return this.freeSeatMargin(a) >= 0;
  }

  /** How far the price of an agent is above what its next free seat must cost at least: negative below it, -Infinity without one. */
  freeSeatMargin(a: number): number {
    const free = (this.net.seatStart[a] as number) + (this.load[a] as number);
    if (free >= (this.net.seatStart[a + 1] as number)) return -Infinity;
    return (this.agentPrice[a] as number) + (this.net.seatGain[free] as number);
  }

  /** After the search: a price that was guessed too high, so that a seat stayed free which an optimum may fill. */
  hasSeatPricedTooHigh(): boolean {
    return this.agentPrice.some((_, a) => this.freeSeatMargin(a) > 0);
  }
}
