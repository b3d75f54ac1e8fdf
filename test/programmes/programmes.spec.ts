import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { type CallDocument, checkCallDocument, fundingFor, parseCallDocument } from '@traverse/programme';

const root = join(__dirname, '../..');
const folder = join(root, 'programmes');
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));
const calls = files.map((file) => read(file) as CallDocument);

describe('the calls in programmes/', () => {
  it.each(files)('%s has no mistake and says what was chosen where its source is silent', (file) => {
    expect(checkCallDocument(read(file))).toEqual([]);
    const call = parseCallDocument(read(file));
    expect(`${call.key}.json`).toBe(file);
    expect(call.notes.join(' ')).toMatch(/chosen|composed/);
  });

  it('are chosen in all four ways, and find their partners in all three', () => {
    const real = calls.filter(({ notes }) => notes.some((note) => note.startsWith('Source:')));
    expect(new Set(real.map(({ programme }) => programme.key)).size).toBe(6);
    expect(new Set(real.map(({ selection }) => selection.mode))).toEqual(new Set(['competitive', 'rolling', 'threshold', 'first-come']));
    expect(new Set(real.map(({ partner }) => partner.mode))).toEqual(new Set(['named', 'chosen', 'assigned']));
  });

  it.each(calls.flatMap((call) => call.instruments.map((instrument) => [call.key, instrument.key, call] as const)))(
    '%s: the rate in the document of %s decides the grant',
    (_, key, call) => {
      const instrument = call.instruments.find((one) => one.key === key);
      const currency = call.authorities[0]?.currency ?? 'EUR';
      const costs = instrument?.funding.costs;
      if (!instrument || !costs || costs.model === 'lump-sum') return;
      const given =
        costs.model === 'real-costs'
          ? { currency, linesMinor: { [costs.lines[0]?.key ?? '']: 1_600_00n } }
          : { currency, units: { [costs.units[0]?.key ?? '']: 2 } };
      const grant = (rateBps: number): bigint => {
        // Above the smallest grant and below the largest, only the rate matters.
        const { floor: _floor, ...funding } = { ...instrument.funding, rateBps };
        const edited = { ...call, instruments: [{ ...instrument, funding }] };
        return fundingFor(edited, key, given).grantMinor;
      };
      const { rateBps } = instrument.funding;
      expect(grant(rateBps)).toBeGreaterThan(0n);
      expect(grant(rateBps / 2) * 2n).toBe(grant(rateBps));
    },
  );
});

describe('no programme is in the code', () => {
  const keys = [...new Set(calls.flatMap(({ key, programme }) => [key, programme.key]))];
  const sources = ['apps', 'libs'].flatMap((name) =>
    readdirSync(join(root, name), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(ts|tsx|js|mjs|json|css|html)$/.test(file))
      .map((file) => join(root, name, file)),
  );

  it('looks at all of it', () => {
    expect(keys.length).toBeGreaterThanOrEqual(14);
    expect(sources.length).toBeGreaterThan(500);
    expect(mentions('defineWorkflow').length).toBeGreaterThan(5);
  });

  it.each(keys)('%s', (key) => expect(mentions(key)).toEqual([]));

  function mentions(word: string): string[] {
    return sources.filter((file) => read(file).includes(word));
  }

  const texts = new Map<string, string>();
  function read(file: string): string {
    const text = texts.get(file) ?? readFileSync(file, 'utf8');
    texts.set(file, text);
    return text;
  }
});
