import { Readable } from 'node:stream';

import { type Actor, newId } from '@traverse/kernel';

import { alpineDocument, member, seedProgramme, staff } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { type Offer, offeredAgreement } from '../../../../test/support/offered-agreement.js';
import { readPdf } from '../../../../test/support/read-pdf.js';
import { signedPdf } from '../../../../test/support/signed-pdf.js';
import { AgreementQueries } from '../agreement/agreement.queries.js';
import { CountersignAgreement } from '../agreement/countersign-agreement.js';
import { PrintAgreement } from '../agreement/print-agreement.js';
import { SignAgreement } from '../agreement/sign-agreement.js';
import { DecideSignedCopy } from './decide-signed-copy.js';
import { OpenSignedCopy } from './open-signed-copy.js';
import { UploadSignedCopy } from './upload-signed-copy.js';

const DAY_MS = 86_400_000;
const SCAN = Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /XObject /Subtype /Image >>\nendobj\n%%EOF\n');

let house: TestApp;
let programmeId: string;
let officer: Actor;
beforeAll(async () => {
  house = await startTestApp();
  programmeId = await seedProgramme(house.app, alpineDocument());
  officer = staff('officer', programmeId);
});
afterAll(() => house.close());

interface Said {
  readonly signerName?: string;
  readonly textHash?: string;
}
/** Brings a file as the party's signed copy; the id of the copy. */
async function bring({ id, textHash }: Offer, who: Actor, bytes: Buffer, said: Said = {}): Promise<string> {
  const fields: Record<string, string> = { signerName: 'Marjeta Žagar', textHash, ...said };
  const upload = { name: 'agreement.pdf', content: Readable.from([bytes]), field: (name: string) => fields[name] };
  return (await house.get(UploadSignedCopy).execute(who, id, upload)).id;
}
const view = (id: string, who: Actor = officer) => house.get(AgreementQueries).one(who, id);
const accept = (copyId: string, checkedWith?: string, who: Actor = officer) =>
  house.get(DecideSignedCopy).execute(who, copyId, { outcome: 'accept', checkedWith });
const sendBack = (copyId: string, reason?: string) =>
  house.get(DecideSignedCopy).execute(officer, copyId, { outcome: 'send-back', reason });
const sign = ({ id, textHash }: Offer, who: Actor, typedName: string) => house.get(SignAgreement).execute(who, id, { typedName, textHash });

