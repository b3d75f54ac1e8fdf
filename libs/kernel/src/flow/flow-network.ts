import { DomainError } from '../domain-error.js';

/**
 * One node of either side. `capacity` is the number of places it has (0 or more).
 * `gains[p]` is what filling its p-th place is worth on top of the weights of the edges: whole numbers that never rise from one
 * place to the next, 0 where none is given. A node that must be served before others has high first gains.
 */
export interface FlowNode {
  readonly id: string;
  readonly capacity: number;
  readonly gains?: readonly number[];
}

/** A task may be given to an agent, once, for a gain of `weight` (a whole number, 0 or more). */
export interface FlowEdge {
  readonly taskId: string;
  readonly agentId: string;
  readonly weight: number;
}

/** Tasks ask for places, agents offer them; no pair is used twice. */
export interface FlowInstance {
  readonly tasks: readonly FlowNode[];
  readonly agents: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
}

/** The same in typed arrays: nodes and edges in the order of their ids, so that the order of the input cannot change the answer. */
export interface FlowNetwork {
  readonly taskIds: readonly string[];
  readonly agentIds: readonly string[];
  /** Places of task t: slotGain[slotStart[t]] ... slotGain[slotStart[t + 1] - 1]. */
  readonly slotStart: Int32Array;
  readonly slotGain: Float64Array;
  readonly seatStart: Int32Array;
  readonly seatGain: Float64Array;
  /** Edges of task t: arcStart[t] ... arcStart[t + 1] - 1, by agent. */
  readonly arcStart: Int32Array;
  readonly arcTask: Int32Array;
  readonly arcAgent: Int32Array;
  readonly arcWeight: Float64Array;
}

function refuse(what: string, id: string): never {
  throw new DomainError(`kernel.flow.${what}`, { status: 422, params: { id } });
}

/** By code unit and not by locale: the same order on every machine. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function inOrder(nodes: readonly FlowNode[]): { sorted: FlowNode[]; index: Map<string, number> } {
  const sorted = [...nodes].sort((a, b) => compareIds(a.id, b.id));
  const index = new Map<string, number>();
  for (const [i, node] of sorted.entries()) {
    if (index.has(node.id)) refuse('duplicate-node', node.id);
    if (!Number.isSafeInteger(node.capacity) || node.capacity < 0) refuse('capacity-not-whole', node.id);
    assertGains(node);
    index.set(node.id, i);
  }
  return { sorted, index };
}

/** Gains that rise with the place would make the problem non-convex: a flow would fill the second place and leave the first. */
function assertGains(node: FlowNode): void {
  const gains = node.gains ?? [];
  for (let p = 0; p < Math.min(node.capacity, gains.length + 1); p++) {
    const gain = gains[p] ?? 0;
    if (!Number.isSafeInteger(gain)) refuse('gain-not-whole', node.id);
    if (p > 0 && gain > (gains[p - 1] ?? 0)) refuse('gains-rise', node.id);
  }
}

/** `limit` cuts places that no edge can fill, so that a capacity of a million costs nothing; the first stays: it opens the price. */
function placesOf(nodes: readonly FlowNode[], limit: (index: number) => number): { start: Int32Array; gain: Float64Array } {
  const start = new Int32Array(nodes.length + 1);
  let total = 0;
  for (const [i, node] of nodes.entries()) start[i + 1] = total += Math.min(node.capacity, limit(i));
  const gain = new Float64Array(total);
  let place = 0;
  for (const [i, node] of nodes.entries()) {
    const count = Math.min(node.capacity, limit(i));
    for (let p = 0; p < count; p++) gain[place++] = node.gains?.[p] ?? 0;
  }
  return { start, gain };
}

