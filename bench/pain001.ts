import { execFile } from 'node:child_process';
import { availableParallelism, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';

import { median } from './load.js';

const BAR = 1;
const TIME_LIMIT_MS = 10 * 60_000;
const WRITER = fileURLToPath(new URL('./pain001-writer.js', import.meta.url));

interface Written {
  readonly milliseconds: number;
  readonly peakMegabytes: number;
  readonly transactions: number;
  readonly controlSum: string;
  readonly bytes: number;
}

const execute = promisify(execFile);

async function write(side: 'ours' | 'sepa', transactions: number): Promise<Written> {
  const { stdout } = await execute(process.execPath, [WRITER, side, String(transactions)], { timeout: TIME_LIMIT_MS });
  return JSON.parse(stdout) as Written;
}

function tell(name: string, one: Written): void {
  const cells = [(one.milliseconds / 1000).toFixed(2).padStart(8), one.peakMegabytes.toFixed(0).padStart(8)];
  console.log(`${name.padEnd(6)}${String(one.transactions).padStart(8)}${cells.join('')}${(one.bytes / 1e6).toFixed(1).padStart(8)}`);
}

/**
 * `npm run bench -- pain001 [--rounds N] [--transactions N]`: a payment file of 100,000 transactions, from the payments to the bytes on disk, beside the
 * package `sepa` on the same payments. Each file is written by a process of its own, so that its peak memory is its own.
 */
export async function run(args: readonly string[]): Promise<number> {
  const options = { rounds: { type: 'string', default: '3' }, transactions: { type: 'string', default: '100000' } } as const;
  const { values } = parseArgs({ args: [...args], options });
  const [rounds, count] = [values.rounds, values.transactions].map((text) => Math.max(1, Math.trunc(Number(text)) || 1)) as [
    number,
    number,
  ];
  console.log(
    `${availableParallelism()} cores, load average ${loadavg()[0]?.toFixed(1)}; ${rounds} rounds in turn, a process for each file\n`,
  );
  console.log('side   payments seconds peak MB file MB');
  tell('ours', await write('ours', Math.ceil(count / 10)));
  const times: { ours: number[]; sepa: number[] } = { ours: [], sepa: [] };
  for (let round = 0; round < rounds; round += 1) {
    const [ours, sepa] = [await write('ours', count), await write('sepa', count)];
    tell('ours', ours);
    tell('sepa', sepa);
    if (ours.transactions !== sepa.transactions || ours.controlSum !== sepa.controlSum)
      throw new Error('the two files do not pay the same');
    times.ours.push(ours.milliseconds / 1000);
    times.sepa.push(sepa.milliseconds / 1000);
  }
  const [ours, sepa] = [median(times.ours), median(times.sepa)];
  const ratio = sepa / ours;
  console.log(`\npain001 ours=${ours.toFixed(2)} sepa=${sepa.toFixed(2)} ratio=${ratio.toFixed(1)}`);
  return ratio >= BAR ? 0 : 1;
}