describe('where the call takes signed copies', () => {
  const offered = () => offeredAgreement(house, programmeId, { signedCopies: true });

  test('one side brings a scan, the other signs in the web: both count, and the paper says how', async () => {
    const offer = await offered();
    const copy = await bring(offer, offer.sme, SCAN);
    const waiting = await view(offer.id);
    expect(waiting).toMatchObject({ state: 'offered', toSign: ['partner'], signatures: [] });
    expect(waiting.copies).toMatchObject([
      { state: 'waiting', party: 'sme', signerName: 'Marjeta Žagar', electronicSignatures: 0, isOurDocument: false },
    ]);
    expect(waiting.copies[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(waiting.copies[0]?.allowedCommands.map(({ command }) => command)).toEqual(['accept', 'send-back']);
    await accept(copy);
    expect(await view(offer.id)).toMatchObject({ state: 'offered', signatures: [{ party: 'sme', signedBy: 'copy' }] });
    await sign(offer, offer.partner, 'P. Žnidaršič');
    expect((await view(offer.id)).state).toBe('signed');
    const { text } = await readPdf((await house.get(PrintAgreement).execute(offer.sme, offer.id)).bytes);
    for (const words of ['Marjeta Žagar', 'Signed copy, accepted', 'Typed name']) expect(text).toContain(words);
    expect((await house.get(CountersignAgreement).execute(officer, offer.id)).state).toBe('in-force');
  });

  test('the house’s own document, signed by a programme that adds to it, is known again', async () => {
    const offer = await offered();
    const { bytes } = await house.get(PrintAgreement).toSign(offer.sme, offer.id);
    expect((await readPdf(bytes)).text).toContain(offer.textHash);
    await bring(offer, offer.sme, signedPdf('ETSI.CAdES.detached', bytes.toString('latin1')));
    expect((await view(offer.id)).copies).toMatchObject([{ electronicSignatures: 1, isOurDocument: true }]);
  });

  test('is sent back with a reason and time for another; the same side brings it again', async () => {
    const offer = await offered();
    await house.clock.advance(Date.parse((await view(offer.id)).signByAt) - house.clock.now().getTime() - DAY_MS);
    const copy = await bring(offer, offer.sme, SCAN);
    await expect(bring(offer, offer.sme, SCAN)).rejects.toMatchObject({ code: 'award.signed-copy.waiting-already' });
    await expect(sign(offer, offer.sme, 'A. Huber')).rejects.toMatchObject({ code: 'award.signed-copy.waiting-already' });
    await house.clock.advance(3 * DAY_MS);
    await house.timers.tick('award.lapse-agreements');
    expect((await view(offer.id)).state).toBe('offered');
    await expect(sendBack(copy)).rejects.toMatchObject({ code: 'platform.reason-required' });
    await sendBack(copy, 'The second page is missing.');
    await house.queues.drain();
    const back = await view(offer.id, offer.sme);
    expect(back).toMatchObject({
      mayBringCopy: true,
      toSign: ['sme', 'partner'],
      copies: [{ state: 'sent-back', reason: 'The second page is missing.' }],
    });
    expect(Date.parse(back.signByAt) - house.clock.now().getTime()).toBeGreaterThanOrEqual(6.9 * DAY_MS);
    await expect(accept(copy)).rejects.toMatchObject({ code: 'award.signed-copy.wrong-state' });
    await accept(await bring(offer, offer.sme, SCAN));
    expect((await view(offer.id)).signatures).toHaveLength(1);
  });

  test('one that was never brought again lapses', async () => {
    const offer = await offered();
    await sendBack(await bring(offer, offer.sme, SCAN), 'Nobody has signed it.');
    await house.clock.advance(Date.parse((await view(offer.id)).signByAt) - house.clock.now().getTime() + 1000);
    await house.timers.tick('award.lapse-agreements');
    expect((await view(offer.id)).state).toBe('lapsed');
  });

  test('is no PDF, names nobody, or is for another text: refused, and nothing is kept', async () => {
    const offer = await offered();
    await expect(bring(offer, offer.sme, Buffer.from('hello'))).rejects.toMatchObject({ code: 'platform.file-type-refused' });
    await expect(bring(offer, offer.sme, SCAN, { signerName: ' ', textHash: 'a'.repeat(64) })).rejects.toMatchObject({
      code: 'platform.invalid-input',
      fields: [
        { path: 'signerName', code: 'award.signed-copy.who-signed' },
        { path: 'textHash', code: 'award.agreement.other-text' },
      ],
    });
    expect((await view(offer.id)).copies).toEqual([]);
  });

  test('a side sees its own copy, not the other’s; strangers see nothing; a party accepts none', async () => {
    const offer = await offered();
    const copy = await bring(offer, offer.sme, SCAN);
    const open = (who: Actor) => house.get(OpenSignedCopy).execute(who, copy);
    expect(await open(offer.sme)).toMatchObject({ name: 'agreement.pdf', type: 'application/pdf', size: SCAN.length });
    expect(await open(staff('auditor', programmeId))).toMatchObject({ size: SCAN.length });
    for (const who of [offer.partner, member(newId())]) await expect(open(who)).rejects.toMatchObject({ code: 'signed-copy.not-found' });
    expect((await view(offer.id, offer.partner)).copies).toEqual([]);
    await expect(accept(copy, undefined, offer.sme)).rejects.toMatchObject({ code: 'award.signed-copy.not-allowed' });
    await expect(accept(copy, undefined, member(newId()))).rejects.toMatchObject({ code: 'signed-copy.not-found' });
  });

  test('two officers decide at once: one signature', async () => {
    const offer = await offered();
    const copy = await bring(offer, offer.sme, SCAN);
    const both = await Promise.allSettled([accept(copy), accept(copy, undefined, staff('officer', programmeId))]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await view(offer.id)).signatures).toHaveLength(1);
  });
});

test('where the call takes none, none is taken', async () => {
  const offer = await offeredAgreement(house, programmeId, { signedCopies: false });
  expect(await view(offer.id, offer.sme)).toMatchObject({ takesCopies: false, mayBringCopy: false });
  await expect(bring(offer, offer.sme, SCAN)).rejects.toMatchObject({ code: 'award.signed-copy.not-taken' });
});

describe('where the call asks for a qualified signature', () => {
  const offered = () => offeredAgreement(house, programmeId, { signature: 'qualified' });

  test('nobody signs in the web', async () => {
    const offer = await offered();
    expect(await view(offer.id, offer.sme)).toMatchObject({ signsInWeb: false, codeNeeded: false, mayBringCopy: true });
    await expect(sign(offer, offer.sme, 'A. Huber')).rejects.toMatchObject({ code: 'award.agreement.only-by-copy' });
  });

  test('a scan is refused, and a file that was changed after it was signed', async () => {
    const offer = await offered();
    await expect(bring(offer, offer.sme, SCAN)).rejects.toMatchObject({ code: 'award.signed-copy.no-electronic-signature' });
    const changed = Buffer.concat([signedPdf(), Buffer.from('% more\n')]);
    await expect(bring(offer, offer.sme, changed)).rejects.toMatchObject({ code: 'award.signed-copy.changed-after-signing' });
    expect((await view(offer.id)).copies).toEqual([]);
  });

  test('it counts when an officer says where it was validated', async () => {
    const offer = await offered();
    const copy = await bring(offer, offer.sme, signedPdf());
    await expect(accept(copy, ' ')).rejects.toMatchObject({ fields: [{ path: 'checkedWith', code: 'award.signed-copy.where-checked' }] });
    expect((await view(offer.id)).signatures).toEqual([]);
    await accept(copy, 'EU DSS demonstration, report R-2026-11');
    expect(await view(offer.id)).toMatchObject({
      signatures: [{ party: 'sme', signedBy: 'qualified-copy' }],
      copies: [{ state: 'accepted', checkedWith: 'EU DSS demonstration, report R-2026-11' }],
    });
  });
});
