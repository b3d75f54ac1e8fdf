import type { Actor } from '@traverse/kernel';

import { alpineDocument, pilotAnswers, seedProgramme, staff } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { type Offer, offeredAgreement } from '../../../../test/support/offered-agreement.js';
import { readPdf } from '../../../../test/support/read-pdf.js';
import { AgreementTextQueries } from '../agreement-text/agreement-text.queries.js';
import { WriteAgreementText, type NewText } from '../agreement-text/write-agreement-text.js';
import { AgreementQueries } from './agreement.queries.js';
import { ChangeAgreementLanguage } from './change-agreement-language.js';
import { PrintAgreement } from './print-agreement.js';
import { SignAgreement } from './sign-agreement.js';

let house: TestApp;
let programmeId: string;
let officer: Actor;
beforeAll(async () => {
  house = await startTestApp();
  programmeId = await seedProgramme(house.app, alpineDocument());
  officer = staff('officer', programmeId);
});
afterAll(() => house.close());

const view = (id: string, who: Actor = officer) => house.get(AgreementQueries).one(who, id);
const inLanguage = ({ id }: Offer, who: Actor, language: string) => house.get(ChangeAgreementLanguage).execute(who, id, language);
const sign = ({ id }: Offer, who: Actor, typedName: string, textHash: string) =>
  house.get(SignAgreement).execute(who, id, { typedName, textHash });
const print = async ({ id }: Offer, who: Actor) => (await house.get(PrintAgreement).execute(who, id, { annexes: true })).bytes;

describe('the language of the text', () => {
  test('is changed by the firm or the office while nobody has signed: another text, another hash, and nobody signs the old one', async () => {
    const offer = await offeredAgreement(house, programmeId);
    expect((await view(offer.id, offer.sme)).otherLanguages).toEqual(['de', 'fr', 'it', 'sl']);
    await expect(inLanguage(offer, offer.partner, 'sl')).rejects.toMatchObject({ code: 'award.agreement.not-allowed' });
    await inLanguage(offer, offer.sme, 'sl');
    const { language, text, textHash } = await view(offer.id);
    expect(language).toBe('sl');
    for (const said of ['Pogodba o dodelitvi sredstev', 'Vavčer velja', 'v 80 dneh', 'Werkstatt GmbH']) expect(text).toContain(said);
    expect(text).not.toMatch(/\{|\}/);
    await expect(sign(offer, offer.sme, 'A. Huber', offer.textHash)).rejects.toMatchObject({ code: 'award.agreement.other-text' });
    await sign(offer, offer.sme, 'A. Huber', textHash);
    await expect(inLanguage(offer, officer, 'de')).rejects.toMatchObject({ code: 'award.agreement.somebody-signed' });
    expect((await view(offer.id, offer.sme)).otherLanguages).toEqual([]);
  });
});

describe('with its annexes', () => {
  test('the decision and the application stand behind it, in the language of the text; the same bytes again', async () => {
    const offer = await offeredAgreement(house, programmeId);
    await inLanguage(offer, offer.sme, 'sl');
    const bytes = await print(offer, offer.sme);
    expect((await print(offer, officer)).equals(bytes)).toBe(true);
    const { text, pages } = await readPdf(bytes);
    expect(pages.every(({ lang }) => lang === 'sl')).toBe(true);
    for (const said of [
      ...['Pogodba o dodelitvi sredstev', 'Priloga 1: Odločba o vlogi', 'Vaši vlogi se ugodi.', 'Priloga 2: Vloga s stroškovnim načrtom'],
      ...[pilotAnswers['need'] as string, 'Še ni podpisano'],
    ])
      expect(text).toContain(said);
  });

  test('a partner gets neither the firm’s decision nor its figures', async () => {
    const offer = await offeredAgreement(house, programmeId);
    const { text } = await readPdf(await print(offer, offer.partner));
    expect(text).toContain('Grant agreement');
    expect(text).not.toContain('Annex');
    expect(text).not.toContain(pilotAnswers['need'] as string);
  });
});

describe('the wording of a call', () => {
  const write = (callId: string, text: Partial<NewText>, who: Actor = officer) =>
    house
      .get(WriteAgreementText)
      .execute(who, callId, { language: 'en', reason: 'The court of the region.', after: 0, blocks: [], ...text });
  const court = { key: 'court', text: 'Disputes about {number} go to the court of Ljubljana.' };

  test('takes the place of the house’s in what is offered from then on; what was offered keeps its text', async () => {
    const offer = await offeredAgreement(house, programmeId);
    const before = await view(offer.id);
    await write(offer.callId, { blocks: [court, { key: 'repayment', text: '' }] });
    expect(await view(offer.id)).toMatchObject({ text: before.text, textHash: before.textHash });
    await inLanguage(offer, officer, 'de');
    await inLanguage(offer, officer, 'en');
    const { text } = await view(offer.id);
    expect(text).toMatch(/\d\. Disputes about \S+ go to the court of Ljubljana\.$/);
    expect(text).not.toContain('gave wrong facts');
    const rows = await house.query(
      `SELECT "base_text_version" AS "base", "call_text_version" AS "own" FROM "award"."agreement" WHERE "id" = $1`,
      [offer.id],
    );
    expect(rows).toEqual([{ base: 1, own: 1 }]);
    const texts = await house.get(AgreementTextQueries).ofCall(staff('auditor', programmeId), offer.callId);
    expect(texts.items.map(({ language, own }) => [language, own.length])).toEqual([
      ['de', 0],
      ['en', 1],
      ['fr', 0],
      ['it', 0],
      ['sl', 0],
    ]);
  });

  test('is a new version each time; two who write at once, one of them reads again; what cannot be filled is named', async () => {
    const { callId, sme } = await offeredAgreement(house, programmeId);
    const both = await Promise.allSettled([write(callId, { blocks: [court] }), write(callId, { blocks: [court] })]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(write(callId, { blocks: [court] })).rejects.toMatchObject({ code: 'award.agreement-text.newer' });
    await write(callId, { blocks: [court], after: 1 });
    await expect(
      write(callId, { language: 'pl', blocks: [court, { key: 'bank', text: 'To {iban} of {firm}.' }], after: 2 }),
    ).rejects.toMatchObject({
      fields: [
        { path: 'language', code: 'award.agreement-text.no-language' },
        { path: 'blocks.1.text', code: 'award.agreement-text.unknown-placeholder', params: { name: 'iban' } },
      ],
    });
    await expect(write(callId, { blocks: [court], after: 2 }, sme)).rejects.toMatchObject({ code: 'call.not-found' });
    await expect(house.query(`UPDATE "award"."agreement_text" SET "reason" = 'x'`)).rejects.toThrow();
  });
});
