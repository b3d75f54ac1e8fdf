import { type Actor, newId } from '@traverse/kernel';

import {
  alpineDocument,
  correctCompany,
  member,
  pilotAnswers,
  publishCall,
  seedCompany,
  seedProgramme,
} from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { CreateApplication, SaveCompanyProfile, SaveDraft, SaveOwnership } from '../index.js';
import { ApplicationQueries } from '../application/application.queries.js';
import { CompanyProfileQueries } from './company-profile.queries.js';
import type { SaveCompanyProfileDto } from './company-profile.dto.js';
import { OwnershipQueries } from './ownership.queries.js';
import { ProfileEffects } from './profile-effects.js';

let house: TestApp;
let callId: string;
beforeAll(async () => {
  house = await startTestApp();
  await seedProgramme(house.app, alpineDocument());
  ({ callId } = await publishCall(house.app, alpineDocument()));
});
afterAll(() => house.close());

interface Firm {
  readonly id: string;
  readonly owner: Actor;
  readonly draft: string;
}
/** A small firm in Stuttgart that is writing an application. */
async function firm(more: Parameters<typeof seedCompany>[1] = {}): Promise<Firm> {
  const id = await seedCompany(house.app, more);
  const owner = member(id);
  const { id: draft } = await house.get(CreateApplication).execute(owner, { callId, instrument: 'pilot', organisationId: id });
  await house.get(SaveDraft).execute(owner, draft, pilotAnswers, 1);
  return { id, owner, draft };
}
const figures: SaveCompanyProfileDto = {
  headcount: '24.5',
  turnover: '3000000.00',
  balanceSheetTotal: '1500000.00',
  currency: 'EUR',
  yearEnd: '2025-12-31',
  includesLinked: true,
  nace: '25.62',
};
const effects = ({ id, owner }: Firm, change: Parameters<ProfileEffects['ofChange']>[2], language = 'en') =>
  house.get(ProfileEffects).ofChange(owner, id, change, language);

test('the same figures change nothing', async () => {
  const { before, after, drafts } = await effects(await firm(), { figures });
  expect([before.status, after.status, drafts]).toEqual(['small', 'small', []]);
});

test('a firm that grows too large sees for which open application, and why; nothing is saved', async () => {
  const one = await firm();
  const { before, after, drafts } = await effects(one, { figures: { ...figures, headcount: '400' } });
  expect([before.status, after.status]).toEqual(['small', 'large']);
  expect(drafts).toMatchObject([{ id: one.draft, payer: null, rules: [{ ruleId: 'sme-class', before: 'met', after: 'not-met' }] }]);
  expect(drafts[0]?.rules[0]?.text).toMatch(/\w+ .*\w+/);
  expect((await house.get(CompanyProfileQueries).view(one.owner, one.id)).headcount).toBe('24.5');
});

test('another sector may be one that the aid leaves out', async () => {
  const { drafts } = await effects(await firm(), { figures: { ...figures, nace: '01.11' } }, 'de');
  expect(drafts).toMatchObject([{ rules: [{ ruleId: 'sectors', before: 'met', after: 'not-met' }] }]);
});

test('another seat: whose money would pay, or that nobody would', async () => {
  const one = await firm();
  const ticino = await effects(one, { countryCode: 'CH', nutsCode: 'CH070' });
  expect(ticino.drafts[0]?.payer).toEqual({ before: expect.stringContaining('(EUR)'), after: expect.stringContaining('(CHF)') });
  const munich = await effects(one, { nutsCode: 'DE212' });
  expect(munich.drafts).toMatchObject([{ payer: { after: null }, rules: [{ ruleId: 'sme-territory', before: 'met', after: 'not-met' }] }]);
});

test('a firm that moves takes its open applications along: the envelope and the currency are those of its new seat', async () => {
  const one = await firm();
  const before = await house.get(ApplicationQueries).view(one.owner, one.draft, 'en');
  await correctCompany(house.app, one.owner, one.id, { countryCode: 'CH', nutsCode: 'CH070' });
  await house.queues.drain();
  const after = await house.get(ApplicationQueries).view(one.owner, one.draft, 'en');
  expect([before.currency, after.currency]).toEqual(['EUR', 'CHF']);
  expect(after.envelopeId).not.toBe(before.envelopeId);
  expect(after.answersVersion).toBe(before.answersVersion);
});

test('strangers and viewers learn nothing of it', async () => {
  const one = await firm();
  const ask = (actor: Actor) => house.get(ProfileEffects).ofChange(actor, one.id, { figures }, 'en');
  await expect(ask(member(newId()))).rejects.toMatchObject({ status: 404 });
});

test('what another company’s profile says of a firm is shown to it, with its number where it had no account yet', async () => {
  const number = `HRB ${newId().slice(-8)}`;
  const holding = await firm();
  const share = { capitalBps: 6000, votesBps: 6000, control: [], since: null };
  const periods = [{ yearEnd: '2025-12-31', headcount: '5', turnover: '100000.00', balanceSheetTotal: '100000.00' }];
  await house.get(SaveOwnership).execute(holding.owner, holding.id, {
    enterprises: [
      { id: holding.id, name: 'Holding AG', kind: 'enterprise', countryCode: 'DE', registrationNumber: null, periods },
      { id: 'daughter', name: 'Tochter GmbH', kind: 'enterprise', countryCode: 'DE', registrationNumber: number, periods },
    ],
    links: [{ ownerId: holding.id, ownedId: 'daughter', ...share }],
  });
  const daughter = await firm({ name: 'Tochter GmbH', registrationNumber: number });
  const { saidByOthers } = await house.get(OwnershipQueries).view(daughter.owner, daughter.id);
  expect(saidByOthers).toEqual([
    { saidBy: 'Werkstatt GmbH', owner: 'Werkstatt GmbH', owned: 'Tochter GmbH', capitalBps: 6000, votesBps: 6000, control: [] },
  ]);
  expect((await house.get(OwnershipQueries).view(holding.owner, holding.id)).saidByOthers).toEqual([]);
});

test('the figures that are saved are those whose effects were shown', async () => {
  const one = await firm();
  const change = { ...figures, yearEnd: '2026-12-31', headcount: '60' };
  const { after } = await effects(one, { figures: change });
  await house.get(SaveCompanyProfile).execute(one.owner, one.id, change);
  const { status } = await house.get(OwnershipQueries).view(one.owner, one.id);
  expect(status).toEqual(after);
});
