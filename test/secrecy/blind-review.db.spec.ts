import { CreatePersonWithRoles } from '@traverse/identity';
import { renderPdf } from '@traverse/platform';

import { alpineDocument, pilotAnswers, publishCall, seedCompany, seedProgramme } from '../support/alpine.js';
import { startTestApp, type TestApp } from '../support/app.js';
import type { Assigned } from '../support/assignments.js';
import { changeAll, look, readAll, searchAll, type Seen } from '../support/crawl.js';
import { Panel } from '../support/panel.js';
import { heldBy } from '../support/recommended-award.js';
import { seedApplication } from '../support/partners.js';
import { Visitor } from '../support/visitor.js';

/**
 * A blind call: every identity of the applicant's side is a word of its own, and everything that an evaluator can get to see is searched for them:
 * all routes that the role may call, with all ids, answers, refusals, headers, searches, mails and files.
 */
const PASSWORD = 'seven blue lakes';
const FIRM = 'Zirbelquarz Werkzeugbau GmbH';
const PARTNER = 'Murmelfink Labor AG';
const OTHER = 'Andere Firma KG';
const SECRETS = {
  firm: FIRM,
  spokenFirm: 'Zirbelquarz Werkzeugbau',
  street: 'Quendelsteig',
  town: 'Dachsbergheim',
  register: 'HRB 987654',
  vat: 'DE811907980',
  owner: 'Philomena Rabenhorst',
  ownerSurname: 'Rabenhorst',
  ownerMail: 'p.rabenhorst@zirbelquarz.example',
  domain: 'zirbelquarz.example',
  second: 'Theodor Wiesengrund-Oberkofler',
  holding: 'Holding AG',
  partner: PARTNER,
  spokenPartner: 'Murmelfink Labor',
  partnerPerson: 'Ladina Caflisch',
  partnerMail: 'ladina@murmelfink.example',
  fileName: 'steinadler-zeichnung',
  fileTitle: 'Nachtigallenplan',
  fileAuthor: 'Xaverl Hintermoser',
  imageComment: 'Fotostudio Gimpelweg',
  identifyingAnswer: 'Weltmarktführer für Murmelbahnen',
} as const;

const STORY =
  `We are ${SECRETS.firm} (${SECRETS.spokenFirm}), ${SECRETS.street} 7, 70173 ${SECRETS.town}, ${SECRETS.register}, VAT DE 811 907 980 (${SECRETS.vat}), ` +
  `held by ${SECRETS.holding}. Ask ${SECRETS.owner}, ${SECRETS.ownerMail}, Ms ${SECRETS.ownerSurname}, or ${SECRETS.second}; see www.${SECRETS.domain}. ` +
  `We know ${SECRETS.partner} (${SECRETS.spokenPartner}) and its ${SECRETS.partnerPerson}, ${SECRETS.partnerMail}. The joints must be milled dry.`;

let house: TestApp;
let panel: Panel;
let callId: string;
let applicationId: string;
let firmId: string;
let assigned: readonly Assigned[];
let ids: readonly string[];
let secrets: readonly string[];
let file: { id: string };

beforeAll(async () => {
  house = await startTestApp();
  const document = alpineDocument((doc) => {
    if (doc.evaluation) doc.evaluation.blind = true;
    const project = doc.formParts['project'];
    if (!project) throw new Error('the call has a project');
    project.properties['firmStory'] = {
      ...{ type: 'string', maxLength: 2000, 'x-widget': 'textarea', 'x-identifies': true },
      'x-text': { label: { en: 'Who are you?', de: 'Wer sind Sie?', fr: 'Qui ?', it: 'Chi?', sl: 'Kdo?' } },
    };
    project['x-steps'][0]?.fields.push('firmStory');
  });
  panel = await Panel.open(house, await seedProgramme(house.app, document), 2);
  ({ callId } = await publishCall(house.app, document));
  const company = {
    name: FIRM,
    street: SECRETS.street,
    townName: SECRETS.town,
    registrationNumber: SECRETS.register,
    vatNumber: SECRETS.vat,
  };
  firmId = await seedCompany(house.app, company);
  const owner = await somebody(SECRETS.owner, SECRETS.ownerMail, firmId);
  const second = await somebody(SECRETS.second, 'theodor@mail.example', firmId);
  await heldBy(house, firmId, 'HRB 111222');
  applicationId = await submitted(owner.visitor);
  await seedApplication(house, callId, { company: { name: OTHER } });
  await house.queues.drain();
  const [partnerId = ''] = await panel.invite(callId, [applicationId], { name: PARTNER });
  const partnerPerson = await somebody(SECRETS.partnerPerson, SECRETS.partnerMail, partnerId);
  assigned = await panel.assigned(applicationId);
  const unseen = [firmId, partnerId, owner.id, second.id, partnerPerson.id, file.id];
  ids = [applicationId, callId, panel.programmeId, ...assigned.map(({ id }) => id), ...unseen];
  secrets = [...Object.values(SECRETS), ...unseen];
});
afterAll(() => house.close());

