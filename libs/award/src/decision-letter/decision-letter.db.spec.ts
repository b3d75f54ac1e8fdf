import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';

import { ApplicantFacade } from '@traverse/applicant';
import type { Actor } from '@traverse/kernel';
import { ProgrammeFacade, textIn } from '@traverse/programme';

import { alpineDocument, member, seedCompany, seedProgramme, staff } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { readPdf } from '../../../../test/support/read-pdf.js';
import { type RecommendedAward, recommendedAward } from '../../../../test/support/recommended-award.js';
import { ConfirmDecision } from '../decision/confirm-decision.js';
import { RecommendDecision } from '../decision/recommend-decision.js';
import { SendBackDecision } from '../decision/send-back-decision.js';
import { ReadDecisionLetter } from './read-decision-letter.js';
import { decisionWords } from './decision-letter.words.js';

let house: TestApp;
let programmeId: string;
let officer: Actor;
beforeAll(async () => {
  house = await startTestApp();
  programmeId = await seedProgramme(house.app, alpineDocument());
  officer = staff('officer', programmeId);
});
afterAll(() => house.close());

const letter = async (actor: Actor, id: string, language?: string): Promise<Buffer> =>
  buffer((await house.get(ReadDecisionLetter).execute(actor, id, language)).content);

type Wanted = Omit<Parameters<RecommendDecision['execute']>[1], 'applicationId'>;
/** Recommended in these words instead, confirmed and communicated. */
async function decided(wanted: Wanted, call?: Parameters<typeof alpineDocument>[0]): Promise<RecommendedAward> {
  const one = await recommendedAward(house, programmeId, call ? { call } : {});
  await house.get(SendBackDecision).execute(staff('approver', programmeId), one.decisionId, 'In other words, please.');
  await house.get(RecommendDecision).execute(officer, { applicationId: one.id, ...wanted });
  await house.get(ConfirmDecision).execute(staff('approver', programmeId), one.decisionId);
  await house.queues.drain();
  return one;
}

test('in Slovenian: every letter with its mark, and all that a decision has to say', async () => {
  const conditions = ['Gradbeno dovoljenje je predloženo', 'Podjetje Žičnice Šoštanj d.o.o. potrdi termin za preizkušanje'];
  const reason = 'Vloga prepričljivo opisuje, čemu služi čezmejni preskus žage; načrt stroškov je skrbno utemeljen.';
  const one = await decided({ outcome: 'fund', amount: '7500.00', reason, conditions }, (doc) => {
    doc.stateAid = { route: 'DE_MINIMIS', legalBasis: 'Regulation (EU) 2023/2831' };
    for (const authority of doc.authorities) {
      delete authority.stateAid;
      authority.grantEvent = 'decision-communicated';
    }
    const ticino = doc.authorities.find(({ country }) => country === 'CH');
    if (ticino) ticino.stateAid = { route: 'OUTSIDE_EU_LAW', legalBasis: 'SR 616.1' };
  });
  const { number, callVersion, callId } = await house.get(ApplicantFacade).application(one.id);
  const { info, pages, text, tags } = await readPdf(await letter(one.owner, one.decisionId, 'sl'));
  const says = decisionWords('sl');
  expect(pages.every(({ lang }) => lang === 'sl')).toBe(true);
  expect(tags).toEqual(expect.arrayContaining(['H1', 'H2']));
  expect(info['Title']).toBe(`Odločba o vlogi ${number}`);
  for (const said of [
    `Odločba o vlogi ${number}`,
    'Vaši vlogi se ugodi. Prejmete vavčer v višini največ 7500,00 €.',
    reason,
    says.conditionsText,
    ...conditions,
    'Pravna podlaga',
    // The notice of de minimis aid that is due with the decision.
    'Obvestilo o pomoči de minimis',
    '2023/2831',
    'Na vprašanja odgovarja',
  ])
    expect(text).toContain(said);
  const { document } = await house.get(ProgrammeFacade).callVersion(callId, callVersion);
  expect(document.legalBasis.length).toBeGreaterThan(0);
  for (const { text: law } of document.legalBasis) expect(text).toContain(textIn(law, 'sl'));
});

test.each([
  ['de', 'Ihr Antrag wird abgelehnt.', 'binnen 30 Tagen nach der Bekanntgabe'],
  ['en', 'Your application is refused.', 'within 30 days of notification'],
  ['fr', 'Votre demande est rejetée.', 'dans les 30 jours suivant la notification'],
  ['it', 'La vostra domanda è respinta.', 'entro 30 giorni dalla notifica'],
  ['sl', 'Vaša vloga se zavrne.', 'v roku, ki znaša 30 dni od vročitve'],
])('a refusal in %s: reasons, and the term of appeal in days from notification', async (language, refused, term) => {
  const one = await decided({ outcome: 'reject', reason: 'ranking.reject' }, (doc) => {
    doc.decision.appealDays = 30;
  });
  const { text } = await readPdf(await letter(one.owner, one.decisionId, language));
  for (const said of [refused, term, decisionWords(language).reason['ranking.reject'] ?? '', decisionWords(language).appealHow])
    expect(text).toContain(said);
});

test('from the moment at which it is told, to the company and to staff; the same bytes for ever, with their hash', async () => {
  const one = await recommendedAward(house, programmeId);
  await expect(letter(one.owner, one.decisionId)).rejects.toMatchObject({ code: 'decision-letter.not-found' });
  await house.get(ConfirmDecision).execute(staff('approver', programmeId), one.decisionId);
  await house.queues.drain();
  const both = await Promise.all([letter(one.owner, one.decisionId), letter(officer, one.decisionId)]);
  const later = await letter(staff('auditor', programmeId), one.decisionId, 'en');
  const hashes = [...both, later].map((bytes) => createHash('sha256').update(bytes).digest('hex'));
  expect(new Set(hashes).size).toBe(1);
  expect(
    await house.query(`SELECT "language", "sha256" FROM "award"."decision_letter" WHERE "decision_id" = $1`, [one.decisionId]),
  ).toEqual([{ language: 'en', sha256: hashes[0] }]);
  const stranger = member(await seedCompany(house.app));
  await expect(letter(stranger, one.decisionId)).rejects.toMatchObject({ code: 'decision.not-found' });
  const [{ partner } = { partner: '' }] = await house.query<{ partner: string }>(
    `SELECT "partner_organisation_id" AS "partner" FROM "award"."decision" WHERE "id" = $1`,
    [one.decisionId],
  );
  await expect(letter(member(partner, 'owner', 'partner'), one.decisionId)).rejects.toMatchObject({ code: 'decision.not-found' });
});
