import type highsModule from 'highs';

import { assign, checkCertificate, type FlowInstance } from '@traverse/kernel';

import { DEMANDS, matchingInstance, type MatchingSize } from './matching-instance.js';

const SMALL: MatchingSize = { applications: 5_000, partners: 500, candidates: 20 };

interface Solved {
  readonly total: number;
  readonly milliseconds: number;
}

/** Ours, with the proof of its optimum checked within the time. */
function ours(instance: FlowInstance): Solved {
  const start = performance.now();
  const result = assign(instance);
  const { valid, problems } = checkCertificate(instance, result);
  const milliseconds = performance.now() - start;
  if (!valid) throw new Error(`our own proof fails: ${problems.join(', ')}`);
  return { total: result.total, milliseconds };
}

/** The same by HiGHS: the linear program as sparse arrays, one column for each pair, one row for each application and partner. */
async function highs({ tasks, agents, edges }: FlowInstance): Promise<Solved> {
  // The package's types describe its CommonJS form; this is what its ES module exports.
  const { default: load } = (await import('highs')) as unknown as { default: typeof highsModule.default };
  const solver = await load();
  const start = performance.now();
  const row = new Map([...tasks, ...agents].map(({ id }, index) => [id, index]));
  const rows = tasks.length + agents.length;
  const indices = new Int32Array(edges.length * 2);
  for (const [e, { taskId, agentId }] of edges.entries()) {
    indices[2 * e] = row.get(taskId) ?? 0;
    indices[2 * e + 1] = row.get(agentId) ?? 0;
  }
  const starts = Int32Array.from({ length: edges.length + 1 }, (_, e) => 2 * e);
  const data = {
    numCols: edges.length,
    numRows: rows,
    sense: solver.constants.objectiveSense.maximize,
    colCost: Float64Array.from(edges, ({ weight }) => weight),
    colLower: new Float64Array(edges.length),
    colUpper: new Float64Array(edges.length).fill(1),
    rowLower: new Float64Array(rows).fill(-solver.infinity),
    rowUpper: Float64Array.from([...tasks, ...agents], ({ capacity }) => capacity),
    matrix: {
      format: 'csc' as const,
      numRows: rows,
      numCols: edges.length,
      starts,
      indices,
      values: new Float64Array(indices.length).fill(1),
    },
  };
  const model = solver.createModel(data);
  try {
    model.options.set({ output_flag: false });
    model.run();
    return { total: Math.round(model.getObjectiveValue()), milliseconds: performance.now() - start };
  } finally {
    model.dispose();
  }
}

/** One solver, one instance, one process: its peak of memory is its own. Prints one line of JSON. */
async function main([side, applications, partners, candidates, demand, seed]: readonly string[]): Promise<void> {
  const size = { applications: Number(applications), partners: Number(partners), candidates: Number(candidates) };
  const instance = matchingInstance(size, DEMANDS.find((known) => known === demand) ?? 'even', Number(seed));
  // Both are measured as a worker has them that has matched as much before: compiled.
  for (const [before, warmUp] of [SMALL, SMALL, SMALL, size].entries()) {
    const other = matchingInstance(warmUp, before % 2 === 0 ? 'even' : 'skewed', -1 - before);
    if (side === 'ours') ours(other);
    else await highs(other);
  }
  const baseMegabytes = process.memoryUsage().rss / 2 ** 20;
  const solved = side === 'ours' ? ours(instance) : await highs(instance);
  console.log(JSON.stringify({ ...solved, baseMegabytes, peakMegabytes: process.resourceUsage().maxRSS / 1024 }));
}

await main(process.argv.slice(2));