async function somebody(name: string, email: string, organisationId: string): Promise<{ id: string; visitor: Visitor }> {
  const memberships = [{ organisationId, right: 'owner' as const }];
  const id = await house.get(CreatePersonWithRoles).execute({ name, email, password: PASSWORD, memberships });
  const visitor = new Visitor(house);
  await visitor.logIn(email, PASSWORD);
  return { id, visitor };
}

async function submitted(owner: Visitor): Promise<string> {
  const { id } = (await owner.post<{ id: string }>('/api/applications', { callId, instrument: 'pilot', organisationId: firmId })).body;
  const answers = {
    ...pilotAnswers,
    title: `Dry joints for ${SECRETS.spokenFirm}`,
    need: STORY,
    borderBenefit: STORY,
    firmStory: SECRETS.identifyingAnswer,
  };
  expect((await owner.send('PATCH', `/api/applications/${id}`, { answers, answersVersion: 1 })).status).toBe(200);
  const drawing = await renderPdf({
    ...{ title: SECRETS.fileTitle, author: SECRETS.fileAuthor, language: 'de', at: new Date(0), footer: FIRM, pageWords: '{page}' },
    blocks: [{ kind: 'text', text: STORY }],
  });
  file = (
    await owner.upload<{ id: string }>(
      `/api/applications/${id}/attachments`,
      { documentKey: 'annex' },
      { name: `${SECRETS.fileName}.pdf`, bytes: drawing },
    )
  ).body;
  const picture = { name: `${SECRETS.fileName}.png`, bytes: pngWithComment(SECRETS.imageComment) };
  expect((await owner.upload(`/api/applications/${id}/attachments`, { documentKey: 'annex' }, picture)).status).toBe(201);
  expect((await owner.post(`/api/applications/${id}/submit`)).status).toBeLessThan(300);
  return id;
}

/** A picture of one pixel with a text in its metadata. */
function pngWithComment(comment: string): Buffer {
  const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
  const data = Buffer.from(`Author\0${comment}`, 'latin1');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  // After the header chunk of 8 + 25 bytes; readers of metadata do not look at the check sum.
  return Buffer.concat([pixel.subarray(0, 33), length, Buffer.from('tEXt'), data, Buffer.alloc(4), pixel.subarray(33)]);
}

const reader = () => ({ house, visitor: panel.visitorOf(assigned[0]?.person ?? ''), role: 'evaluator' as const });
const isConflictList = ({ request }: Seen): boolean => request.endsWith(`/api/calls/${callId}/conflict-list`);
/** Which secret stands where. */
const leaks = (seen: readonly Seen[], words: readonly string[] = secrets): string[] =>
  seen.flatMap(({ request, status, headers, text }) => {
    // Refusals may repeat what was asked for: the address is the reader's own.
    const asked = status < 400 ? [] : (request.split(' ')[1] ?? '').split('/').filter((part) => part.length > 30);
    const answer = asked.reduce((left, part) => left.replaceAll(part, ''), `${text} ${JSON.stringify(headers)}`);
    return words.filter((word) => answer.toLowerCase().includes(word.toLowerCase())).map((word) => `${request} ${status}: ${word}`);
  });
const withoutIds = (seen: readonly Seen[]): Seen[] => seen.filter(({ status }) => status < 400);

