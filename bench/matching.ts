import { execFile } from 'node:child_process';
import { availableParallelism, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';

import { median } from './load.js';
import { type Demand, DEMANDS, type MatchingSize } from './matching-instance.js';

const SIZES: readonly MatchingSize[] = [
  { applications: 5_000, partners: 500, candidates: 20 },
  { applications: 20_000, partners: 1_000, candidates: 20 },
];
const BAR = 10;
const TIME_LIMIT_MS = 5 * 60_000;
const SOLVER = fileURLToPath(new URL('./matching-solver.js', import.meta.url));

interface Measured {
  readonly total: number;
  readonly milliseconds: number;
  readonly baseMegabytes: number;
  readonly peakMegabytes: number;
}

interface Compared {
  readonly ours: number;
  readonly highs: number;
}

const execute = promisify(execFile);

async function solve(side: 'ours' | 'highs', size: MatchingSize, demand: Demand, seed: number): Promise<Measured> {
  const args = [side, size.applications, size.partners, size.candidates, demand, seed].map(String);
  const { stdout } = await execute(process.execPath, [SOLVER, ...args], { timeout: TIME_LIMIT_MS });
  return JSON.parse(stdout) as Measured;
}

/** Both solvers in turn on the same instances, a process each. The optima must be equal. */
async function compare(size: MatchingSize, demand: Demand, rounds: number): Promise<Compared> {
  const times: { ours: number[]; highs: number[] } = { ours: [], highs: [] };
  for (let round = 1; round <= rounds; round += 1) {
    const [ours, highs] = [await solve('ours', size, demand, round), await solve('highs', size, demand, round)];
    if (ours.total !== highs.total) throw new Error(`the optima differ: ours ${ours.total}, HiGHS ${highs.total} (seed ${round})`);
    times.ours.push(ours.milliseconds);
    times.highs.push(highs.milliseconds);
    const memory = (one: Measured): string => `${one.peakMegabytes.toFixed(0)} (${one.baseMegabytes.toFixed(0)} before)`;
    const cells = [`${size.applications} x ${size.partners}`.padEnd(14), demand.padEnd(8), String(round).padEnd(6)];
    cells.push(ours.milliseconds.toFixed(0).padStart(8), highs.milliseconds.toFixed(0).padStart(9), String(ours.total).padStart(10));
    console.log(`${cells.join(' ')}   ${memory(ours)} / ${memory(highs)}`);
  }
  return { ours: median(times.ours), highs: median(times.highs) };
}

/**
 * `npm run bench -- matching [--rounds N]`: our solver, proof included, beside HiGHS fed by arrays, from the instance in memory to the
 * optimum. The last line is the worst case of all.
 */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { rounds: { type: 'string', default: '3' } } });
  const rounds = Math.max(1, Math.trunc(Number(values.rounds)) || 1);
  console.log(
    `${availableParallelism()} cores, load average ${loadavg()[0]?.toFixed(1)}; ${rounds} rounds, a process for each solver and instance\n`,
  );
  console.log('instance       demand   round   ours ms  HiGHS ms      total   peak MB ours / HiGHS');
  let worst: Compared | null = null;
  for (const size of SIZES) {
    for (const demand of DEMANDS) {
      const now = await compare(size, demand, rounds);
      if (worst === null || now.highs / now.ours < worst.highs / worst.ours) worst = now;
    }
  }
  if (worst === null) return 1;
  const ratio = worst.highs / worst.ours;
  console.log(`\nmatching ours=${worst.ours.toFixed(0)} highs=${worst.highs.toFixed(0)} ratio=${ratio.toFixed(1)}`);
  return ratio >= BAR ? 0 : 1;
}
