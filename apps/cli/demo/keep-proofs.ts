import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { as, type Story } from './story/context.js';
import { until } from './visitor.js';

/** What anybody can recompute outside the system: each matching run that was sent, the plan of the evaluators, and the ranking. Returns the files. */
export async function keepProofs(story: Story, folder: string): Promise<string[]> {
  const auditor = as(story, 'auditor');
  const runs = await auditor.all<{ id: string; state: string }>(`/api/calls/${story.callId}/matching-runs`);
  const sent = runs.filter(({ state }) => state === 'sent').reverse();
  const { run } = await auditor.get<{ run: { id: string } | null }>(`/api/calls/${story.callId}/assignment-board`);
  const paths = [
    ...sent.map(({ id }, i) => [`matching-${i + 1}`, `matching-runs/${id}/export`]),
    ...(run ? [['assignment', `assignment-runs/${run.id}/export`]] : []),
    ['ranking', `calls/${story.callId}/ranking/export`],
  ];
  await mkdir(folder, { recursive: true });
  const files: string[] = [];
  for (const [name = '', path = ''] of paths) {
    const file = join(folder, `${name}.json`);
    await writeFile(file, `${JSON.stringify(await auditor.get<object>(`/api/${path}`), null, 1)}\n`);
    files.push(file);
  }
  return files;
}

interface Pack {
  readonly id: string;
  readonly madeAt: string | null;
}

/** The audit pack of a company that was paid, as the auditor takes it. */
export async function keepPack(story: Story, folder: string): Promise<string> {
  const auditor = as(story, 'auditor');
  const { items } = await auditor.get<{ items: { id: string }[] }>('/api/desk/applications?state=approved&limit=1');
  const id = items[0]?.id ?? story.companies[0]?.applicationId ?? '';
  const ordered = await auditor.post<Pack>(`/api/applications/${id}/audit-packs`);
  await until('the audit pack is made', async () => {
    const packs = await auditor.get<{ items: Pack[] }>(`/api/applications/${id}/audit-packs`);
    return packs.items.some((pack) => pack.id === ordered.id && pack.madeAt !== null);
  });
  const file = join(folder, 'audit-pack.zip');
  await writeFile(file, await auditor.bytes(`/api/audit-packs/${ordered.id}/file`));
  return file;
}
