import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';

/** What a member's browser sends along. */
export interface Credentials {
  readonly cookie: string;
  readonly csrf: string;
}

export interface Round {
  readonly submitted: readonly string[];
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

export const keyOf = (id: string): string => `bench-${id}`;

export function quantile(sorted: readonly number[], q: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[half] ?? Number.NaN) : ((sorted[half - 1] ?? Number.NaN) + (sorted[half] ?? Number.NaN)) / 2;
}

function post(agent: Agent, url: URL, { cookie, csrf }: Credentials, key: string): Promise<void> {
  return new Promise((done, fail) => {
    const headers = {
      cookie,
      'x-csrf-token': csrf,
      origin: url.origin,
      'idempotency-key': key,
      'content-type': 'application/json',
      'content-length': '2',
    };
    const sent = request({ agent, host: url.hostname, port: url.port, path: url.pathname, method: 'POST', headers }, (answer) => {
      const { statusCode = 0 } = answer;
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (part: string) => (text += part));
      answer.on('error', fail);
      answer.on('end', () => {
        if (statusCode >= 200 && statusCode < 300) done();
        else fail(new Error(`${url.pathname}: ${statusCode} ${text}`));
      });
    });
    sent.on('error', fail);
    sent.end('{}');
  });
}

/** Submits every draft once over as many connections as there are credentials, until none is left or the time is over. Any error ends it. */
export async function drive(origin: string, people: readonly Credentials[], drafts: readonly string[], maxMs: number): Promise<Round> {
  const agent = new Agent({ keepAlive: true, maxSockets: people.length });
  const times: number[] = [];
  const began = performance.now();
  let next = 0;
  const lane = async (person: Credentials): Promise<void> => {
    while (next < drafts.length && performance.now() - began < maxMs) {
      const id = drafts[next++] ?? '';
      const sentAt = performance.now();
      await post(agent, new URL(`${origin}/api/applications/${id}/submit`), person, keyOf(id));
      times.push(performance.now() - sentAt);
    }
  };
  try {
    await Promise.all(people.map(lane));
  } finally {
    next = drafts.length;
    agent.destroy();
  }
  const seconds = (performance.now() - began) / 1000;
  times.sort((a, b) => a - b);
  return {
    submitted: drafts.slice(0, times.length),
    perSecond: times.length / seconds,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
  };
}
