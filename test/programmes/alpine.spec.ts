import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { territoryOf } from '../../libs/programme/src/territory/territory.js';
import { regions } from '../../libs/programme/src/territory/regions.js';
import { checkCallDocument, parseCallDocument } from '../../libs/programme/src/call-document/check-call-document.js';
import { formSchemaFor } from '../../libs/programme/src/call-document/form-schema.js';
import { closesAtOf, windowAt } from '../../libs/programme/src/call-document/local-time.js';
import { envelopeFor, stateAidOf } from '../../libs/programme/src/call-document/lookups.js';

const json: unknown = JSON.parse(readFileSync(join(__dirname, '../../programmes/alpine-2026-2.json'), 'utf8'));

describe('the composed Alpine call', () => {
  it('has no mistake', () => expect(checkCallDocument(json)).toEqual([]));

  const call = parseCallDocument(json);

  it('says that it is composed', () => expect(call.notes.join(' ')).toMatch(/composed/));

  it('is open in late November 2026 and closes by the clock of Rome', () => {
    expect(windowAt(call, new Date('2026-11-23T12:00:00Z'))).toBe('open');
    expect(closesAtOf(call)).toEqual(new Date('2026-12-15T16:00:00Z'));
  });

  it('knows the territory of every region of the Alpine Space, and no other', () => {
    expect(regions).toHaveLength(42 + 272);
    expect(regions.filter(({ code }) => territoryOf(call, code) === null)).toEqual([]);
    expect(territoryOf(call, 'ITC11')?.key).toBe('it-piemonte');
    expect(territoryOf(call, 'FRK11')).toBeNull();
    expect(territoryOf(call, 'BE23')).toBeNull();
  });

  it('pays in EUR and CHF, outside EU law in Ticino', () => {
    expect(envelopeFor(call, 'ch-ticino')).toMatchObject({ authority: 'ticino', currency: 'CHF' });
    expect(envelopeFor(call, 'it-vda')).toMatchObject({ authority: 'piemonte', currency: 'EUR' });
    expect(envelopeFor(call, 'si-zahodna')).toBeNull();
    expect(stateAidOf(call, 'ticino').route).toBe('OUTSIDE_EU_LAW');
    expect(stateAidOf(call, 'tirol').route).toBe('DE_MINIMIS');
  });

  it('asks few questions, in steps', () => {
    expect(call.instruments.map(({ key }) => key)).toEqual(['pilot', 'contact', 'collaboration', 'strategy', 'event', 'training']);
    for (const { key } of call.instruments) {
      const schema = formSchemaFor(call, key);
      // The plan of a collaboration is three more, one of them only where an application elsewhere is prepared.
      const most = key === 'collaboration' ? 13 : 11;
      expect(Object.keys(schema.properties).length).toBeLessThanOrEqual(most);
      expect(schema['x-steps'].flatMap(({ fields }) => fields).sort()).toEqual(Object.keys(schema.properties).sort());
    }
  });
});
