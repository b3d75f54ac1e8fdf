import type { FlowPair, FlowPrice, FlowResult } from './assign.js';
import type { FlowInstance, FlowNode } from './flow-network.js';

export interface CertificateCheck {
  readonly valid: boolean;
  /** Stable codes of what is wrong, with the ids concerned; empty when valid. */
  readonly problems: readonly string[];
  /** Recomputed from the pairs. */
  readonly primal: number;
  /** What no solution can exceed, by the prices. */
  readonly dual: number;
}

const gainAt = (node: FlowNode, place: number): number => node.gains?.[place] ?? 0;

/** Most that the places of this node can be worth at this price: a place is filled where gain + price is positive. */
function worthOfPlaces(node: FlowNode, price: number): number {
  let worth = 0;
  const listed = Math.min(node.capacity, node.gains?.length ?? 0);
  for (let place = 0; place < listed; place++) worth += Math.max(0, gainAt(node, place) + price);
  return worth + (node.capacity - listed) * Math.max(0, price);
}

/** The nodes of one side by their place in the instance, with the prices that the result names for them. */
class Side {
  readonly prices: Float64Array;
  readonly filled: Int32Array;
  private readonly index: ReadonlyMap<string, number>;

  constructor(
    private readonly kind: string,
    readonly nodes: readonly FlowNode[],
    prices: readonly FlowPrice[],
  ) {
    this.index = new Map(nodes.map(({ id }, i) => [id, i]));
    this.prices = new Float64Array(nodes.length);
    this.filled = new Int32Array(nodes.length);
    for (const { id, price } of prices) {
      const node = this.at(id);
      if (node >= 0) this.prices[node] = price;
    }
  }

  /** -1 for an id that the instance does not name. */
  at(id: string): number {
    return this.index.get(id) ?? -1;
  }

  /** Counts one more filled place of the node; answers what that gains. */
  fill(node: number, id: string, problems: string[]): number {
    const known = this.nodes[node];
    if (known === undefined) {
      problems.push(`unknown-${this.kind}:${id}`);
      return 0;
    }
    const place = this.filled[node] as number;
    this.filled[node] = place + 1;
    if (place < known.capacity) return gainAt(known, place);
    problems.push(`over-capacity:${this.kind}:${id}`);
    return 0;
  }

  worth(): number {
    return this.nodes.reduce((sum, node, i) => sum + worthOfPlaces(node, this.prices[i] as number), 0);
  }
}

/** The pairs of a result, found by task: `first` is the first pair of each task, `next` the one after each pair, -1 ends. */
class PairList {
  readonly first: Int32Array;
  readonly next: Int32Array;
  readonly agent: Int32Array;
  /** Of the instance's edge that the pair names; NaN where there is none. */
  readonly weight: Float64Array;
  readonly twice: number[] = [];

  constructor(pairs: FlowResult['pairs'], tasks: Side, agents: Side) {
    this.first = new Int32Array(tasks.nodes.length).fill(-1);
    this.next = new Int32Array(pairs.length).fill(-1);
    this.agent = Int32Array.from(pairs, ({ agentId }) => agents.at(agentId));
    this.weight = new Float64Array(pairs.length).fill(NaN);
    for (const [p, { taskId }] of pairs.entries()) {
      const task = tasks.at(taskId);
      if (task < 0) continue;
      for (let other = this.first[task] as number; other >= 0; other = this.next[other] as number) {
        if (this.agent[other] === this.agent[p]) this.twice.push(p);
      }
      this.next[p] = this.first[task] as number;
      this.first[task] = p;
    }
  }

  foundEdge(task: number, agent: number, weight: number): void {
    for (let p = this.first[task] as number; p >= 0; p = this.next[p] as number) {
      if (this.agent[p] === agent) this.weight[p] = weight;
    }
  }
}

/** What the edges add to the dual; each pair learns the weight of its edge: one pass over all edges. */
function readEdges(instance: FlowInstance, tasks: Side, agents: Side, pairs: PairList): number {
  let slack = 0;
  let [taskId, task, price]: [string | null, number, number] = [null, -1, 0];
  for (const edge of instance.edges) {
    // Edges mostly come task by task: it is looked up once.
    if (edge.taskId !== taskId) {
      taskId = edge.taskId;
      task = tasks.at(taskId);
      price = task < 0 ? 0 : (tasks.prices[task] as number);
    }
    const agent = agents.at(edge.agentId);
    slack += Math.max(0, edge.weight - price - (agent < 0 ? 0 : (agents.prices[agent] as number)));
    if (task >= 0) pairs.foundEdge(task, agent, edge.weight);
  }
  return slack;
}

/**
 * Proves a result optimal without solving anything. For ANY prices u (tasks) and v (agents), the sum of
 *   max(0, gain + u) over the places of tasks, max(0, gain + v) over those of agents, and max(0, weight - u - v) over the edges
 * is at least the total of every feasible solution (linear-programming duality: the slacks are derived here, so that the dual side is
 * feasible by construction). Feasible pairs whose total equals that sum are therefore optimal.
 */
export function checkCertificate(instance: FlowInstance, result: FlowResult): CertificateCheck {
  const tasks = new Side('task', instance.tasks, result.taskPrices);
  const agents = new Side('agent', instance.agents, result.agentPrices);
  const pairs = new PairList(result.pairs, tasks, agents);
  const dual = readEdges(instance, tasks, agents, pairs) + tasks.worth() + agents.worth();
  const problems = pairs.twice.map((p) => `pair-twice:${named(result.pairs[p])}`);
  let primal = 0;
  for (const [p, pair] of result.pairs.entries()) {
    const weight = pairs.weight[p] as number;
    if (weight !== pair.weight) problems.push(`not-an-edge:${named(pair)}`);
    if (!Number.isNaN(weight)) primal += weight;
    primal += tasks.fill(tasks.at(pair.taskId), pair.taskId, problems);
    primal += agents.fill(agents.at(pair.agentId), pair.agentId, problems);
  }
  if (result.total !== primal) problems.push(`total-differs:${primal}`);
  if (primal !== dual) problems.push(`gap:${dual - primal}`);
  return { valid: problems.length === 0, problems, primal, dual };
}

function named(pair: FlowPair | undefined): string {
  return JSON.stringify([pair?.taskId, pair?.agentId]);
}
