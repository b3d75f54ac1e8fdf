import type { FlowPrice, FlowResult } from './assign.js';
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

class Tally {
  readonly problems: string[] = [];
  primal = 0;
  private readonly count = new Map<string, number>();

  /** Counts one more use of a place of the node, and what filling it gains. */
  use(kind: string, node: FlowNode | undefined, id: string): void {
    if (node === undefined) {
      this.problems.push(`unknown-${kind}:${id}`);
      return;
    }
    const key = `${kind}:${id}`;
    const place = this.count.get(key) ?? 0;
    this.count.set(key, place + 1);
    if (place >= node.capacity) this.problems.push(`over-capacity:${key}`);
    else this.primal += gainAt(node, place);
  }
}

type Prices = ReadonlyMap<string, number>;

/** The weights of the edges that the pairs name (null: no such edge), and what the edges add to the dual: one pass over all edges. */
function readEdges(
  instance: FlowInstance,
  result: FlowResult,
  u: Prices,
  v: Prices,
): { weights: Map<string, Map<string, number | null>>; slack: number } {
  const weights = new Map<string, Map<string, number | null>>();
  for (const { taskId, agentId } of result.pairs) weights.set(taskId, (weights.get(taskId) ?? new Map()).set(agentId, null));
  let slack = 0;
  let [taskId, price, named]: [string | null, number, Map<string, number | null> | undefined] = [null, 0, undefined];
  for (const edge of instance.edges) {
    // Edges mostly come task by task: it is looked up once.
    if (edge.taskId !== taskId) {
      taskId = edge.taskId;
      price = u.get(taskId) ?? 0;
      named = weights.get(taskId);
    }
    slack += Math.max(0, edge.weight - price - (v.get(edge.agentId) ?? 0));
    if (named?.has(edge.agentId)) named.set(edge.agentId, edge.weight);
  }
  return { weights, slack };
}

function pricesOf(prices: readonly FlowPrice[]): Prices {
  return new Map(prices.map(({ id, price }) => [id, price]));
}

function tallyPairs(
  pairs: FlowResult['pairs'],
  weights: Map<string, Map<string, number | null>>,
  tasks: Map<string, FlowNode>,
  agents: Map<string, FlowNode>,
): Tally {
  const tally = new Tally();
  const seen = new Set<string>();
  for (const { taskId, agentId, weight: said } of pairs) {
    const key = JSON.stringify([taskId, agentId]);
    const weight = weights.get(taskId)?.get(agentId) ?? null;
    if (weight === null || weight !== said) tally.problems.push(`not-an-edge:${key}`);
    if (seen.has(key)) tally.problems.push(`pair-twice:${key}`);
    seen.add(key);
    tally.use('task', tasks.get(taskId), taskId);
    tally.use('agent', agents.get(agentId), agentId);
    tally.primal += weight ?? 0;
  }
  return tally;
}

/**
 * Proves a result optimal without solving anything. For ANY prices u (tasks) and v (agents), the sum of
 *   max(0, gain + u) over the places of tasks, max(0, gain + v) over those of agents, and max(0, weight - u - v) over the edges
 * is at least the total of every feasible solution (linear-programming duality: the slacks are derived here, so that the dual side is
 * feasible by construction). Feasible pairs whose total equals that sum are therefore optimal.
 */
export function checkCertificate(instance: FlowInstance, result: FlowResult): CertificateCheck {
  const [u, v] = [pricesOf(result.taskPrices), pricesOf(result.agentPrices)];
  const { weights, slack } = readEdges(instance, result, u, v);
  const tasks = new Map(instance.tasks.map((node) => [node.id, node]));
  const agents = new Map(instance.agents.map((node) => [node.id, node]));
  const tally = tallyPairs(result.pairs, weights, tasks, agents);
  let dual = slack;
  for (const node of instance.tasks) dual += worthOfPlaces(node, u.get(node.id) ?? 0);
  for (const node of instance.agents) dual += worthOfPlaces(node, v.get(node.id) ?? 0);
  const problems = [...tally.problems];
  if (result.total !== tally.primal) problems.push(`total-differs:${tally.primal}`);
  if (tally.primal !== dual) problems.push(`gap:${dual - tally.primal}`);
  return { valid: problems.length === 0, problems, primal: tally.primal, dual };
}
