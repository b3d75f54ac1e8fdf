import type { FlowState } from './flow-state.js';
import { MinHeap } from './min-heap.js';

/**
 * Finds how far prices must move until some unit can end: Dijkstra from all tasks with units left, over edges by how far they are
 * from being tight, to the nearest free seat or the cheapest place to leave out. Nodes are tasks first, then agents.
 */
export class PathSearch {
  /** Distance to the nearest free seat and to the cheapest place left out, as far as looked. */
  nearestSeat = Infinity;
  nearestLeaveOut = Infinity;

  private readonly distance: Float64Array;
  /** What a way to an agent must stay below, its price left out, to be worth a look: whole numbers, hence the 1 in `reachAgent`. */
  private readonly mayBeNearer: Float64Array;
  private readonly done: Uint8Array;
  private readonly queue: Int32Array;
  private readonly touched: Int32Array;
  private readonly heap = new MinHeap();
  private touchedCount = 0;
  private queueTail = 0;
  private level = 0;

  constructor(private readonly state: FlowState) {
    const nodes = state.tasks + state.agents;
    this.distance = new Float64Array(nodes).fill(Infinity);
    this.mayBeNearer = new Float64Array(state.agents);
    this.done = new Uint8Array(nodes);
    this.queue = new Int32Array(nodes);
    this.touched = new Int32Array(nodes);
  }

  /** Moves the prices by the shortest distances: the shortest paths become tight, and every inequality holds as before. */
  reprice(sources: Int32Array): void {
    this.search(sources);
    const { state, distance } = this;
    const nearest = this.nearest();
    for (let i = 0; i < this.touchedCount; i++) {
      const node = this.touched[i] as number;
      const shift = nearest - (distance[node] as number);
      distance[node] = Infinity;
      this.done[node] = 0;
      if (shift <= 0) continue;
      const prices = node < state.tasks ? state.taskPrice : state.agentPrice;
      const index = node < state.tasks ? node : node - state.tasks;
      prices[index] = (prices[index] as number) + (node < state.tasks ? -shift : shift);
    }
    this.touchedCount = 0;
  }

  private nearest(): number {
    return this.nearestSeat < this.nearestLeaveOut ? this.nearestSeat : this.nearestLeaveOut;
  }

  private search(sources: Int32Array): void {
    const { queue, done, heap, distance } = this;
    const { tasks } = this.state;
    this.nearestSeat = this.nearestLeaveOut = Infinity;
    this.level = this.queueTail = 0;
    this.mayBeNearer.fill(Infinity);
    heap.clear();
    for (const task of sources) this.reach(task, 0);
    let head = 0;
    for (;;) {
      // Nodes of the present distance wait in a queue; only farther ones go through the heap.
      while (head < this.queueTail) {
        const node = queue[head++] as number;
        done[node] = 1;
        if (node < tasks) this.relaxTask(node);
        else this.relaxAgent(node - tasks);
      }
      const key = heap.topKey();
      if (key >= this.nearest()) return;
      const node = heap.pop();
      if (done[node] === 1 || (distance[node] as number) < key) continue;
      this.level = key;
      queue[this.queueTail++] = node;
    }
  }

  private reach(node: number, distance: number): void {
    const known = this.distance[node] as number;
    if (distance >= known || distance > this.nearest()) return;
    if (known === Infinity) this.touched[this.touchedCount++] = node;
    this.distance[node] = distance;
    if (distance === this.level) this.queue[this.queueTail++] = node;
    else this.heap.push(distance, node);
  }

  private relaxTask(t: number): void {
    const { mayBeNearer } = this;
    const { net, taskPrice } = this.state;
    const { arcAgent, arcWeight } = net;
    const base = this.level + (taskPrice[t] as number);
    this.nearestLeaveOut = Math.min(this.nearestLeaveOut, base + this.state.forgone(t));
    const end = net.arcStart[t + 1] as number;
    // Nearly all edges end at this one comparison.
    for (let e = net.arcStart[t] as number; e < end; e++) {
      const reached = base - (arcWeight[e] as number);
      if (reached < (mayBeNearer[arcAgent[e] as number] as number)) this.reachAgent(e, reached);
    }
  }

  private reachAgent(e: number, beforePrice: number): void {
    if (this.state.used[e] === 1) return;
    const agent = this.state.net.arcAgent[e] as number;
    const price = this.state.agentPrice[agent] as number;
    this.reach(this.state.tasks + agent, beforePrice + price);
    const known = this.distance[this.state.tasks + agent] as number;
    this.mayBeNearer[agent] = Math.min(known, this.nearest() + 1) - price;
  }

  private relaxAgent(a: number): void {
    const { net, seatArc, taskPrice, agentPrice, load } = this.state;
    const base = this.level - (agentPrice[a] as number);
    const start = net.seatStart[a] as number;
    const free = start + (load[a] as number);
    this.nearestSeat = Math.min(this.nearestSeat, this.level - Math.min(0, this.state.freeSeatMargin(a)));
    for (let seat = start; seat < free; seat++) {
      const e = seatArc[seat] as number;
      const task = net.arcTask[e] as number;
      this.reach(task, base + (net.arcWeight[e] as number) - (taskPrice[task] as number));
    }
  }
}
