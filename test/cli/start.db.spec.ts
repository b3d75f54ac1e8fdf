import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { urlFor, testServer } from '../support/database.js';
import { until } from '../support/until.js';
import { npmStart, processesOf, processRunning, type Started } from './processes.js';

jest.setTimeout(300_000);

const scratch = mkdtempSync(join(tmpdir(), 'traverse-start-'));
chmodSync(scratch, 0o755);
const runs: Started[] = [];
const RUNNING = /Traverse runs at (http:\/\/127\.0\.0\.1:(\d+))/;

function start(name: string, env: NodeJS.ProcessEnv = {}): Started {
  const run = npmStart(join(scratch, name), env);
  runs.push(run);
  return run;
}

async function listen(): Promise<{ readonly server: Server; readonly port: number }> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  return { server, port: typeof address === 'object' && address ? address.port : 0 };
}

async function freePort(): Promise<string> {
  const { server, port } = await listen();
  await new Promise((done) => server.close(done));
  return String(port);
}

afterAll(async () => {
  for (const run of runs) if (!run.over) run.kill('SIGKILL');
  await Promise.all(runs.map((run) => run.ended));
  rmSync(scratch, { recursive: true, force: true });
});

describe('npm start', () => {
  it('runs, refuses a second run with the address of the first, and leaves no process behind', async () => {
    const dataDir = join(scratch, 'whole');
    const first = start('whole', { DEMO: '1' });
    const [, address = ''] = await first.says(RUNNING);
    await first.says(/Stop: Ctrl-C/);
    expect((await fetch(`${address}/api/health/ready`)).status).toBe(200);
    expect(first.output).toMatch(/Log in as[^\n]*\n +\S+ +\S+@\S+ +\S+/);
    for (const name of ['api', 'worker', 'bank']) expect(processRunning(dataDir, name)).toBeDefined();

    const second = start('whole');
    expect(await second.ended).toBe(1);
    expect(second.output).toContain(`already runs from this folder at ${address} (process ${first.pid})`);

    first.kill('SIGINT');
    expect(await first.ended).toBe(0);
    expect(first.output).toContain('Stopped.');
    expect(processesOf(dataDir)).toEqual([]);
    await expect(fetch(address)).rejects.toThrow();
  });

  it('starts on the data of a run that was killed, and everything of that run has ended by itself', async () => {
    const dataDir = join(scratch, 'killed');
    const first = start('killed');
    await first.says(RUNNING);
    first.kill('SIGKILL');
    await until(() => processesOf(dataDir).length === 0, { timeoutMs: 60_000, describe: () => `left: ${processesOf(dataDir).join(', ')}` });

    const second = start('killed');
    await second.says(RUNNING);
    expect(second.output).not.toContain('Making the database');
    const worker = processRunning(dataDir, 'worker');
    if (worker === undefined) throw new Error('no worker');
    process.kill(worker, 'SIGKILL');
    await second.says(/The worker process ended \(SIGKILL\); starting it again/);
    await until(() => ![undefined, worker].includes(processRunning(dataDir, 'worker')), { timeoutMs: 60_000 });
    expect(await second.stop()).toBe(0);
    expect(processesOf(dataDir)).toEqual([]);
  });

  it('stops in good order when it is asked to while it is still starting', async () => {
    const run = start('early');
    await run.says(/Making the database/);
    expect(await run.stop()).toBe(0);
    expect(run.output).not.toMatch(RUNNING);
    expect(processesOf(join(scratch, 'early'))).toEqual([]);
  });

  it('says that the port asked for is in use', async () => {
    const { server, port } = await listen();
    const run = start('port', { PORT: String(port) });
    expect(await run.ended).toBe(1);
    expect(run.output).toContain(`Port ${port} (PORT) is in use`);
    server.close();
  });

  it('says in a second what is wrong with DATABASE_URL, and never its password', async () => {
    const server = testServer();
    const nobody = await freePort();
    const right = urlFor(server, 'traverse_app', server.template);
    const wrongPassword = new URL(right);
    wrongPassword.password = 'hunter%2Fsecret';
    const cases: ReadonlyArray<readonly [string, RegExp]> = [
      [`postgres://me:hunter%2Fsecret@127.0.0.1:${nobody}/traverse`, /nothing listens there/],
      [wrongPassword.toString(), /refuses this user or password/],
      [right.replace(server.template, 'no_such_database'), /no such database/],
      ['postgres://me:hunter%2Fsecret@no-such-host.invalid/traverse', /no host of that name|cannot be reached/],
      ['mysql://me:hunter%2Fsecret@127.0.0.1/traverse', /must start with postgres/],
      ['hunter/secret', /not an address like/],
    ];
    for (const [index, [url, words]] of cases.entries()) {
      const run = start(`wrong-${index}`, { DATABASE_URL: url });
      expect(await run.ended).toBe(1);
      expect(run.output).toMatch(words);
      expect(run.output).toContain('DATABASE_URL');
      expect(run.output).not.toMatch(/hunter|secret/);
      expect(run.output).not.toMatch(/\n\s+at /);
    }
  });

  it('uses the server of DATABASE_URL instead of its own', async () => {
    const server = testServer();
    const run = start('own-server', {
      DATABASE_URL: urlFor(server, 'traverse_app', server.template),
      DATABASE_MIGRATION_URL: urlFor(server, 'traverse_owner', server.template),
      PORT: await freePort(),
    });
    await run.says(RUNNING);
    expect(run.output).not.toContain('Making the database');
    const files = processesOf(join(scratch, 'own-server')).map((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
    expect(files.filter((line) => line.includes('postgres'))).toEqual([]);
    expect(await run.stop()).toBe(0);
  });
});
