import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { as, type Story } from './story/context.js';
import { until, Visitor } from './visitor.js';

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

interface Register {
  readonly programmeId: string;
  readonly files: readonly { readonly file: string; readonly url: string }[];
}

/** What everybody may read: an officer publishes the list of operations and the 360Giving package, and a visitor takes them. Returns the files. */
export async function keepOpenData(story: Story, folder: string): Promise<string[]> {
  const officer = as(story, 'officer');
  const states = (): Promise<{ items: Register[] }> => officer.get<{ items: Register[] }>('/api/registers');
  for (const { programmeId } of (await states()).items) await officer.post(`/api/registers/${programmeId}/publish`);
  const visitor = new Visitor(story.origin, null);
  await mkdir(folder, { recursive: true });
  const kept: string[] = [];
  for (const { file, url } of (await states()).items.flatMap(({ files }) => files)) {
    const path = join(folder, file);
    await writeFile(path, await visitor.bytes(new URL(url, story.origin).pathname));
    kept.push(path);
  }
  return kept;
}