test('the markers are there: an officer sees them', async () => {
  const seen = await readAll({ house, visitor: panel.officer, role: 'officer' }, [applicationId, callId, file.id]);
  const found = new Set(leaks(withoutIds(seen), Object.values(SECRETS)).map((leak) => leak.slice(leak.indexOf(': ') + 2)));
  for (const word of [
    SECRETS.firm,
    SECRETS.street,
    SECRETS.owner,
    SECRETS.ownerMail,
    SECRETS.fileName,
    SECRETS.fileTitle,
    SECRETS.identifyingAnswer,
  ])
    expect(found).toContain(word);
});

test('nothing that an evaluator can read tells who applies: invited, writing, and after the review was sent', async () => {
  const [one] = assigned;
  if (!one) throw new Error('nobody was invited');
  const stages: Record<string, string[]> = {};
  const stage = async (name: string): Promise<void> => {
    const seen = await readAll(reader(), ids);
    expect(seen.filter(({ status }) => status === 200).length).toBeGreaterThan(10);
    expect(seen.filter(({ status }) => status >= 500).map(({ request }) => request)).toEqual([]);
    stages[name] = leaks(seen.filter((page) => !isConflictList(page)));
  };
  await stage('invited');
  await panel.accept(one);
  const sheet = await look(reader(), 'GET', `/api/assignments/${one.id}`);
  expect(sheet.text).toContain('The joints must be milled dry.');
  await stage('accepted');
  await panel.submit(one, { score: 4, comment: 'Because of this.', overallComment: 'Good.' });
  await panel.officer.post(`/api/assignments/${one.id}/reopen`, { reason: `Did you see that ${FIRM} has a test stand?` });
  await house.queues.drain();
  const again = await look(reader(), 'GET', `/api/assignments/${one.id}`);
  expect(again.text).toContain('has a test stand?');
  await stage('reopened');
  expect(stages).toEqual({ invited: [], accepted: [], reopened: [] });
});

test('no search, filter or order answers to an identity', async () => {
  for (const word of [FIRM, SECRETS.owner, firmId]) {
    const pairs = await searchAll(
      reader(),
      [callId, applicationId],
      [
        word,
        word
          .replace(/[a-z0-9]/g, (letter) => (letter === 'q' ? 'p' : letter === '9' ? '8' : letter))
          .split('')
          .reverse()
          .join(''),
      ],
    );
    expect(pairs.length).toBeGreaterThan(20);
    const told = pairs.filter(
      ([known, unknown]) =>
        known.status < 400 && unknown.status < 400 && !/conflict-list/.test(known.request) && known.text !== unknown.text,
    );
    expect(told.map(([known]) => known.request)).toEqual([]);
  }
});

test('no change that an evaluator may ask for tells it, refused or not', async () => {
  const seen = await changeAll(reader(), ids);
  expect(seen.length).toBeGreaterThan(50);
  expect(leaks(seen)).toEqual([]);
});

test('letters to evaluators name nobody', async () => {
  for (const { email } of panel.pool) {
    const mails = await house.query<{ subject: string; body: string }>(
      `SELECT "subject", "body" FROM "platform"."kept_mail" WHERE "recipient" = $1`,
      [email],
    );
    expect(mails.length).toBeGreaterThan(0);
    expect(leaks(mails.map(({ subject, body }) => ({ request: 'mail', status: 0, headers: {}, text: `${subject}\n${body}` })))).toEqual([]);
  }
});

test('conflicts are declared against the names of all parties of the call in alphabetical order, which say nothing of applications', async () => {
  const page = await look(reader(), 'GET', `/api/calls/${callId}/conflict-list`);
  const { parties } = JSON.parse(page.text) as { parties: { name: string }[] };
  expect(parties.map((party) => [party.name, Object.keys(party).sort()])).toEqual(
    [OTHER, PARTNER, FIRM].map((name) => [name, ['declared', 'name', 'organisationId']]),
  );
  const people = Object.values(SECRETS).filter((word) => ![FIRM, PARTNER].some((name) => name.includes(word)));
  expect(leaks([page], people)).toEqual([]);
});

test('who has declared a party is not planned for its application', async () => {
  const conflicted = panel.visitorOf(assigned[1]?.person ?? '');
  expect((await conflicted.post('/api/conflict-declarations', { callId, organisationIds: [firmId] })).status).toBe(201);
  await house.queues.drain();
  expect((await panel.assigned(applicationId)).find(({ id }) => id === assigned[1]?.id)?.state).toBe('replaced');
});
