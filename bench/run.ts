/** `npm run bench -- <name> [options]`: runs one benchmark; its exit code says whether the bar was met. */
const benches: Readonly<Record<string, () => Promise<{ run(args: readonly string[]): Promise<number> }>>> = {
  submit: () => import('./submit.js'),
  matching: () => import('./matching.js'),
  list: () => import('./list.js'),
  'first-come': () => import('./first-come.js'),
  'payout-run': () => import('./payout-run.js'),
  payouts: () => import('./payouts.js'),
  pain001: () => import('./pain001.js'),
};

const [name = '', ...args] = process.argv.slice(2);
const load = benches[name];
if (load) {
  try {
    process.exitCode = await (await load()).run(args);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
} else {
  console.error(`Which one? npm run bench -- ${Object.keys(benches).join(' | ')}`);
  process.exitCode = 2;
}
