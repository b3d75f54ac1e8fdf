import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { CallDocument } from '@traverse/programme';

import { CliError } from '../cli-error.js';
import { checkFile } from './check-file.js';

type Mutable<T> = { -readonly [K in keyof T]: Mutable<T[K]> };

const programmes = join(__dirname, '../../../programmes');
const demonstration = join(programmes, readFileSync(join(programmes, 'demonstration.txt'), 'utf8').trim());
const scratch = mkdtempSync(join(tmpdir(), 'traverse-call-'));
afterAll(() => rmSync(scratch, { recursive: true }));

function written(text: string): string {
  const file = join(scratch, 'call.json');
  writeFileSync(file, text);
  return file;
}

/** A copy of the demonstration's call with these mistakes. */
function broken(breakIt: (document: Mutable<CallDocument>) => void): string {
  const document = JSON.parse(readFileSync(demonstration, 'utf8')) as Mutable<CallDocument>;
  breakIt(document);
  return written(JSON.stringify(document));
}

describe('call check', () => {
  it('finds nothing wrong with a good call', async () => {
    expect(await checkFile(demonstration)).toEqual({ ok: true, lines: [`${demonstration}: no mistakes.`] });
  });

  it('lists every mistake of a broken copy, each with its place and its reason', async () => {
    const file = broken((call) => {
      call.closesAt = '2026-01-01T12:00';
      const [criterion] = call.evaluation?.criteria ?? [];
      if (criterion) criterion.threshold = 9;
      const [envelope] = call.envelopes;
      if (envelope) call.envelopes.push({ ...envelope, currency: 'CHF', territories: [] as string[] });
      const title = call.formParts['project']?.properties['title'] as Record<string, unknown>;
      title['minLength'] = 500;
      (call.instruments[0] as { colour?: string }).colour = 'red';
      call.contact = { name: call.contact.name } as Mutable<CallDocument['contact']>;
      call.territories[1] = { ...call.territories[1], key: 'de-bw' } as Mutable<CallDocument['territories'][number]>;
    });
    const { ok, lines } = await checkFile(file);
    expect(ok).toBe(false);
    for (const line of [
      'closesAt: The call closes before it opens. [closes-before-opening]',
      'evaluation.criteria.0.threshold: The threshold lies above the scale (5). [threshold-above-scale]',
      'envelopes.7.key: This envelope is there in two currencies. [envelope-in-two-currencies]',
      'envelopes.7.territories: At least 1 are needed. [too-few]',
      'formParts.project.properties.title.minLength: minLength lies above maxLength: no answer can meet both. [bounds-crossed]',
      'instruments.0.colour: This is not asked for. [unknown-field]',
      'contact.email: This is missing. [missing]',
      'territories.1.key: The key de-bw is there twice. [duplicate-key]',
    ])
      expect(lines.map((one) => one.trim())).toContain(line);
    expect(lines.at(-1)).toBe(`${file}: ${lines.length - 1} mistakes.`);
    expect(lines.filter((line) => /\[[a-z-]+\]$/.test(line))).toHaveLength(lines.length - 1);
  });

  it('says in words when there is no document at all', async () => {
    await expect(checkFile(join(scratch, 'none.json'))).rejects.toThrow(CliError);
    await expect(checkFile(written('{"key": '))).rejects.toThrow(/is not JSON/);
    expect((await checkFile(written('[]'))).ok).toBe(false);
  });
});
