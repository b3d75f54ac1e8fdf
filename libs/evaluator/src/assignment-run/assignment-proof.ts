import { checkCertificate, type FlowInstance, type FlowNode, type FlowPrice, hashOf } from '@traverse/kernel';

import type { EvaluatorPair } from './plan-around.js';

/** Everything that the solver was given, by position in the two lists. `gains[p]`: what filling the p-th place is worth. */
export interface AssignmentInstance {
  readonly applications: readonly InstanceNode[];
  readonly evaluators: readonly InstanceNode[];
  /** [application, evaluator, weight]: the pairs that nothing forbids. */
  readonly edges: readonly (readonly [number, number, number])[];
}

interface InstanceNode {
  readonly id: string;
  readonly places: number;
  readonly gains: readonly number[];
}

export interface AssignmentCertificate {
  /** What the plan gains by the measure of the solver: gains of places and weights of pairs. */
  readonly total: number;
  readonly applicationPrices: readonly FlowPrice[];
  readonly evaluatorPrices: readonly FlowPrice[];
}

/** A run as it is exported: `cli verify matching FILE` proves it from this text alone. */
export interface AssignmentExport {
  readonly format: 'traverse.assignment/1';
  /** SHA-256 of the canonical JSON of everything else. */
  readonly hash: string;
  readonly instance: AssignmentInstance;
  /** Set by an officer before the run: not the solver's to change, their places are not in the instance. */
  readonly locked: readonly EvaluatorPair[];
  readonly pairs: readonly EvaluatorPair[];
  readonly certificate: AssignmentCertificate;
}

export function storedInstance({ tasks, agents, edges }: FlowInstance): AssignmentInstance {
  const nodes = (all: readonly FlowNode[]): InstanceNode[] => all.map(({ id, capacity, gains = [] }) => ({ id, places: capacity, gains }));
  const place = (all: readonly FlowNode[]): Map<string, number> => new Map(all.map(({ id }, i) => [id, i]));
  const [ofTask, ofAgent] = [place(tasks), place(agents)];
  return {
    applications: nodes(tasks),
    evaluators: nodes(agents),
    edges: edges.map(({ taskId, agentId, weight }) => [ofTask.get(taskId) ?? -1, ofAgent.get(agentId) ?? -1, weight]),
  };
}

export function sealAssignment(content: Omit<AssignmentExport, 'hash' | 'format'>): AssignmentExport {
  const sealed = { format: 'traverse.assignment/1' as const, ...content };
  return { ...sealed, hash: hashOf(sealed) };
}

/** Proves an exported run from its own text: unchanged, every pair allowed, no place given twice, and no plan better by the same measure. */
export function verifyAssignment(exported: AssignmentExport): readonly string[] {
  try {
    const { hash, ...content } = exported;
    const { applications, evaluators, edges } = exported.instance;
    const nodes = (all: readonly InstanceNode[]): FlowNode[] => all.map(({ id, places, gains }) => ({ id, capacity: places, gains }));
    const flow: FlowInstance = {
      tasks: nodes(applications),
      agents: nodes(evaluators),
      edges: edges.map(([a, e, weight]) => ({ taskId: applications[a]?.id ?? '', agentId: evaluators[e]?.id ?? '', weight })),
    };
    const weights = new Map(flow.edges.map(({ taskId, agentId, weight }) => [JSON.stringify([taskId, agentId]), weight]));
    const { problems } = checkCertificate(flow, {
      pairs: exported.pairs.map(({ applicationId: taskId, evaluatorId: agentId }) => ({
        taskId,
        agentId,
        weight: weights.get(JSON.stringify([taskId, agentId])) ?? NaN,
      })),
      total: exported.certificate.total,
      taskPrices: exported.certificate.applicationPrices,
      agentPrices: exported.certificate.evaluatorPrices,
    });
    // Locked pairs were asked for by an officer; whom the solver may add beside them is in the edges.
    const lockedAgain = exported.locked.filter((pair) => weights.has(JSON.stringify([pair.applicationId, pair.evaluatorId])));
    return [
      ...(hashOf(content) === hash ? [] : ['hash-differs']),
      ...lockedAgain.map(({ applicationId, evaluatorId }) => `locked-and-free:${JSON.stringify([applicationId, evaluatorId])}`),
      ...problems,
    ];
  } catch {
    // Whatever breaks the computation, the text is no export of a run.
    return ['not-an-assignment-run'];
  }
}
