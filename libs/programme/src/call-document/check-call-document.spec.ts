import { DomainError } from '@traverse/kernel';
import { aCall, anInstrument } from './call-document.fixture.js';
import type { CallDocument } from './call-document.types.js';
import { checkCallDocument, parseCallDocument } from './check-call-document.js';

const found = (json: unknown): string[] => checkCallDocument(json).map(({ path, code }) => `${path}: ${code}`);
const call = aCall();

function there<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('the fixture has changed');
  return value;
}
const [land, canton] = [there(call.envelopes[0]), there(call.envelopes[1])];

describe('checkCallDocument', () => {
  it('finds nothing wrong with a good document', () => {
    expect(checkCallDocument(aCall())).toEqual([]);
    expect(parseCallDocument(JSON.parse(JSON.stringify(aCall())))).toEqual(aCall());
  });

  const mistakes: readonly (readonly [string, Partial<CallDocument>, readonly string[]])[] = [
    ['closing before opening', { closesAt: '2026-11-02T08:59:59' }, ['closesAt: closes-before-opening']],
    ['competitive without a deadline', { closesAt: null }, ['closesAt: deadline-needed']],
    ['a zone that nobody knows', { timeZone: 'Europe/Alps' }, ['timeZone: unknown-time-zone']],
    ['a time that the clocks skip', { closesAt: '2027-03-28T02:30' }, ['closesAt: no-such-local-time']],
    ['a day that no month has', { closesAt: '2027-02-30T12:00' }, ['closesAt: no-such-local-time']],
    [
      'slots out of order and out of the call',
      { selection: { mode: 'rolling', slots: ['2026-12-01T12:00', '2026-11-30T12:00', '2027-01-30T12:00'] } },
      ['selection.slots.1: slots-not-ascending', 'selection.slots.2: slot-outside-call'],
    ],
    [
      'unknown territories',
      { sme: { ...call.sme, territories: ['north', 'south', 'moon'] }, partner: { ...call.partner, territories: ['mars'] } },
      ['sme.territories.2: unknown-territory', 'partner.territories.0: unknown-territory', 'sme.territories.2: territory-without-envelope'],
    ],
    [
      'a region in two territories, a territory in two states',
      { territories: [...call.territories, { key: 'black-forest', label: { en: 'Black Forest' }, nuts: ['DE13', 'FRF1'] }] },
      ['territories.4.nuts.0: region-in-two-territories', 'territories.4.nuts.1: territory-in-two-states'],
    ],
    [
      'the same territory twice',
      { territories: [...call.territories, { key: 'north', label: { en: 'North' }, nuts: ['SI03'] }] },
      ['territories.4.key: duplicate-key'],
    ],
    [
      'a list whose entries stand below what is not there, or below themselves',
      {
        taxonomies: {
          ...call.taxonomies,
          skills: (call.taxonomies['skills'] ?? []).map((one) => ({ ...one, parent: one.key === 'welding' ? 'moon' : one.key })),
        },
      },
      [
        'taxonomies.skills.0.parent: unknown-parent',
        'taxonomies.skills.1.parent: parent-of-itself',
        'taxonomies.skills.2.parent: parent-of-itself',
      ],
    ],
    [
      'an envelope in two currencies',
      { envelopes: [...call.envelopes, { ...land, currency: 'CHF', territories: ['middle'] }] },
      [
        'envelopes.2.key: envelope-in-two-currencies',
        'envelopes.2.currency: currency-unlike-authority',
        'envelopes.2.territories.0: envelope-for-nobody',
      ],
    ],
    [
      'a firm with two envelopes and a firm with none',
      { envelopes: [land, { ...canton, territories: ['north'] }] },
      ['envelopes.1.territories.0: territory-in-two-envelopes', 'sme.territories.1: territory-without-envelope'],
    ],
    ['an envelope without money', { envelopes: [{ ...land, amount: '0.00' }, canton] }, ['envelopes.0.amount: amount-zero']],
    [
      'quotas that fit neither the envelope nor one another',
      {
        envelopes: [
          {
            ...land,
            maxAwards: 3,
            quotas: [
              { territory: 'north', reservedAmount: '60000.00', maxAmount: '50000.00', maxAwards: 4 },
              { territory: 'south', maxAmount: '100000.01' },
              { territory: 'north', reservedAmount: '50000.00' },
              { territory: 'north' },
            ],
          },
          { ...canton, quotas: [{ territory: 'south', reservedAmount: '0.00' }] },
        ],
      },
      [
        'envelopes.0.quotas.0.reservedAmount: quota-reserve-above-most',
        'envelopes.0.quotas.0.maxAwards: quota-above-envelope',
        'envelopes.0.quotas.1.territory: quota-outside-envelope',
        'envelopes.0.quotas.1.maxAmount: quota-above-envelope',
        'envelopes.0.quotas.2.territory: duplicate-key',
        'envelopes.0.quotas.3.territory: duplicate-key',
        'envelopes.0.quotas.3: quota-says-nothing',
        'envelopes.0.quotas: quota-reserves-above-envelope',
        'envelopes.1.quotas.0.reservedAmount: amount-zero',
      ],
    ],
    [
      'money kept for a territory in a call that is ranked again and again',
      {
        selection: { mode: 'threshold', minimumScore: 60 },
        envelopes: [{ ...land, quotas: [{ territory: 'north', reservedAmount: '500.00' }] }, canton],
      },
      ['envelopes.0.quotas.0.reservedAmount: quota-reserve-in-several-rankings'],
    ],
    [
      'quotas without a ranking',
      {
        selection: { mode: 'first-come' },
        evaluation: null,
        envelopes: [{ ...land, quotas: [{ territory: 'north', maxAwards: 1 }] }, canton],
      },
      ['envelopes.0.quotas: quota-without-ranking'],
    ],
    [
      'an authority that does not exist',
      { envelopes: [...call.envelopes, { key: 'x', authority: 'nobody', territories: ['north'], currency: 'EUR', amount: '1.00' }] },
      ['envelopes.2.authority: unknown-authority', 'envelopes.2.territories.0: territory-in-two-envelopes'],
    ],
    [
      'EU law for a canton',
      { stateAid: call.stateAid, authorities: call.authorities.map((one) => ({ ...one, stateAid: undefined })) },
      ['authorities.1.stateAid: route-not-for-this-state'],
    ],
    [
      'amounts missing in a currency, floor above cap, no own contribution left',
      {
        instruments: [
          anInstrument({
            funding: {
              ...anInstrument().funding,
              cap: { EUR: '500.00' },
              floor: { EUR: '500.01', CHF: '1.00' },
              ownContribution: { minBps: 2501, inKind: false },
            },
          }),
        ],
      },
      [
        'instruments.0.funding.cap: no-amount-in-currency',
        'instruments.0.funding.floor.EUR: floor-above-cap',
        'instruments.0.funding.rateBps: rate-leaves-no-own-contribution',
      ],
    ],
    [
      'approval levels that do not rise and never end',
      {
        decision: {
          ...call.decision,
          approvalLevels: [
            { upTo: { EUR: '5000.00', CHF: '5000.00' }, confirmations: 2 },
            { upTo: { EUR: '5000.00', CHF: '6000.00' }, confirmations: 1 },
          ],
        },
      },
      ['decision.approvalLevels.1.upTo: last-level-has-an-end'],
    ],
    [
      'approval levels that do not rise',
      {
        decision: {
          ...call.decision,
          approvalLevels: [
            { upTo: { EUR: '5000.00', CHF: '5000.00' }, confirmations: 2 },
            { upTo: { EUR: '5000.00', CHF: '6000.00' }, confirmations: 1 },
            { confirmations: 2 },
          ],
        },
      },
      ['decision.approvalLevels.1.upTo.EUR: levels-not-ascending', 'decision.approvalLevels.1.confirmations: levels-not-ascending'],
    ],
    ['ranking without criteria', { evaluation: null }, ['evaluation: evaluation-needed']],
    ['a second version without a reason', { version: 2 }, ['changeReason: reason-needed']],
  ];

  it.each(mistakes)('finds %s', (_, change, expected) => {
    expect(found(aCall(change)).sort()).toEqual([...expected].sort());
  });

  it('finds criteria that weigh nothing, thresholds above the scale and ties broken by nothing', () => {
    const wrong = {
      ...call.evaluation,
      criteria: [{ key: 'need', label: { en: 'Need' }, weight: 0, scaleMax: 5, threshold: 6 }],
      tieBreak: ['criterion:beauty'],
    } as CallDocument['evaluation'];
    expect(found(aCall({ evaluation: wrong })).sort()).toEqual([
      'evaluation.criteria.0.threshold: threshold-above-scale',
      'evaluation.criteria: weights-zero',
      'evaluation.tieBreak.0: unknown-criterion',
    ]);
  });

  it('names every text that lacks a language of the call', () => {
    const places = checkCallDocument(aCall({ languages: ['en', 'de'] }));
    expect(new Set(places.map(({ code }) => code))).toEqual(new Set(['text-missing']));
    expect(places).toContainEqual({ path: 'title', code: 'text-missing', params: { language: 'de' } });
    expect(places).toContainEqual({
      path: 'formParts.project.properties.need.x-text.label',
      code: 'text-missing',
      params: { language: 'de' },
    });
    expect(places).toContainEqual({ path: 'evaluation.criteria.1.label', code: 'text-missing', params: { language: 'de' } });
  });

  it('finds what is wrong in a form', () => {
    const part = there(call.formParts['project']);
    const { trouble: _, ...rest } = part.properties;
    const wrong = {
      ...part,
      properties: {
        ...rest,
        skills: { ...there(rest['skills']), 'x-taxonomy': 'colours' },
        extra: { type: 'strung', 'x-text': { label: { en: 'Extra' } }, 'x-widget': 'text' as const },
      },
    };
    expect(found(aCall({ formParts: { project: wrong } })).sort()).toEqual([
      'formParts.project.properties.extra: field-without-step',
      'formParts.project.properties.skills.x-taxonomy: unknown-taxonomy',
      'formParts.project.required.7: unknown-field',
      'formParts.project.x-steps.1.fields.3: unknown-field',
      'instruments.0.form: fact-not-asked',
      'instruments.0.form: form-not-a-schema',
    ]);
  });

  it('finds mistakes of form and of sense in the same run, and survives anything', () => {
    const json = {
      ...aCall({ closesAt: '2026-11-01T09:00' }),
      reserveList: 'yes',
      colour: 'red',
      contact: { name: 'Desk', email: 'desk' },
    };
    expect(found(json).sort()).toEqual([
      'closesAt: closes-before-opening',
      'colour: unknown-field',
      'contact.email: wrong-format',
      'reserveList: wrong-type',
    ]);
    for (const nonsense of [null, 3, [], {}, 'call', { territories: 5, instruments: [null] }])
      expect(found(nonsense).length).toBeGreaterThan(0);
  });

  it('throws one error that names every field', () => {
    const parse = (): unknown => parseCallDocument({ ...aCall(), key: 'Not A Key', whenShort: 'never' });
    expect(parse).toThrow(DomainError);
    try {
      parse();
    } catch (error) {
      expect(error).toMatchObject({ code: 'programme.call-document-invalid', status: 422 });
      expect((error as DomainError).fields.map(({ path }) => path).sort()).toEqual(['key', 'whenShort']);
    }
  });
});
