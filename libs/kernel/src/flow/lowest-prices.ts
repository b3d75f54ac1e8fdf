import type { FlowState } from './flow-state.js';
import { MinHeap } from './min-heap.js';

/**
 * Lowers the prices of the agents of an optimal flow as far as they prove it, and raises those of the tasks by as much: of all optimal
 * prices the lowest, which say what one more place is worth. How far each may move is a shortest distance (Dijkstra) over how much
 * room its neighbours leave: an agent's price carries the prices of the tasks seated there, a task's price holds up those of the
 * agents it would change to.
 */
export function lowerPrices(state: FlowState): void {
  new Lowering(state).run();
}

class Lowering {
  private readonly room: Float64Array;
  private readonly heap = new MinHeap();

  constructor(private readonly state: FlowState) {
    this.room = new Float64Array(state.tasks + state.agents).fill(Infinity);
  }

  run(): void {
    const { state, room, heap } = this;
    this.holdEnds();
    for (let key = heap.topKey(); key < Infinity; key = heap.topKey()) {
      const node = heap.pop();
      if ((room[node] as number) < key) continue;
      if (node < state.tasks) this.fromTask(node, key);
      else this.fromAgent(node - state.tasks, key);
    }
    for (let a = 0; a < state.agents; a++) {
      const by = room[state.tasks + a] as number;
      if (by < Infinity) state.agentPrice[a] = (state.agentPrice[a] as number) - by;
    }
    for (let t = 0; t < state.tasks; t++) {
      const by = room[t] as number;
      state.taskPrice[t] = by < Infinity ? (state.taskPrice[t] as number) + by : this.atLeast(t);
    }
  }

  /** What holds a price by itself: the least that a seat costs, and the most that a task may gain that was left out. */
  private holdEnds(): void {
    const { state } = this;
    const { net, load, leftOut, taskPrice, agentPrice } = state;
    for (let a = 0; a < state.agents; a++) {
      const start = net.seatStart[a] as number;
      const hasSeats = start < (net.seatStart[a + 1] as number);
      const last = start + Math.max(0, (load[a] as number) - 1);
      this.hold(state.tasks + a, (agentPrice[a] as number) + (hasSeats ? (net.seatGain[last] as number) : 0));
    }
    for (let t = 0; t < state.tasks; t++) {
      const out = leftOut[t] as number;
      if (out > 0) this.hold(t, 0 - (net.slotGain[(net.slotStart[t + 1] as number) - out] as number) - (taskPrice[t] as number));
    }
  }

  private hold(node: number, room: number): void {
    if (room >= (this.room[node] as number)) return;
    this.room[node] = room;
    this.heap.push(room, node);
  }

  private fromTask(t: number, room: number): void {
    const { net, used, taskPrice, agentPrice, tasks } = this.state;
    const { arcAgent, arcWeight } = net;
    const base = room + (taskPrice[t] as number);
    const end = net.arcStart[t + 1] as number;
    for (let e = net.arcStart[t] as number; e < end; e++) {
      const agent = arcAgent[e] as number;
      const reached = base + (agentPrice[agent] as number) - (arcWeight[e] as number);
      if (reached < (this.room[tasks + agent] as number) && used[e] === 0) this.hold(tasks + agent, reached);
    }
  }

  private fromAgent(a: number, room: number): void {
    const { net, seatArc, load, taskPrice, agentPrice } = this.state;
    const start = net.seatStart[a] as number;
    for (let seat = start; seat < start + (load[a] as number); seat++) {
      const e = seatArc[seat] as number;
      const task = net.arcTask[e] as number;
      this.hold(task, room + (net.arcWeight[e] as number) - (taskPrice[task] as number) - (agentPrice[a] as number));
    }
  }

  /** The price of a task that nothing holds: it asks for no place. */
  private atLeast(t: number): number {
    const { net, agentPrice } = this.state;
    let most = 0;
    for (let e = net.arcStart[t] as number; e < (net.arcStart[t + 1] as number); e++) {
      most = Math.max(most, (net.arcWeight[e] as number) - (agentPrice[net.arcAgent[e] as number] as number));
    }
    return most;
  }
}
