import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type CallDocument, checkCallDocument } from '@traverse/programme';

import { checkFile } from '../../apps/cli/call/check-file.js';

const folder = join(__dirname, '../../programmes');
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const read = (file: string): CallDocument => JSON.parse(readFileSync(join(folder, file), 'utf8')) as CallDocument;

/** One mistake put into a good document, and where it has to be found. Null where the document has no such part. */
type Break = (call: CallDocument) => { readonly broken: Partial<CallDocument>; readonly found: string } | null;

const breaks: Readonly<Record<string, Break>> = {
  'closing before opening': ({ opensAt, closesAt }) =>
    closesAt ? { broken: { opensAt: closesAt, closesAt: opensAt }, found: 'closesAt: closes-before-opening' } : null,
  'an envelope in two currencies': ({ envelopes }) => {
    const [first] = envelopes;
    if (!first) return null;
    const other = first.currency === 'EUR' ? 'CHF' : 'EUR';
    return { broken: { envelopes: [...envelopes, { ...first, currency: other }] }, found: `envelopes.${envelopes.length}.key: envelope-in-two-currencies` };
  },
  'an envelope of an authority that is not there': ({ envelopes }) => ({
    broken: { envelopes: envelopes.map((one, i) => (i === 0 ? { ...one, authority: 'nobody-here' } : one)) },
    found: 'envelopes.0.authority: unknown-authority',
  }),
  'a threshold above the scale': ({ evaluation }) => {
    const [first, ...rest] = evaluation?.criteria ?? [];
    if (!evaluation || !first) return null;
    const { scaleMax } = first;
    return {
      broken: { evaluation: { ...evaluation, criteria: [{ ...first, threshold: scaleMax + 1 }, ...rest] } },
      found: 'evaluation.criteria.0.threshold: threshold-above-scale',
    };
  },
  'a zone that nobody knows': () => ({ broken: { timeZone: 'Europe/Nowhere' }, found: 'timeZone: unknown-time-zone' }),
  'a territory that is not there': ({ sme }) => ({
    broken: { sme: { ...sme, territories: [...sme.territories, 'nowhere'] } },
    found: `sme.territories.${sme.territories.length}: unknown-territory`,
  }),
  'the same instrument twice': ({ instruments }) => ({
    broken: { instruments: [...instruments, ...instruments.slice(0, 1)] },
    found: `instruments.${instruments.length}.key: duplicate-key`,
  }),
};

const mistakesOf = (call: object): string[] => checkCallDocument(call).map(({ path, code }) => `${path}: ${code}`);
const copies = files.flatMap((file) =>
  Object.entries(breaks).flatMap(([what, put]) => {
    const call = read(file);
    const one = put(call);
    return one ? [{ file, what, call: { ...call, ...one.broken }, found: one.found }] : [];
  }),
);

describe('broken copies of the calls in programmes/', () => {
  it.each(copies)('$file: $what', ({ call, found }) => expect(mistakesOf(call)).toContain(found));

  it.each(Object.keys(breaks))('%s can be in one of them', (what) => expect(copies.some((one) => one.what === what)).toBe(true));

  it.each(files)('%s: all mistakes at once, each with its place', (file) => {
    const call = read(file);
    const apart = Object.values(breaks).flatMap((put) => put(call) ?? []);
    // Those of the same part would take each other's place.
    const parts = new Set<string>();
    const together = apart.filter(({ broken }) => {
      const [part = ''] = Object.keys(broken);
      return !parts.has(part) && parts.add(part);
    });
    const mistakes = mistakesOf(Object.assign({}, call, ...together.map(({ broken }) => broken)) as object);
    expect(mistakes).toEqual(expect.arrayContaining(together.map(({ found }) => found)));
    expect(together.length).toBeGreaterThanOrEqual(4);
  });

  it.each(files)('%s: a part that is missing is named', (file) => {
    const { title: _title, instruments: _instruments, ...rest } = read(file);
    expect(checkCallDocument(rest).map(({ path }) => path)).toEqual(expect.arrayContaining(['title', 'instruments']));
  });
});

describe('a broken file at the command line', () => {
  let directory: string;
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'calls-'));
  });
  afterAll(() => rm(directory, { recursive: true, force: true }));

  it('names every mistake with path and reason; a good one passes', async () => {
    const [file = ''] = files;
    const good = join(directory, 'good.json');
    const bad = join(directory, 'bad.json');
    await writeFile(good, await readFile(join(folder, file)));
    await writeFile(bad, JSON.stringify({ ...read(file), timeZone: 'Europe/Nowhere', ...breaks['the same instrument twice']?.(read(file))?.broken }));
    expect(await checkFile(good)).toMatchObject({ ok: true });
    const { ok, lines } = await checkFile(bad);
    expect(ok).toBe(false);
    const said = lines.join('\n');
    for (const word of ['timeZone', 'instruments.']) expect(said).toContain(word);
    expect(await readdir(directory)).toHaveLength(2);
  });
});
