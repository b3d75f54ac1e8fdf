import type { FlowState } from './flow-state.js';

const dead = -1;

/**
 * Sends units along tight edges, each by a depth-first search, until no more can go. What a failed search has visited can reach no
 * ending, and never will at these prices (later paths lead around it), so that it is not visited again: the whole costs about one
 * walk over the tight edges.
 */
export class PathSender {
  /** The last search that visited each node, or `dead`; the next edge or seat to try from it. */
  private readonly mark: Int32Array;
  private readonly next: Int32Array;
  private readonly visited: Int32Array;
  private visitedCount = 0;
  private stamp = 0;
  private mayLeaveOut = false;
  /** The path, and how each node was entered: a task's edge to an agent, an agent's seat to the task that sits there. */
  private readonly pathNode: Int32Array;
  private readonly pathVia: Int32Array;

  constructor(private readonly state: FlowState) {
    const nodes = state.tasks + state.agents;
    this.mark = new Int32Array(nodes);
    this.next = new Int32Array(nodes);
    this.visited = new Int32Array(nodes);
    this.pathNode = new Int32Array(nodes + 1);
    this.pathVia = new Int32Array(nodes + 1);
  }

  toSeats(sources: Int32Array): void {
    this.sendAll(sources, false);
  }

  /** Who can stay out at no loss does so himself, before he makes another give up a seat. */
  leaveOut(sources: Int32Array): void {
    const { left, leftOut } = this.state;
    for (const t of sources) {
      while ((left[t] as number) > 0 && this.state.canLeaveOut(t)) {
        left[t] = (left[t] as number) - 1;
        leftOut[t] = (leftOut[t] as number) + 1;
      }
    }
    this.sendAll(sources, true);
  }

  private sendAll(sources: Int32Array, mayLeaveOut: boolean): void {
    this.mayLeaveOut = mayLeaveOut;
    this.mark.fill(0);
    this.stamp = 0;
    for (const task of sources) {
      while ((this.state.left[task] as number) > 0 && this.send(task));
    }
  }

  private send(source: number): boolean {
    if (this.mark[source] === dead) return false;
    const { net, tasks, seatArc } = this.state;
    this.stamp++;
    this.visitedCount = 0;
    let depth = 0;
    this.enter(0, source, -1);
    while (depth >= 0) {
      const node = this.pathNode[depth] as number;
      const via = node < tasks ? this.tightArc(node) : this.tightSeat(node - tasks);
      if (via < 0) {
        depth--;
        continue;
      }
      depth++;
      const entered = node < tasks ? tasks + (net.arcAgent[via] as number) : (net.arcTask[seatArc[via] as number] as number);
      this.enter(depth, entered, via);
      if (entered < tasks ? this.mayLeaveOut && this.state.canLeaveOut(entered) : this.state.hasTightSeat(entered - tasks)) {
        this.apply(depth);
        return true;
      }
    }
    for (let i = 0; i < this.visitedCount; i++) this.mark[this.visited[i] as number] = dead;
    return false;
  }

  private enter(depth: number, node: number, via: number): void {
    const { net, tasks } = this.state;
    this.pathNode[depth] = node;
    this.pathVia[depth] = via;
    this.mark[node] = this.stamp;
    this.visited[this.visitedCount++] = node;
    this.next[node] = (node < tasks ? net.arcStart[node] : net.seatStart[node - tasks]) as number;
  }

  private isOpen(node: number): boolean {
    const mark = this.mark[node] as number;
    return mark !== dead && mark !== this.stamp;
  }

  private tightArc(t: number): number {
    const { net, used, tasks, taskPrice, agentPrice } = this.state;
    const { arcAgent, arcWeight } = net;
    const price = taskPrice[t] as number;
    const end = net.arcStart[t + 1] as number;
    for (let e = this.next[t] as number; e < end; e++) {
      const agent = arcAgent[e] as number;
      if (price + (agentPrice[agent] as number) !== arcWeight[e] || used[e] === 1 || !this.isOpen(tasks + agent)) continue;
      this.next[t] = e + 1;
      return e;
    }
    this.next[t] = end;
    return -1;
  }

  private tightSeat(a: number): number {
    const { net, seatArc, tasks, taskPrice, agentPrice, load } = this.state;
    const price = agentPrice[a] as number;
    const end = (net.seatStart[a] as number) + (load[a] as number);
    for (let seat = this.next[tasks + a] as number; seat < end; seat++) {
      const e = seatArc[seat] as number;
      const task = net.arcTask[e] as number;
      if (!this.isOpen(task) || (taskPrice[task] as number) + price !== (net.arcWeight[e] as number)) continue;
      this.next[tasks + a] = seat + 1;
      return seat;
    }
    this.next[tasks + a] = end;
    return -1;
  }

  /** Each task on the path takes the seat that the next one gives up; the last takes a free seat, or is left out. */
  private apply(depth: number): void {
    const { pathNode, pathVia } = this;
    const { net, tasks, seatArc, used, left, leftOut, load } = this.state;
    for (let d = 2; d <= depth; d += 2) {
      const seat = pathVia[d] as number;
      const arc = pathVia[d - 1] as number;
      used[seatArc[seat] as number] = 0;
      seatArc[seat] = arc;
      used[arc] = 1;
    }
    const source = pathNode[0] as number;
    left[source] = (left[source] as number) - 1;
    const last = pathNode[depth] as number;
    if (last < tasks) {
      leftOut[last] = (leftOut[last] as number) + 1;
      return;
    }
    const agent = last - tasks;
    const arc = pathVia[depth] as number;
    seatArc[(net.seatStart[agent] as number) + (load[agent] as number)] = arc;
    load[agent] = (load[agent] as number) + 1;
    used[arc] = 1;
  }
}