/** Stable counting sort of `items` by `key`: an index array, and where each key starts. */
function groupBy(items: Int32Array, key: Int32Array, keys: number): { sorted: Int32Array; start: Int32Array } {
  const start = new Int32Array(keys + 1);
  for (let i = 0; i < key.length; i++) {
    const k = (key[i] as number) + 1;
    start[k] = (start[k] as number) + 1;
  }
  for (let k = 0; k < keys; k++) start[k + 1] = (start[k + 1] as number) + (start[k] as number);
  const next = start.slice();
  const sorted = new Int32Array(items.length);
  for (let i = 0; i < items.length; i++) {
    const item = items[i] as number;
    const k = key[item] as number;
    const place = next[k] as number;
    sorted[place] = item;
    next[k] = place + 1;
  }
  return { sorted, start };
}

/** Refuses what has no answer (fractions, an edge named twice, totals beyond exact integers) before anything is computed. */
export function buildNetwork(instance: FlowInstance): FlowNetwork {
  const tasks = inOrder(instance.tasks);
  const agents = inOrder(instance.agents);
  const count = instance.edges.length;
  const edgeTask = new Int32Array(count);
  const edgeAgent = new Int32Array(count);
  const edgeWeight = new Float64Array(count);
  const inGivenOrder = new Int32Array(count);
  // Edges mostly come task by task: its index is looked up once.
  let [taskId, task] = ['', -1];
  for (let e = 0; e < count; e++) {
    const edge = instance.edges[e] as FlowEdge;
    if (task < 0 || edge.taskId !== taskId) {
      taskId = edge.taskId;
      task = tasks.index.get(taskId) ?? refuse('unknown-node', taskId);
    }
    edgeTask[e] = task;
    edgeAgent[e] = agents.index.get(edge.agentId) ?? refuse('unknown-node', edge.agentId);
    if (!Number.isSafeInteger(edge.weight) || edge.weight < 0) refuse('weight-not-whole', edge.taskId);
    edgeWeight[e] = edge.weight;
    inGivenOrder[e] = e;
  }
  const byAgent = groupBy(inGivenOrder, edgeAgent, agents.sorted.length);
  const byTask = groupBy(byAgent.sorted, edgeTask, tasks.sorted.length);
  const arcTask = new Int32Array(count);
  const arcAgent = new Int32Array(count);
  const arcWeight = new Float64Array(count);
  for (let a = 0; a < count; a++) {
    const e = byTask.sorted[a] as number;
    arcTask[a] = edgeTask[e] as number;
    arcAgent[a] = edgeAgent[e] as number;
    arcWeight[a] = edgeWeight[e] as number;
    if (a > 0 && arcTask[a] === arcTask[a - 1] && arcAgent[a] === arcAgent[a - 1]) {
      refuse('duplicate-edge', tasks.sorted[arcTask[a] as number]?.id ?? '');
    }
  }
  const slots = placesOf(tasks.sorted, () => Infinity);
  const seats = placesOf(agents.sorted, (j) => Math.max(1, (byAgent.start[j + 1] as number) - (byAgent.start[j] as number)));
  const network = {
    taskIds: tasks.sorted.map((t) => t.id),
    agentIds: agents.sorted.map((a) => a.id),
    slotStart: slots.start,
    slotGain: slots.gain,
    seatStart: seats.start,
    seatGain: seats.gain,
    arcStart: byTask.start,
    arcTask,
    arcAgent,
    arcWeight,
  };
  assertExact(network);
  return network;
}

/** Doubles are exact up to 2^53: every sum that the solver can form stays below that. */
function assertExact(network: FlowNetwork): void {
  const largest = [network.arcWeight, network.slotGain, network.seatGain].map(largestOf);
  const places = Math.min(network.slotGain.length, network.seatGain.length) + 1;
  if (largest.reduce((sum, v) => sum + v, 0) * places * 2 > Number.MAX_SAFE_INTEGER) refuse('total-too-large', '');
}

export function largestOf(values: Float64Array): number {
  let most = 0;
  for (let i = 0; i < values.length; i++) most = Math.max(most, Math.abs(values[i] as number));
  return most;
}
