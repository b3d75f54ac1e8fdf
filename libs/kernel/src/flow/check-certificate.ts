import type { FlowResult } from './assign.js';
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

function pairKey(taskId: string, agentId: string): string {
  return JSON.stringify([taskId, agentId]);
}

function tallyPairs(instance: FlowInstance, result: FlowResult, tasks: Map<string, FlowNode>, agents: Map<string, FlowNode>): Tally {
  const tally = new Tally();
  const weights = new Map(instance.edges.map((edge) => [pairKey(edge.taskId, edge.agentId), edge.weight]));
  const seen = new Set<string>();
  for (const pair of result.pairs) {
    const key = pairKey(pair.taskId, pair.agentId);
    const weight = weights.get(key);
    if (weight === undefined || weight !== pair.weight) tally.problems.push(`not-an-edge:${key}`);
    if (seen.has(key)) tally.problems.push(`pair-twice:${key}`);
    seen.add(key);
    tally.use('task', tasks.get(pair.taskId), pair.taskId);
    tally.use('agent', agents.get(pair.agentId), pair.agentId);
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
  const tasks = new Map(instance.tasks.map((node) => [node.id, node]));
  const agents = new Map(instance.agents.map((node) => [node.id, node]));
  const tally = tallyPairs(instance, result, tasks, agents);
  const u = new Map(result.taskPrices.map(({ id, price }) => [id, price]));
  const v = new Map(result.agentPrices.map(({ id, price }) => [id, price]));
  let dual = 0;
  for (const node of instance.tasks) dual += worthOfPlaces(node, u.get(node.id) ?? 0);
  for (const node of instance.agents) dual += worthOfPlaces(node, v.get(node.id) ?? 0);
  for (const edge of instance.edges) dual += Math.max(0, edge.weight - (u.get(edge.taskId) ?? 0) - (v.get(edge.agentId) ?? 0));
  const problems = [...tally.problems];
  if (result.total !== tally.primal) problems.push(`total-differs:${tally.primal}`);
  if (tally.primal !== dual) problems.push(`gap:${dual - tally.primal}`);
  return { valid: problems.length === 0, problems, primal: tally.primal, dual };
}
