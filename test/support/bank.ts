import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startBank } from '../../apps/bank/bank-server.js';

export interface BankLog {
  readonly endToEndIds: readonly {
    readonly endToEndId: string;
    readonly debits: number;
    readonly returns: number;
    readonly amount: string;
  }[];
  readonly messages: readonly { readonly msgId: string; readonly status: string; readonly deliveries: number }[];
  readonly deliveries: readonly { readonly msgId: string | null; readonly fencingId: string | null; readonly verdict: string }[];
  readonly files: readonly { readonly id: string; readonly kind: string }[];
}

export interface TestBank {
  readonly url: string;
  /** Tells it how to misbehave; see apps/bank/behaviours.ts. */
  tell(rule: object): Promise<void>;
  log(): Promise<BankLog>;
  /** The text of one of its files. */
  file(id: string): Promise<string>;
  /** Gone, as after a power cut; its memory stays on disk. */
  stop(): Promise<void>;
  /** Back at the same address, with what it remembers. */
  start(): Promise<void>;
  close(): Promise<void>;
}

/** The simulated bank with its real HTTP server, on a folder of its own. */
export async function startTestBank(): Promise<TestBank> {
  const directory = await mkdtemp(join(tmpdir(), 'traverse-bank-'));
  let running = await startBank({ directory, port: 0 });
  const { url } = running;
  return {
    url,
    tell: async (rule) => {
      const response = await fetch(`${url}/control`, { method: 'POST', body: JSON.stringify(rule) });
      if (response.status !== 201) throw new Error(await response.text());
    },
    log: async () => (await (await fetch(`${url}/log`)).json()) as BankLog,
    file: async (id) => (await fetch(`${url}/files/${id}`)).text(),
    stop: () => running.close(),
    start: async () => {
      running = await startBank({ directory, port: Number(new URL(url).port) });
    },
    close: async () => {
      await running.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
