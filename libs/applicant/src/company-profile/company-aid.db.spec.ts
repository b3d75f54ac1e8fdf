import { newId, systemActor } from '@traverse/kernel';
import { UnitOfWork } from '@traverse/platform';
import { AidRegister, type AwardedAid, DeclareAid, OwnershipGraphs, TakeBackDeclaredAid } from '@traverse/programme';

import { alpineDocument, member, pilotAnswers, publishCall, seedCompany, seedProgramme, staff } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { readPdf } from '../../../../test/support/read-pdf.js';
import { CreateApplication, SaveDraft, SubmitApplication } from '../index.js';
import { AidNoticeDocument } from './aid-notice-document.js';
import { CompanyAidQueries } from './company-aid.queries.js';

let house: TestApp;
let programmeId: string;
beforeAll(async () => {
  house = await startTestApp();
  programmeId = await seedProgramme(house.app, alpineDocument());
});
afterAll(() => house.close());

const other = newId();
const view = (actor: Parameters<CompanyAidQueries['view']>[0], id: string) => house.get(CompanyAidQueries).view(actor, id);

async function earmarked(organisationId: string, programme: string, amountMinor: bigint): Promise<AwardedAid> {
  const award: AwardedAid = {
    ...{ awardId: newId(), organisationId, programmeId: programme, callId: newId(), applicationId: newId(), authorityId: newId() },
    ...{ authorityName: 'Land', country: 'DE', terms: { route: 'DE_MINIMIS', legalBasis: 'x' }, reference: programme, amountMinor },
    ...{ currency: 'EUR', nace: null, sizeClass: null, intensityBps: null, on: house.clock.now().toISOString().slice(0, 10) },
  };
  const graphs = house.get(OwnershipGraphs);
  await house.get(UnitOfWork).run(systemActor('test'), (tx) => house.get(AidRegister).reserve(tx, award, graphs.around));
  return award;
}

test('staff see the aid of companies that applied to their programme, with their own awards; the room counts all of it', async () => {
  const organisationId = await seedCompany(house.app);
  const owner = member(organisationId);
  await earmarked(organisationId, programmeId, 1_000_000n);
  await earmarked(organisationId, other, 2_000_000n);
  const day = house.clock.now().toISOString().slice(0, 10);
  const declared = { grantedOn: day, amount: '500.00', memberState: 'DE', authorityName: 'Bund' };
  await house.get(DeclareAid).execute(owner, organisationId, declared);

  await expect(view(staff('officer', programmeId), organisationId)).rejects.toMatchObject({ status: 404 });
  const { callId } = await publishCall(house.app, alpineDocument());
  const { id } = await house.get(CreateApplication).execute(owner, { callId, instrument: 'pilot', organisationId });
  await house.get(SaveDraft).execute(owner, id, pilotAnswers, 1);
  await house.get(SubmitApplication).execute(owner, id);

  const room = [{ memberState: 'DE', used: '30500.00', remaining: '269500.00' }];
  const own = await view(owner, organisationId);
  expect(own.items.map(({ kind, amount }) => `${kind} ${amount}`)).toEqual(['declared 500.00', 'award 20000.00', 'award 10000.00']);
  expect(own.room).toMatchObject(room);
  const theirs = await view(staff('officer', programmeId), organisationId);
  expect(theirs.items.map(({ amount }) => amount)).toEqual(['500.00', '10000.00']);
  expect(theirs.room).toMatchObject(room);
  expect((await view(staff('auditor'), organisationId)).items).toHaveLength(3);
  for (const stranger of [staff('officer', other), staff('evaluator', programmeId), member(newId())])
    await expect(view(stranger, organisationId)).rejects.toMatchObject({ status: 404 });
  await expect(view(staff('officer', programmeId), newId())).rejects.toMatchObject({ status: 404 });
});

test('aid of others is declared by two people at once without loss, counts once, and is taken back where it was a mistake', async () => {
  const organisationId = await seedCompany(house.app);
  const owner = member(organisationId);
  const [declare, takeBack] = [house.get(DeclareAid), house.get(TakeBackDeclaredAid)];
  const one = { grantedOn: '2026-01-15', amount: '9600.00', memberState: 'AT', authorityName: 'FFG', reference: 'A-1' };
  const another = { ...one, amount: '400.00', reference: 'A-2' };
  const [first, , same] = await Promise.all(
    [one, another, { ...one, authorityName: ' FFG ' }].map((aid) => declare.execute(owner, organisationId, aid)),
  );
  expect(same).toEqual(first);
  const counted = async () => (await view(owner, organisationId)).room.map(({ memberState, used }) => `${memberState} ${used}`);
  expect(await counted()).toEqual(['AT 10000.00']);
  for (const [actor, id] of [
    [member(newId()), first?.id],
    [owner, newId()],
  ] as const)
    await expect(takeBack.execute(actor, organisationId, id ?? '')).rejects.toMatchObject({ status: 404 });
  await Promise.all([1, 2].map(() => takeBack.execute(owner, organisationId, first?.id ?? '')));
  expect(await counted()).toEqual(['AT 400.00']);
  const { items } = await view(owner, organisationId);
  expect(items.map(({ reference, state }) => `${reference} ${state}`).sort()).toEqual(['A-1 withdrawn', 'A-2 granted']);
  const tomorrow = new Date(house.clock.now().getTime() + 2 * 86_400_000).toISOString().slice(0, 10);
  await expect(declare.execute(owner, organisationId, { ...one, grantedOn: tomorrow, amount: '0.00' })).rejects.toMatchObject({
    code: 'programme.aid-declaration-invalid',
    fields: [{ path: 'grantedOn' }, { path: 'amount' }],
  });
});

test('the notice of a grant is a letter in the language of the company: the same bytes each time, for those who may see the aid', async () => {
  const organisationId = await seedCompany(house.app, { name: 'Čakovec Žnidaršič GmbH' });
  const owner = member(organisationId);
  const award = await earmarked(organisationId, programmeId, 1_234_500n);
  const [waiting] = (await view(owner, organisationId)).items;
  const letter = (actor: Parameters<AidNoticeDocument['execute']>[0], id = waiting?.id ?? '') =>
    house.get(AidNoticeDocument).execute(actor, organisationId, id);
  await expect(letter(owner)).rejects.toMatchObject({ status: 404 });

  const graphs = house.get(OwnershipGraphs);
  await house.get(UnitOfWork).run(systemActor('test'), (tx) => house.get(AidRegister).grant(tx, award, graphs.around, 'de'));
  const { name, bytes } = await letter(owner);
  expect(name).toBe(`de-minimis-${award.reference}.pdf`);
  const { text, info } = await readPdf(bytes);
  expect(info).toMatchObject({ Title: `Mitteilung über eine De-minimis-Beihilfe ${award.reference}`, Language: 'de' });
  for (const words of ['Čakovec Žnidaršič GmbH', '70173 Stuttgart', 'Land', '12.345,00 €', '2023/2831', '287655.00', 'zehn Jahre auf'])
    expect(text).toContain(words);
  expect((await letter(owner)).bytes.equals(bytes)).toBe(true);
  await expect(letter(owner, newId())).rejects.toMatchObject({ status: 404 });
  await expect(letter(member(newId()))).rejects.toMatchObject({ status: 404 });
  await expect(letter(staff('officer', other))).rejects.toMatchObject({ status: 404 });
});
